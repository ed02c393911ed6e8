import type { Localized } from '../../kernel/language.ts';
import { type EditableField, fault, quoted, read, typedField } from '../../people/index.ts';
import { readTargetCode, targetText } from '../sdg/targets.ts';

/** Targets at most that one indicator follows. */
const mostTargets = 12;

/** Targets of the SDGs by their codes, separated by commas or blanks: `13.2, 7.3`. One that does not exist is refused. */
export function targetsField(names: { readonly label: Localized; readonly hint: Localized }): EditableField {
  const readList = (parts: readonly string[]) => {
    const codes: string[] = [];
    const unknown: string[] = [];
    for (const part of parts) {
      const code = readTargetCode(part);
      if (code === null) unknown.push(part);
      else if (!codes.includes(code)) codes.push(code);
    }
    if (unknown.length > 0) return unknownTarget(unknown.slice(0, mostTargets).join(', '));
    if (codes.length <= mostTargets) return read(codes);
    return fault(
      'field.too-long',
      `${codes.length} cibles ; ${mostTargets} au plus.`,
      `${codes.length} targets; ${mostTargets} at most.`,
    );
  };
  const typed = typedField(
    { name: 'targets', optional: true, longest: 300, ...names },
    { kind: 'text', autocomplete: 'off' },
    (text) => readList(splitCodes(text)),
    { empty: [], write: (value) => (Array.isArray(value) ? value.join(', ') : '') },
  );
  return {
    ...typed,
    readJson: (value) => {
      if (value === null) return read([]);
      const isList = Array.isArray(value) && value.every((one) => typeof one === 'string');
      return isList
        ? readList(value)
        : fault(
            'field.wrong-type',
            `Une liste de codes est attendue ; trouvé : ${quoted(value)}.`,
            `A list of codes is expected; found: ${quoted(value)}.`,
          );
    },
    show: (value, language) =>
      Array.isArray(value) ? value.map((code) => targetText(language, String(code))).join(' ; ') : '',
  };
}

/** The codes of a text, however they are separated: `13.2,7.3`, `ODD 13.2 et 7.3`; what is no code is kept, to be refused. */
const splitCodes = (text: string): string[] =>
  text
    .replaceAll(/\b(?:odd|sdg|cibles?|targets?|et|and)\b/gi, ' ')
    .match(/\d{1,2}[.,](?:\d{1,2}|[a-d])(?!\w)|[^\s,;]+/gi) ?? [];

/** Why a target is refused: there are 169, and no other. */
export const unknownTarget = (found: string) =>
  fault(
    'SDG-001',
    `Aucune des 169 cibles n’a ce code : ${quoted(found)}. Exemple : 13.2.`,
    `None of the 169 targets has this code: ${quoted(found)}. Example: 13.2.`,
  );
