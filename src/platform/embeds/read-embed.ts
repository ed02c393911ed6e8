import type { EmbedRequest } from '../ports/embeddable.ts';

/** Characters of one choice, at most. */
const mostCharacters = 2_000;

/** The choices that an address gives: the first of each name, tidied. */
export function embedRequest(parameters: URLSearchParams): EmbedRequest {
  return {
    field: (name) =>
      (parameters.get(name) ?? '')
        .slice(0, mostCharacters)
        .normalize('NFC')
        .replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
        .trim(),
  };
}

/** The level of heading that an address asks for; 2 in a frame, 3 elsewhere, unless told. */
export function headingOf(parameters: URLSearchParams, otherwise: number): number {
  const asked = parameters.get('heading') ?? '';
  return /^[2-6]$/.test(asked) ? Number(asked) : otherwise;
}
