import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readJson } from './read-json.ts';

const limits = { bytes: 1_000_000, depth: 64 };
const encoder = new TextEncoder();
const read = (text: string | Uint8Array) =>
  readJson(typeof text === 'string' ? encoder.encode(text) : text, limits);
const problems = (text: string | Uint8Array) => {
  const result = read(text);
  return result.ok
    ? []
    : result.errors.map(({ code, path, params }) => [code, path, params.line, params.column]);
};

test('what JSON.parse reads is read alike', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 5 }), (text) => {
      const value = JSON.parse(text) as unknown;
      const result = read(text);
      // Refusals are for what the contract forbids: keys, characters, numbers that a double would change.
      if (result.ok) expect(result.value).toEqual(value);
      else expect(result.errors.every(({ code }) => code !== 'json.syntax')).toBe(true);
    }),
  );
});

test('what JSON.parse refuses is refused, with a line and a character', () => {
  const pieces = fc.array(
    fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"b"',
      '1',
      '-',
      '0',
      '.5',
      'e3',
      'true',
      'null',
      ' ',
      '\n',
      "'",
      '\\',
      '"',
      '/*',
      'NaN',
    ),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(
      pieces.map((some) => some.join('')),
      (text) => {
        let expected: unknown;
        let valid = true;
        try {
          expected = JSON.parse(text) as unknown;
        } catch {
          valid = false;
        }
        const result = read(text);
        if (valid && result.ok) expect(result.value).toEqual(expected);
        else if (valid) expect(problems(text).map(([code]) => code)).toEqual(['json.duplicate-key']);
        else expect(result.ok).toBe(false);
      },
    ),
    { numRuns: 3000 },
  );
});

test.each([
  ['', [['json.empty', '', undefined, undefined]]],
  ['  \n ', [['json.empty', '', undefined, undefined]]],
  ['{"a":1,}', [['json.syntax', '', 1, 8]]],
  ['[1,2', [['json.syntax', '', 1, 5]]],
  ['{\r\n "é😀": 1,\r\n "b": NaN }', [['json.syntax', '', 3, 7]]],
  ['{"a":01}', [['json.syntax', '', 1, 7]]],
  ['{"a":+1}', [['json.syntax', '', 1, 6]]],
  ['{"a":1.}', [['json.syntax', '', 1, 7]]],
  ['{"a":Infinity}', [['json.syntax', '', 1, 6]]],
  ['{"a":"b\nc"}', [['json.syntax', '', 1, 8]]],
  ['{"a":"\\x41"}', [['json.syntax', '', 1, 7]]],
  ['{"a":1} // note', [['json.syntax', '', 1, 9]]],
  ['{"a":1,"b":{"a":2,"a":3}}', [['json.duplicate-key', '/b/a', 1, 19]]],
  ['{"a":1,"\\u0061":3}', [['json.duplicate-key', '/a', 1, 8]]],
  [
    '{"x":[{"__proto__":{}},{"constructor":1}],"prototype":2}',
    [
      ['json.forbidden-key', '/x/0/__proto__', 1, 8],
      ['json.forbidden-key', '/x/1/constructor', 1, 25],
      ['json.forbidden-key', '/prototype', 1, 43],
    ],
  ],
  [
    '[1e309,-1e400]',
    [
      ['json.number-too-large', '/0', 1, 2],
      ['json.number-too-large', '/1', 1, 8],
    ],
  ],
  ['[9007199254740993]', [['json.number-not-exact', '/0', 1, 2]]],
  ['[1e-400]', [['json.number-too-small', '/0', 1, 2]]],
  [
    '["\\u0000","\\ud800x","\\udc00"]',
    [
      ['json.forbidden-character', '/0', 1, 2],
      ['json.forbidden-character', '/1', 1, 11],
      ['json.forbidden-character', '/2', 1, 21],
    ],
  ],
  ['{"a/b":{"~":1e999}}', [['json.number-too-large', '/a~1b/~0', 1, 13]]],
])('refuses %j where it is wrong', (text, expected) => {
  expect(problems(text)).toEqual(expected);
});

test('numbers that a double keeps are kept', () => {
  expect(read('[0.1,-0,1e308,9007199254740992,100000000000000000000,5e-324,0e-999,1E+2]')).toEqual({
    ok: true,
    value: [0.1, -0, 1e308, 9007199254740992, 1e20, 5e-324, 0, 100],
  });
});

test('64 levels are read, 65 are not, nor are a hundred thousand, and the stack holds', () => {
  const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
  expect(read(nested(64)).ok).toBe(true);
  expect(problems(nested(65))).toEqual([['json.too-deep', '', 1, 65]]);
  expect(problems(nested(100_000))).toEqual([['json.too-deep', '', 1, 65]]);
  expect(problems('{"a":'.repeat(100_000))).toEqual([['json.too-deep', '', 1, 321]]);
});

test('a file beyond the limit is not looked at', () => {
  expect(problems(new Uint8Array(1_000_001))).toEqual([['json.too-large', '', undefined, undefined]]);
});

test('encodings: a mark is skipped, UTF-16 and UTF-32 are named, an unreadable byte is located', () => {
  expect(read(Uint8Array.of(0xef, 0xbb, 0xbf, 0x31))).toEqual({ ok: true, value: 1 });
  const utf16 = (text: string, mark: boolean, big: boolean) => {
    const units = [...(mark ? '\ufeff' : ''), ...text].map((one) => one.charCodeAt(0));
    return Uint8Array.from(
      units.flatMap((unit) => (big ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])),
    );
  };
  for (const mark of [true, false]) {
    for (const big of [true, false]) expect(problems(utf16('{"a":1}', mark, big))[0]![0]).toBe('json.utf-16');
  }
  expect(problems(Uint8Array.of(0xff, 0xfe, 0, 0, 0x7b, 0, 0, 0))[0]![0]).toBe('json.utf-32');
  expect(problems(Uint8Array.of(0, 0, 0, 0x7b))[0]![0]).toBe('json.utf-32');
  const latin1 = Uint8Array.from('{\n"nom":"Saint-\xc9tienne"}', (character) => character.charCodeAt(0));
  expect(problems(latin1)).toEqual([['json.encoding', '', 2, 14]]);
  // Overlong, surrogates, beyond Unicode, cut short.
  for (const bytes of [
    [0xc0, 0xaf],
    [0xed, 0xa0, 0x80],
    [0xf4, 0x90, 0x80, 0x80],
    [0xe2, 0x82],
  ]) {
    expect(problems(Uint8Array.of(0x22, ...bytes))).toEqual([['json.encoding', '', 1, 2]]);
  }
});

test('nothing reaches the prototype of objects', () => {
  read('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}');
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
});

test('any bytes are read or refused, never a crash', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      const result = read(bytes);
      if (!result.ok) expect(result.errors.length).toBeGreaterThan(0);
    }),
    { numRuns: 2000 },
  );
});
