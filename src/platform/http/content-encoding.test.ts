import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { chooseEncoding, compress } from './content-encoding.ts';

test.each([0, 1, 1_023, 1_024, 70_000])('a body of %i letters comes back as it was', (letters) => {
  const body = 'été '.repeat(letters / 4 + 1).slice(0, letters);
  for (const effort of ['kept', 'passing'] as const) {
    expect(brotliDecompressSync(compress(body, 'br', effort)).toString()).toBe(body);
    expect(gunzipSync(compress(body, 'gzip', effort)).toString()).toBe(body);
  }
});

test('the window holds the whole body: what is repeated at its ends is written once', () => {
  const part = Array.from({ length: 5_000 }, (_, at) => (at * 2_654_435_761) % 4_294_967_296).join('');
  const once = compress(part, 'br', 'passing').length;
  expect(compress(part + part, 'br', 'passing').length).toBeLessThan(once * 1.1);
});

test('an encoding that the client refuses is not chosen', () => {
  expect(chooseEncoding('br;q=0, gzip', () => true)).toBe('gzip');
  expect(chooseEncoding(undefined, () => true)).toBe('identity');
});
