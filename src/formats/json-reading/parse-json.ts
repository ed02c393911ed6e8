import type { Problem } from '../../kernel/result.ts';
import { quoteText } from '../messages/quote-value.ts';
import { mostProblems } from './json-limits.ts';
import { positionOf } from './text-position.ts';

/** What a text says, or what is wrong with it; `value` means nothing when there are problems. */
export interface ParsedJson {
  readonly value: unknown;
  readonly problems: Problem[];
}

const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
const numberShape = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

/** Ends the reading: the text is not JSON from there on, or nests too deep. */
class Unreadable extends Error {}

/** A reading under way. */
interface Reader {
  readonly text: string;
  readonly depth: number;
  offset: number;
  readonly path: (string | number)[];
  readonly problems: Problem[];
}

/**
 * Parses a JSON text, counting levels: the recursion never goes deeper than `depth`.
 * @param depth levels of objects and lists, the outermost being 1
 */
export function parseJson(text: string, depth: number): ParsedJson {
  const reader: Reader = { text, depth, offset: 0, path: [], problems: [] };
  try {
    skipBlanks(reader);
    if (reader.offset === text.length)
      return { value: null, problems: [{ code: 'json.empty', path: '', params: {} }] };
    const value = readValue(reader, 1);
    skipBlanks(reader);
    if (reader.offset < text.length) stop(reader, 'end-only');
    return { value, problems: reader.problems };
  } catch (error) {
    if (error instanceof Unreadable) return { value: null, problems: reader.problems };
    throw error;
  }
}

function readValue(reader: Reader, level: number): unknown {
  const { text } = reader;
  const character = text[reader.offset];
  if (character === '{' || character === '[') {
    if (level > reader.depth) {
      note(reader, 'json.too-deep', reader.offset, { limit: reader.depth }, '');
      throw new Unreadable();
    }
    return character === '{' ? readObject(reader, level) : readList(reader, level);
  }
  if (character === '"') return readText(reader);
  for (const [word, value] of words) {
    if (text.startsWith(word, reader.offset)) {
      reader.offset += word.length;
      return value;
    }
  }
  return readNumber(reader);
}

const words = [
  ['true', true],
  ['false', false],
  ['null', null],
] as const;

function readObject(reader: Reader, level: number): Record<string, unknown> {
  const object: Record<string, unknown> = {};
  reader.offset++;
  skipBlanks(reader);
  if (take(reader, '}')) return object;
  for (let first = true; ; first = false) {
    if (reader.text[reader.offset] !== '"') stop(reader, first ? 'key-or-brace' : 'key');
    const at = reader.offset;
    const key = readText(reader);
    reader.path.push(key);
    const kept = acceptKey(reader, object, key, at);
    skipBlanks(reader);
    if (!take(reader, ':')) stop(reader, 'colon');
    skipBlanks(reader);
    const value = readValue(reader, level + 1);
    if (kept) object[key] = value;
    reader.path.pop();
    skipBlanks(reader);
    if (take(reader, '}')) return object;
    if (!take(reader, ',')) stop(reader, 'comma-or-brace');
    skipBlanks(reader);
  }
}

/** Whether the key may be kept; says why not. */
function acceptKey(reader: Reader, object: Record<string, unknown>, key: string, at: number): boolean {
  const forbidden = forbiddenKeys.has(key);
  if (!forbidden && !Object.hasOwn(object, key)) return true;
  note(reader, forbidden ? 'json.forbidden-key' : 'json.duplicate-key', at, { found: quoteText(key) });
  return false;
}

function readList(reader: Reader, level: number): unknown[] {
  const list: unknown[] = [];
  reader.offset++;
  skipBlanks(reader);
  if (take(reader, ']')) return list;
  for (;;) {
    reader.path.push(list.length);
    list.push(readValue(reader, level + 1));
    reader.path.pop();
    skipBlanks(reader);
    if (take(reader, ']')) return list;
    if (!take(reader, ',')) stop(reader, 'comma-or-bracket');
    skipBlanks(reader);
  }
}

function readText(reader: Reader): string {
  const { text } = reader;
  const at = reader.offset;
  let start = at + 1;
  let result = '';
  for (let i = start; ; i++) {
    const code = text.charCodeAt(i);
    if (code === 34) {
      reader.offset = i + 1;
      result += text.slice(start, i);
      checkCharacters(reader, result, at);
      return result;
    }
    if (Number.isNaN(code) || code < 32) {
      reader.offset = i;
      stop(reader, 'closing-quote');
    }
    if (code === 92) {
      reader.offset = i;
      result += text.slice(start, i) + readEscape(reader);
      start = reader.offset;
      i = start - 1;
    }
  }
}

function readEscape(reader: Reader): string {
  const letter = reader.text[reader.offset + 1] ?? '';
  const simple = Object.hasOwn(escapes, letter) ? escapes[letter] : undefined;
  if (simple !== undefined) {
    reader.offset += 2;
    return simple;
  }
  const digits = reader.text.slice(reader.offset + 2, reader.offset + 6);
  if (letter !== 'u' || !/^[\da-fA-F]{4}$/.test(digits)) stop(reader, 'escape');
  reader.offset += 6;
  return String.fromCharCode(Number.parseInt(digits, 16));
}

/** NUL and half surrogates are in no writing: no text holds them. */
function checkCharacters(reader: Reader, text: string, at: number): void {
  if (text.isWellFormed() && !text.includes('\0')) return;
  const bad = text.includes('\0')
    ? 0
    : (/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/
        .exec(text)?.[0]
        .charCodeAt(0) ?? 0);
  note(reader, 'json.forbidden-character', at, {
    found: `U+${bad.toString(16).toUpperCase().padStart(4, '0')}`,
  });
}

function readNumber(reader: Reader): number {
  const at = reader.offset;
  numberShape.lastIndex = at;
  const match = numberShape.exec(reader.text);
  if (match === null) {
    if (reader.text[at] === '-') reader.offset++;
    stop(reader, reader.text[at] === '-' ? 'digit' : 'value');
  }
  const [written] = match;
  reader.offset += written.length;
  if (/[\w.+-]/.test(reader.text[reader.offset] ?? ''))
    stop(reader, /^-?0$/.test(written) ? 'value' : 'digit');
  const number = Number(written);
  checkNumber(reader, written, number, at);
  return number;
}

/** A number must not be changed by being kept as a double: too large, lost near 0, or a whole number rounded. */
function checkNumber(reader: Reader, written: string, number: number, at: number): void {
  const found = quoteText(written);
  if (!Number.isFinite(number)) note(reader, 'json.number-too-large', at, { found });
  else if (number === 0 && /[1-9]/.test(written.split(/[eE]/)[0]!))
    note(reader, 'json.number-too-small', at, { found });
  else if (written.length > 15 && /^-?\d+$/.test(written) && BigInt(written) !== BigInt(number)) {
    note(reader, 'json.number-not-exact', at, { found, kept: BigInt(number).toString() });
  }
}

function skipBlanks(reader: Reader): void {
  for (;;) {
    const code = reader.text.charCodeAt(reader.offset);
    if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return;
    reader.offset++;
  }
}

function take(reader: Reader, character: string): boolean {
  if (reader.text[reader.offset] !== character) return false;
  reader.offset++;
  return true;
}

/** Refuses the rest of the text. */
function stop(reader: Reader, expected: string): never {
  const { text, offset } = reader;
  note(
    reader,
    'json.syntax',
    offset,
    { found: offset >= text.length ? '' : foundAt(text, offset), expected },
    '',
  );
  throw new Unreadable();
}

/** The word or character found, as the reader of the message would name it. */
function foundAt(text: string, offset: number): string {
  const word = /[\p{L}\p{N}_]+/uy;
  word.lastIndex = offset;
  const found = word.exec(text)?.[0] ?? String.fromCodePoint(text.codePointAt(offset)!);
  return quoteText(found);
}

function note(
  reader: Reader,
  code: string,
  offset: number,
  params: Readonly<Record<string, string | number>>,
  path = pointer(reader.path),
): void {
  if (reader.problems.length < mostProblems) {
    reader.problems.push({ code, path, params: { ...positionOf(reader.text, offset), ...params } });
  }
}

function pointer(path: readonly (string | number)[]): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
