import { inflateSync } from 'node:zlib';

/** A value of a PDF file. Names are kept with their slash, texts are decoded. */
export type PdfValue = null | boolean | number | string | PdfText | PdfRef | PdfArray | PdfDict;
export type PdfArray = readonly PdfValue[];
export type PdfDict = { readonly [key: string]: PdfValue };

export class PdfRef {
  readonly number: number;
  constructor(number: number) {
    this.number = number;
  }
}

export class PdfText {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** One word of a page's drawing: an operand, or an operator. */
export type PdfToken = { readonly value: PdfValue } | { readonly operator: string };

const blank = /[\s\0]/;
const endOfWord = /[\s\0()<>[\]{}/%]/;

/** Reads values one after the other, as the format writes them. */
class Reader {
  at = 0;
  private readonly text: string;
  constructor(text: string) {
    this.text = text;
  }

  skip(): void {
    for (;;) {
      while (this.at < this.text.length && blank.test(this.text[this.at]!)) this.at += 1;
      if (this.text[this.at] !== '%') return;
      while (this.at < this.text.length && this.text[this.at] !== '\n') this.at += 1;
    }
  }

  get isOver(): boolean {
    this.skip();
    return this.at >= this.text.length;
  }

  /** The next value or operator. */
  token(): PdfToken {
    this.skip();
    const { text } = this;
    if (text.startsWith('<<', this.at)) return { value: this.dict() };
    const first = text[this.at]!;
    if (first === '[') return { value: this.array() };
    if (first === '(') return { value: this.literal() };
    if (first === '<') return { value: this.hexadecimal() };
    if (first === '/') {
      this.at += 1;
      return {
        value: `/${this.word().replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))}`,
      };
    }
    const ref = /^(\d+) (\d+) R(?![A-Za-z])/.exec(text.slice(this.at, this.at + 30));
    if (ref) {
      this.at += ref[0].length;
      return { value: new PdfRef(Number(ref[1])) };
    }
    const word = this.word();
    if (word === '') throw new Error(`unexpected ${first} at ${this.at}`);
    if (/^[-+]?[\d.]+$/.test(word)) return { value: Number(word) };
    if (word === 'true' || word === 'false') return { value: word === 'true' };
    return word === 'null' ? { value: null } : { operator: word };
  }

  value(): PdfValue {
    const token = this.token();
    if ('operator' in token) throw new Error(`a value was expected, found ${token.operator}`);
    return token.value;
  }

  private word(): string {
    const start = this.at;
    while (this.at < this.text.length && !endOfWord.test(this.text[this.at]!)) this.at += 1;
    return this.text.slice(start, this.at);
  }

  private dict(): PdfDict {
    this.at += 2;
    const found: Record<string, PdfValue> = {};
    for (this.skip(); !this.text.startsWith('>>', this.at); this.skip()) {
      const key = String(this.value());
      found[key] = this.value();
    }
    this.at += 2;
    return found;
  }

  private array(): PdfArray {
    this.at += 1;
    const found: PdfValue[] = [];
    for (this.skip(); this.text[this.at] !== ']'; this.skip()) found.push(this.value());
    this.at += 1;
    return found;
  }

  private literal(): PdfText {
    let depth = 0;
    let bytes = '';
    do {
      const letter = this.text[this.at]!;
      this.at += 1;
      if (letter === '\\') {
        const octal = /^[0-7]{1,3}/.exec(this.text.slice(this.at, this.at + 3))?.[0];
        const escaped = this.text[this.at]!;
        this.at += octal?.length ?? 1;
        bytes += octal
          ? String.fromCharCode(Number.parseInt(octal, 8))
          : ({ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }[escaped] ?? escaped);
      } else if (letter === '(') {
        if (depth > 0) bytes += letter;
        depth += 1;
      } else if (letter === ')') {
        depth -= 1;
        if (depth > 0) bytes += letter;
      } else bytes += letter;
    } while (depth > 0);
    return new PdfText(decoded(bytes));
  }

  private hexadecimal(): PdfText {
    const end = this.text.indexOf('>', this.at);
    const bytes = this.text.slice(this.at + 1, end).replace(/\s/g, '');
    this.at = end + 1;
    return new PdfText(decoded(Buffer.from(bytes, 'hex').toString('latin1')));
  }
}

/** Texts are in UTF-16 when they say so. */
const decoded = (bytes: string): string =>
  bytes.startsWith('\u00fe\u00ff')
    ? Buffer.from(bytes.slice(2), 'latin1').swap16().toString('utf16le')
    : bytes;

/** The words of a page's drawing. */
export function pdfTokens(content: string): PdfToken[] {
  const reader = new Reader(content);
  const found: PdfToken[] = [];
  while (!reader.isOver) found.push(reader.token());
  return found;
}

export interface PdfFile {
  /** The object that a value points to, however many times; the value itself otherwise. */
  readonly get: (value: PdfValue | undefined) => PdfValue;
  /** The same, where a dictionary is wanted; an empty one otherwise. */
  readonly dict: (value: PdfValue | undefined) => PdfDict;
  readonly list: (value: PdfValue | undefined) => PdfArray;
  /** What a stream holds, unpacked. */
  readonly stream: (value: PdfValue | undefined) => string;
  readonly trailer: PdfDict;
  readonly catalog: PdfDict;
}

/** Reads a PDF whose objects are written one after the other, as ours are. */
export function readPdf(bytes: Uint8Array): PdfFile {
  const text = Buffer.from(bytes).toString('latin1');
  const objects = new Map<number, PdfValue>();
  const streams = new Map<number, string>();
  for (const found of text.matchAll(/(?:^|\n)(\d+) 0 obj\s/g)) {
    const reader = new Reader(text);
    reader.at = found.index + found[0].length;
    const value = reader.value();
    objects.set(Number(found[1]), value);
    reader.skip();
    if (!text.startsWith('stream', reader.at)) continue;
    const start = reader.at + /^stream\r?\n/.exec(text.slice(reader.at, reader.at + 10))![0].length;
    streams.set(Number(found[1]), text.slice(start, start + Number((value as PdfDict)['/Length'])));
  }
  const get = (value: PdfValue | undefined): PdfValue =>
    value instanceof PdfRef ? get(objects.get(value.number)) : (value ?? null);
  const isDict = (value: PdfValue): value is PdfDict =>
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof PdfText);
  const dict = (value: PdfValue | undefined): PdfDict => {
    const found = get(value);
    return isDict(found) ? found : {};
  };
  const trailerAt = new Reader(text);
  trailerAt.at = text.lastIndexOf('trailer') + 'trailer'.length;
  const trailer = trailerAt.value() as PdfDict;
  return {
    get,
    dict,
    list: (value) => {
      const found = get(value);
      return Array.isArray(found) ? found : [];
    },
    stream: (value) => {
      const raw = value instanceof PdfRef ? (streams.get(value.number) ?? '') : '';
      return dict(value)['/Filter'] === '/FlateDecode'
        ? inflateSync(Buffer.from(raw, 'latin1')).toString('latin1')
        : raw;
    },
    trailer,
    catalog: dict(trailer['/Root']),
  };
}
