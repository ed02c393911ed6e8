import type { Localized } from '../../kernel/language.ts';
import {
  type EditableField,
  type FieldRead,
  fault,
  longTextField,
  quoted,
  read,
} from '../../people/index.ts';
import { plain } from '../domain/evolution.ts';
import { weightWords } from './words.ts';

type Problems = (typeof weightWords)['fr']['problems'];

const wrong = (of: (problems: Problems) => string): FieldRead =>
  fault('ENQ-022', of(weightWords.fr.problems), of(weightWords.en.problems));

/** Shares add up to 100 % but for their rounding. */
const rounding = 0.5;

/** The share of one option, in percent. */
export interface KnownShare {
  /** Words of the option, in French. */
  readonly option: string;
  readonly percent: number;
}

const percentOf = (text: string): number | null => {
  const typed = text.replace(/[\s\u00a0\u202f%]/gu, '').replace(',', '.');
  return /^\d{1,3}(\.\d+)?$/.test(typed) && Number(typed) <= 100 ? Number(typed) : null;
};

/** Reads one line for each option: `option ; percent`. Without options, any is taken. */
export function readShares(text: string, options: readonly Localized[]): FieldRead {
  const shares: KnownShare[] = [];
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  for (const line of lines) {
    const cut = Math.max(line.lastIndexOf(';'), line.lastIndexOf('\t'));
    const [name, typed] = cut < 0 ? [line, ''] : [line.slice(0, cut), line.slice(cut + 1)];
    const option = options.find(({ fr, en }) => [fr, en].some((one) => plain(one) === plain(name)));
    if (option === undefined) return wrong(({ unknownOption }) => unknownOption(quoted(name.trim())));
    const percent = percentOf(typed);
    if (percent === null) return wrong(({ notPercent }) => notPercent(option.fr, quoted(typed.trim())));
    if (shares.some((share) => share.option === option.fr))
      return wrong(({ optionTwice }) => optionTwice(quoted(option.fr)));
    shares.push({ option: option.fr, percent });
  }
  const missing = options.find(({ fr }) => !shares.some(({ option }) => option === fr));
  if (missing !== undefined) return wrong(({ optionMissing }) => optionMissing(quoted(missing.fr)));
  const sum = shares.reduce((total, { percent }) => total + percent, 0);
  if (Math.abs(sum - 100) > rounding) return wrong(({ sumOf }) => sumOf(String(Math.round(sum * 100) / 100)));
  return read(options.map(({ fr }) => shares.find(({ option }) => option === fr)!));
}

const isShares = (value: unknown): value is readonly KnownShare[] =>
  Array.isArray(value) &&
  value.every(
    (one: Readonly<Record<string, unknown>> | null) =>
      typeof one?.option === 'string' && typeof one.percent === 'number',
  );

const writeShares = (value: unknown): string =>
  isShares(value)
    ? value.map(({ option, percent }) => `${option} ; ${String(percent).replace('.', ',')}`).join('\n')
    : '';

/** Known shares, typed as lines. A program sends the same text, or a list of `{ option, percent }`. */
export function sharesField(options: readonly Localized[]): EditableField {
  const label = { fr: weightWords.fr.fields.shares, en: weightWords.en.fields.shares };
  const hint = { fr: weightWords.fr.hints.shares, en: weightWords.en.hints.shares };
  const text = longTextField({
    name: 'shares',
    label,
    hint,
    rows: Math.max(3, options.length + 1),
    longest: 4_000,
  });
  const readTyped = (typed: string): FieldRead => {
    const tidied = text.read(typed);
    return tidied.ok ? readShares(tidied.value as string, options) : tidied;
  };
  return {
    ...text,
    read: readTyped,
    readJson: (value) => {
      const tidied = text.readJson(isShares(value) ? writeShares(value) : value);
      return tidied.ok ? readShares(tidied.value as string, options) : tidied;
    },
    write: writeShares,
    show: writeShares,
  };
}
