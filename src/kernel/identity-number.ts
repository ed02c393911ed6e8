/** The public numbers that an organisation of France may have; none is required. */
export type IdentityNumberKind = 'siren' | 'siret' | 'rna';

/** What a number looks like: right, wrong in form (an error), or right in form with a failed checksum (a warning). */
export type IdentityNumberCheck =
  | { readonly verdict: 'valid'; readonly number: string }
  | { readonly verdict: 'checksum-failed'; readonly number: string }
  | { readonly verdict: 'malformed'; readonly reason: 'length' | 'characters' | 'scientific-notation' };

const shapes: Readonly<Record<IdentityNumberKind, RegExp>> = {
  siren: /^\d{9}$/,
  siret: /^\d{14}$/,
  rna: /^W\d[A-Z0-9]\d{7}$/,
};

/** SIREN of La Poste, whose establishments are checked by a plain sum of digits (INSEE). */
const laPoste = '356000000';

/**
 * Checks a SIREN, SIRET or RNA number. Spaces, dots and dashes people write are left out first.
 * A failed checksum is only a warning: some numbers in use fail it.
 *
 * @example
 * checkIdentityNumber('siren', '732 829 320').verdict // 'valid'
 */
export function checkIdentityNumber(kind: IdentityNumberKind, typed: string): IdentityNumberCheck {
  if (/^\s*\d+[.,]?\d*E\+?\d+\s*$/i.test(typed))
    return { verdict: 'malformed', reason: 'scientific-notation' };
  const number = typed.replace(/[\s.\-\u00a0\u202f]/gu, '').toUpperCase();
  if (!shapes[kind].test(number)) {
    const rightCharacters = kind === 'rna' ? /^W[A-Z0-9]*$/.test(number) : /^\d+$/.test(number);
    return { verdict: 'malformed', reason: rightCharacters ? 'length' : 'characters' };
  }
  return { verdict: kind === 'rna' || hasValidChecksum(number) ? 'valid' : 'checksum-failed', number };
}

function hasValidChecksum(number: string): boolean {
  if (number.length === 14 && number.startsWith(laPoste) && digitSum(number) % 5 === 0) return true;
  return luhnSum(number) % 10 === 0;
}

function luhnSum(number: string): number {
  let sum = 0;
  for (let place = 0; place < number.length; place++) {
    const digit = Number(number[number.length - 1 - place]);
    const weighted = place % 2 === 1 ? digit * 2 : digit;
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return sum;
}

function digitSum(number: string): number {
  return [...number].reduce((sum, digit) => sum + Number(digit), 0);
}
