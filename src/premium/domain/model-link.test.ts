import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasModel, readModelFragment, writeModelFragment } from './model-link.ts';

const read = async (fragment: string, most = 5_000_000) => {
  const bytes = await readModelFragment(fragment, most);
  return bytes === null ? null : new TextDecoder().decode(bytes);
};

test('any text comes back from its link, in characters that an address may hold', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 2000 }), async (text) => {
      const fragment = await writeModelFragment(text);
      expect(fragment).toMatch(/^#m=[\w-]*$/);
      expect([hasModel(fragment), await read(fragment)]).toEqual([true, text]);
    }),
    { numRuns: 50 },
  );
});

test.each(['#m=', '#m=%%%', '#m=abc', '#combien', '#m=AAAAAAAA'])(
  'a damaged link %j gives nothing',
  async (fragment) => {
    expect(await read(fragment)).toBe(null);
  },
);

test('a link that swells beyond the bound gives nothing', async () => {
  const fragment = await writeModelFragment('0'.repeat(1_000_000));
  expect([fragment.length < 3000, await read(fragment, 100_000)]).toEqual([true, null]);
});
