import type { Language } from '../../kernel/language.ts';
import { type Fields, isSame } from '../domain/three-way-merge.ts';
import type { EditableField } from './field.ts';

/** One piece of a text: kept, taken out or put in. */
export interface Piece {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** One field that differs between two contents, told in words. */
export interface FieldDifference {
  readonly field: EditableField;
  readonly before: string;
  readonly after: string;
  /** Word by word, for texts that have something in common; `null` when the two are better read whole. */
  readonly pieces: readonly Piece[] | null;
}

/** The fields that differ, in the order of the form; from nothing to nothing in words is no difference. */
export function differencesOf(
  fields: readonly EditableField[],
  before: Fields,
  after: Fields,
  language: Language,
): FieldDifference[] {
  return fields
    .filter(({ name }) => !isSame(before[name], after[name]))
    .map((field) => {
      const [from, to] = [field.show(before[field.name], language), field.show(after[field.name], language)];
      const pieces = field.control.kind === 'long-text' ? compareWords(from, to) : null;
      return { field, before: from, after: to, pieces };
    })
    .filter((difference) => difference.before !== '' || difference.after !== '');
}

/** Beyond this, two texts are shown whole: comparing them word by word would cost more than it tells. */
const mostWords = 1_500;

/** Compares two texts word by word (longest common subsequence); `null` when they have too many words or nothing in common. */
export function compareWords(before: string, after: string): Piece[] | null {
  const [left, right] = [wordsOf(before), wordsOf(after)];
  if (left.length === 0 || right.length === 0) return null;
  if (left.length > mostWords || right.length > mostWords) return null;
  const lengths = commonLengths(left, right);
  if (lengths[0] === 0) return null;
  return walk(left, right, lengths);
}

/** Words with the blanks that follow them. */
const wordsOf = (text: string): string[] => text.match(/\S+\s*|^\s+/gu) ?? [];

function commonLengths(left: readonly string[], right: readonly string[]): Uint16Array {
  const width = right.length + 1;
  const lengths = new Uint16Array((left.length + 1) * width);
  for (let row = left.length - 1; row >= 0; row--) {
    for (let column = right.length - 1; column >= 0; column--) {
      const place = row * width + column;
      lengths[place] =
        left[row]!.trim() === right[column]!.trim()
          ? lengths[place + width + 1]! + 1
          : Math.max(lengths[place + width]!, lengths[place + 1]!);
    }
  }
  return lengths;
}

function walk(left: readonly string[], right: readonly string[], lengths: Uint16Array): Piece[] {
  const width = right.length + 1;
  const pieces: { kind: Piece['kind']; text: string }[] = [];
  const add = (kind: Piece['kind'], text: string): void => {
    const last = pieces.at(-1);
    if (last?.kind === kind) last.text += text;
    else pieces.push({ kind, text });
  };
  let [row, column] = [0, 0];
  while (row < left.length || column < right.length) {
    if (row < left.length && column < right.length && left[row]!.trim() === right[column]!.trim()) {
      add('same', right[column]!);
      row++;
      column++;
    } else if (
      column >= right.length ||
      (row < left.length && lengths[(row + 1) * width + column]! >= lengths[row * width + column + 1]!)
    ) {
      add('removed', left[row]!);
      row++;
    } else {
      add('added', right[column]!);
      column++;
    }
  }
  return pieces;
}
