import { describe, expect, test } from 'vitest';
import { judgedFrom } from '../../kernel/effect-horizons.ts';
import { type ReleasedQuestion, releaseQuestion, shownViewpoints, widestGap } from './crossed-results.ts';

const of = (answers: number, favourable: number) => ({ answers, favourable });

describe('what may be shown of a question', () => {
  test('a viewpoint below the threshold is hidden, and one alone too', () => {
    const released = releaseQuestion([of(34, 28), of(10, 6)], [], 11);
    expect(released).toEqual([of(34, 28), null]);
    expect(shownViewpoints(['association', 'company'], released).map(({ share }) => share)).toEqual([
      null,
      null,
    ]);
  });

  test('two releases never differ by fewer people than the threshold: a subtraction tells nobody', () => {
    for (let joined = 0; joined <= 30; joined += 1) {
      const first = releaseQuestion([of(20, 12), of(15, 9)], [], 11);
      const second = releaseQuestion([of(20 + joined, 12 + joined), of(15, 9)], [first], 11);
      const moved = second[0]!.answers - first[0]!.answers;
      expect([0, joined]).toContain(moved);
      expect(moved === 0 || moved >= 11).toBe(true);
      if (moved === 0) expect(second[0]).toEqual(first[0]);
    }
  });

  test('a step is counted from what was last shown, not from what was last received', () => {
    const history: ReleasedQuestion[] = [];
    for (const answers of [12, 18, 22, 23, 40])
      history.push(releaseQuestion([of(answers, 6), of(30, 20)], history, 11));
    expect(history.map(([share]) => share!.answers)).toEqual([12, 12, 12, 23, 40]);
  });

  test('when everybody answers the same, the share is not told exactly', () => {
    const [all, none] = shownViewpoints(['association', 'company'], [of(20, 20), of(12, 1)]);
    expect([all!.bounded, all!.share!.value, none!.bounded, none!.share!.value]).toEqual([
      'nearly-all',
      17 / 20,
      'nearly-none',
      3 / 12,
    ]);
  });
});

test('the widest gap has the interval of Newcombe and the p-value of Holm', () => {
  // Newcombe 1998, table II, case (a): 56/70 and 48/80, from 0.0524 to 0.3339.
  const shown = shownViewpoints(['citizens', 'company', 'authority'], [of(70, 56), of(80, 48), of(40, 28)]);
  const gap = widestGap(shown)!;
  expect([gap.above, gap.below]).toEqual(['citizens', 'company']);
  expect(gap.low).toBeCloseTo(0.0524, 4);
  expect(gap.high).toBeCloseTo(0.3339, 4);
  expect(gap.adjusted).toBeCloseTo(3 * gap.p, 12);
});

test('an effect is under observation until its horizon', () => {
  expect([judgedFrom('2024-11-26', 18), judgedFrom('2024-08-31', 18), judgedFrom('2024-11-26', 336)]).toEqual(
    ['2026-05-26', '2026-02-28', '2052-11-26'],
  );
});
