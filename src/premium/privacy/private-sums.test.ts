import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideSums } from './decide-sums.ts';
import { cellKey, type PrivateCell, type ShownSum } from './private-cell.ts';
import { revealsSomebody } from './reveals-somebody.ts';

const cell = (memberId: string, low: number, more: Partial<PrivateCell> = {}): PrivateCell => ({
  lineId: `line-${memberId}`,
  memberId,
  account: 'members',
  low,
  high: low,
  weight: 1,
  ...more,
});
const outcome = (cells: readonly PrivateCell[], earlier: readonly ShownSum[] = []) =>
  decideSums(cells, earlier).sums.map((sum) => ('withheld' in sum ? sum.withheld : sum.shown));

const three = [cell('A', 100), cell('B', 120), cell('C', 90)];

describe('sums of private amounts', () => {
  it('are shown when they mix three members', () => {
    expect(outcome(three)).toEqual([{ low: 310, high: 310 }]);
  });

  it('are withheld for one or two members, however many lines they have', () => {
    expect(outcome([cell('A', 1)])).toEqual(['few-members']);
    const many = [
      cell('A', 10),
      cell('A', 20, { lineId: 'x' }),
      cell('B', 30),
      cell('B', 5, { lineId: 'y' }),
    ];
    expect(outcome(many)).toEqual(['few-members']);
  });

  it('are withheld when one member makes nearly all of it', () => {
    expect(outcome([cell('A', 10_000), cell('B', 10), cell('C', 10)])).toEqual(['one-dominates']);
  });

  it('are withheld when a member who takes its own away would find another’s within 15 %', () => {
    expect(outcome([cell('A', 1000), cell('B', 800), cell('C', 1)])).toEqual(['one-dominates']);
    expect(outcome([cell('A', 1000), cell('B', 800), cell('C', 200)])).toEqual([{ low: 2000, high: 2000 }]);
    const nothing = [cell('C', 300), cell('C', -300, { lineId: 'given' })];
    expect(outcome([cell('A', 1000), cell('B', 800), ...nothing])).toEqual(['few-members']);
  });

  it('are withheld when what three members changed is nearly what one of them changed', () => {
    const changed = [cell('A', 190), cell('B', 121), cell('C', 91)];
    expect(outcome(changed, [three])).toEqual(['difference']);
  });

  it('do not turn when a member tries one amount of its own after another', () => {
    const others = [cell('B', 100), cell('C', 50)];
    const remembered: ShownSum[] = [];
    const answers = [10_000, 5_000, 1_000, 400, 300, 200, 100].map((mine) => {
      const { sums, remembered: more } = decideSums([cell('A', mine), ...others], remembered);
      remembered.push(...more);
      return 'withheld' in sums[0]! ? sums[0].withheld : 'shown';
    });
    expect(answers).toEqual(['one-dominates', ...answers.slice(1).map(() => 'difference')]);
  });

  it('are withheld when the difference with an earlier version tells what one member has', () => {
    expect(outcome([...three, cell('D', 80)], [three])).toEqual(['difference']);
    expect(outcome([cell('A', 130), ...three.slice(1)], [three])).toEqual(['difference']);
  });

  it('are shown again when nothing changed, or when three members did', () => {
    expect(outcome(three, [three])).toEqual([{ low: 310, high: 310 }]);
    const all = [cell('A', 101), cell('B', 122), cell('C', 93)];
    expect(outcome(all, [three])).toEqual([{ low: 316, high: 316 }]);
  });

  it('are withheld when several earlier versions together would tell it', () => {
    const other = [cell('D', 70), cell('E', 80), cell('F', 90)];
    const everybody = [...three, ...other, cell('G', 85)];
    expect(outcome(everybody)).toEqual([{ low: 635, high: 635 }]);
    expect(outcome(everybody, [three, other])).toEqual(['difference']);
  });

  it('know that the same amount paid once over another horizon is the same amount', () => {
    const once = (horizon: number) => [
      cell('A', 700, { weight: 1 / horizon }),
      cell('B', 100),
      cell('C', 90),
    ];
    expect(outcome(once(5), [once(7)])).toEqual(['difference']);
  });

  it('say nothing where nothing is private', () => {
    expect(outcome([])).toEqual([]);
  });

  it('never let sums and differences of what was shown tell what one or two members have', () => {
    const anyCell = fc.record({
      member: fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F'),
      amount: fc.integer({ min: 90, max: 93 }),
    });
    const anyVersion = fc.uniqueArray(anyCell, {
      minLength: 0,
      maxLength: 6,
      selector: ({ member }) => member,
    });
    fc.assert(
      fc.property(fc.array(anyVersion, { minLength: 1, maxLength: 4 }), (versions) => {
        const shown: ShownSum[] = [];
        for (const version of versions)
          shown.push(
            ...decideSums(
              version.map(({ member, amount }) => cell(member, amount)),
              shown,
            ).remembered,
          );
        for (const weights of combinations(shown.length)) {
          const members = membersLeft(shown, weights);
          expect(members.size === 0 || members.size >= 3).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('tell when two sums reveal somebody, by a slow definition of its own', () => {
    const anySum = fc.uniqueArray(fc.constantFrom('A', 'B', 'C', 'D', 'E'), { minLength: 3, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(anySum, { minLength: 1, maxLength: 3 }), (told) => {
        const sums = told.map((members) => members.map((member) => cell(member, 100)));
        const seen = [...combinations(sums.length)].some((weights) => {
          const { size } = membersLeft(sums, weights);
          return size === 1 || size === 2;
        });
        // What small whole weights find, the rank finds too.
        if (seen) expect(revealsSomebody(sums)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

/** All small whole weights of so many sums. */
function* combinations(count: number): Generator<number[]> {
  const values = [-2, -1, 0, 1, 2];
  for (let code = 1; code < values.length ** count; code += 1)
    yield Array.from(
      { length: count },
      (_, at) => values[Math.floor(code / values.length ** at) % values.length]!,
    );
}

/** The members whose amounts are left in a combination of sums. */
function membersLeft(sums: readonly ShownSum[], weights: readonly number[]): Set<string> {
  const totals = new Map<string, { member: string; weight: number }>();
  sums.forEach((sum, at) => {
    for (const each of sum) {
      const known = totals.get(cellKey(each))?.weight ?? 0;
      totals.set(cellKey(each), { member: each.memberId, weight: known + weights[at]! * each.weight });
    }
  });
  return new Set(
    [...totals.values()].filter(({ weight }) => Math.abs(weight) > 1e-9).map(({ member }) => member),
  );
}
