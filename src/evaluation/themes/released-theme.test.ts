import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Mentions, type ReleasedTheme, releaseTheme } from './released-theme.ts';

test('a theme is told by viewpoint when two have enough people, all together otherwise, else not at all', () => {
  expect(releaseTheme({ company: 12, citizens: 30, authority: 4 }, null, 11)).toEqual({
    by: 'viewpoint',
    counts: { company: 12, citizens: 30 },
  });
  expect(releaseTheme({ company: 8, citizens: 9 }, null, 11)).toEqual({ by: 'all', count: 17 });
  expect(releaseTheme({ company: 5, citizens: 5 }, null, 11)).toBeNull();
  // One viewpoint alone is never told, however many they are.
  expect(releaseTheme({ citizens: 40 }, null, 11)).toBeNull();
});

test('whatever is read again, a published count moves by the threshold at least, and never from one way to the other', () => {
  const mentions = fc.record({ company: fc.nat(40), citizens: fc.nat(40), authority: fc.nat(40) });
  fc.assert(
    fc.property(fc.array(mentions, { minLength: 2, maxLength: 8 }), (history: readonly Mentions[]) => {
      let last: ReleasedTheme = null;
      for (const now of history) {
        const next = releaseTheme(now, last, 11);
        if (last?.by === 'all') {
          if (next?.by !== 'all') return false;
          const moved = Math.abs(next.count - last.count);
          if (moved !== 0 && moved < 11) return false;
        }
        if (last?.by === 'viewpoint') {
          if (next?.by !== 'viewpoint') return false;
          for (const [viewpoint, count] of Object.entries(last.counts)) {
            const moved = Math.abs(next.counts[viewpoint]! - count);
            if (moved !== 0 && moved < 11) return false;
          }
        }
        last = next;
      }
      return true;
    }),
  );
});
