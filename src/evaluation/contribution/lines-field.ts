import type { Localized } from '../../kernel/language.ts';
import {
  type EditableField,
  type FieldRead,
  fault,
  longTextField,
  quoted,
  read,
} from '../../people/index.ts';
import type { ComparedUnit } from './compared-units.ts';
import { contributionWords } from './words.ts';

type Problems = (typeof contributionWords)['fr']['problems'];

const wrong = (of: (problems: Problems) => string): FieldRead =>
  fault('ENQ-020', of(contributionWords.fr.problems), of(contributionWords.en.problems));

const mostLines = 500;

const sides: Readonly<Record<string, ComparedUnit['group']>> = {
  oui: 'took-part',
  yes: 'took-part',
  o: 'took-part',
  y: 'took-part',
  non: 'others',
  no: 'others',
  n: 'others',
};

/** A number typed in French or in English; `null` for anything else. */
function numberOf(text: string): number | null {
  const plain = text
    .replace(/[\s\u00a0\u202f]/gu, '')
    .replace(',', '.')
    .replace('−', '-');
  return /^-?(\d+\.?\d*|\.\d+)$/.test(plain) && Number.isFinite(Number(plain)) ? Number(plain) : null;
}

/** Reads measures, one line for each place: `name ; yes or no ; before ; after ; earlier`. */
export function readLines(text: string): FieldRead {
  const lines = text.split('\n').map((line, place) => ({ line: line.trim(), number: place + 1 }));
  const written = lines.filter(({ line }) => line !== '');
  if (written.length === 0) return wrong(({ noLine }) => noLine);
  if (written.length > mostLines) return wrong(({ manyLines }) => manyLines(written.length));
  const units: ComparedUnit[] = [];
  for (const { line, number } of written) {
    const cells = line.split(/[;\t]/).map((cell) => cell.trim());
    const [name = '', side = '', before = '', after = '', earlier = ''] = cells;
    if (name === '' || cells.length < 4 || cells.length > 5)
      return wrong(({ lineCells }) => lineCells(number, quoted(line)));
    const group = sides[side.toLowerCase()];
    if (group === undefined) return wrong(({ lineSide }) => lineSide(number, quoted(side)));
    const bad = [before, after, ...(earlier === '' ? [] : [earlier])].find((cell) => numberOf(cell) === null);
    if (bad !== undefined) return wrong(({ lineNumber }) => lineNumber(number, quoted(bad)));
    if (units.some((unit) => unit.name.toLowerCase() === name.toLowerCase()))
      return wrong(({ lineTwice }) => lineTwice(number, quoted(name)));
    units.push({
      name,
      group,
      before: numberOf(before)!,
      after: numberOf(after)!,
      earlier: earlier === '' ? null : numberOf(earlier),
    });
  }
  return read(units);
}

const isUnits = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.every(
    (unit: Readonly<Record<string, unknown>> | null) =>
      typeof unit?.name === 'string' && typeof unit.before === 'number' && typeof unit.after === 'number',
  );

const writeLines = (value: unknown): string =>
  Array.isArray(value)
    ? (value as readonly ComparedUnit[])
        .map(({ name, group, before, after, earlier }) =>
          [
            name,
            group === 'took-part' ? 'oui' : 'non',
            before,
            after,
            ...(earlier === null ? [] : [earlier]),
          ].join(' ; '),
        )
        .join('\n')
    : '';

/** The measures of a comparison, typed as lines. A program sends the same text. */
export function linesField(label: Localized, hint: Localized): EditableField {
  const text = longTextField({ name: 'lines', label, hint, rows: 8, longest: 40_000 });
  const readTyped = (typed: string): FieldRead => {
    const tidied = text.read(typed);
    return tidied.ok ? readLines(tidied.value as string) : tidied;
  };
  return {
    ...text,
    read: readTyped,
    readJson: (value) => {
      const tidied = text.readJson(isUnits(value) ? writeLines(value) : value);
      return tidied.ok ? readLines(tidied.value as string) : tidied;
    },
    write: writeLines,
    show: writeLines,
  };
}
