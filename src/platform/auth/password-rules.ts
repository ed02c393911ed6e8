import { commonWords } from './common-words.ts';

/** Characters that a password has at least. */
const passwordLength = 12;

export type PasswordFault = 'too-short' | 'too-common' | 'too-long';

/**
 * What is wrong with a new password, or null. Any character counts, blanks and emoji too, and nothing is changed in it.
 * Refused: fewer than 12 characters; nothing but common words, runs of keys, digits and signs; one's own name or address.
 *
 * @example
 * findPasswordFault('motdepasse2026!', []) // 'too-common'
 */
export function findPasswordFault(password: string, ownWords: readonly string[]): PasswordFault | null {
  const characters = [...password];
  if (characters.length < passwordLength) return 'too-short';
  if (password.length > 1_000) return 'too-long';
  if (new Set(characters).size < 5 || isRun(password)) return 'too-common';
  const own = ownWords.flatMap((words) => letters(words).split(' ')).filter((word) => word.length > 2);
  // What is put at the end is most often a year or a sign; inside, digits stand for letters.
  const readings = [password, undisguise(password), undisguise(password.replace(/[^\p{L}]+$/u, ''))];
  const isCommon = readings.some((read) => isMadeOf(letters(read).split(' ').filter(Boolean), new Set(own)));
  return isCommon ? 'too-common' : null;
}

/** Lower case, without accents, anything but letters a blank. */
const letters = (text: string): string => {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^\p{L}]+/gu, ' ').trim();
};

/** Digits and signs that stand for letters. */
const lookAlikes: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  '@': 'a',
  $: 's',
  '€': 'e',
};

const undisguise = (text: string): string => [...text].map((sign) => lookAlikes[sign] ?? sign).join('');

/** True when every word splits into known ones; digits and signs alone are made of nothing. */
function isMadeOf(words: readonly string[], own: ReadonlySet<string>): boolean {
  return words.every((word) => splits(word, own));
}

function splits(word: string, own: ReadonlySet<string>): boolean {
  if (word.length > 200) return false;
  const reached = [true];
  for (let end = 1; end <= word.length; end++) {
    reached[end] = false;
    for (let start = Math.max(0, end - 24); start < end && !reached[end]; start++) {
      const part = word.slice(start, end);
      reached[end] = reached[start]! && (commonWords.has(part) || own.has(part));
    }
  }
  return reached[word.length]!;
}

/** One short piece again and again, or a run up or down such as 123456789012 or abcdefghijkl. */
function isRun(password: string): boolean {
  if (/^(.{1,6}?)\1+.{0,5}$/su.test(password)) return true;
  const codes = [...password].map((character) => character.codePointAt(0)!);
  const steps = codes.slice(1).map((code, index) => code - codes[index]!);
  return steps.filter((step) => Math.abs(step) <= 1).length >= steps.length - 1;
}
