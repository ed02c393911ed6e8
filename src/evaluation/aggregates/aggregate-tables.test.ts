import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type AggregateTables,
  aggregateTables,
  type CountedAlliance,
  type CountedOpinion,
} from './aggregate-tables.ts';
import { dueOn, nextDueOn } from './release-dates.ts';

const alliance = (holder: string, more: Partial<CountedAlliance> = {}): CountedAlliance => ({
  holder,
  level: 'epci',
  kinds: ['patronage'],
  stage: 'experiment',
  practices: [],
  ...more,
});
const opinion = (
  holder: string,
  answers: number,
  favourable: number,
  viewpoint = 'citizens',
): CountedOpinion => ({
  holder,
  level: 'epci',
  effect: 'performance',
  viewpoint,
  answers,
  favourable,
});
const tell = (alliances: readonly CountedAlliance[], earlier: readonly AggregateTables[] = []) =>
  aggregateTables({ alliances, opinions: [] }, earlier);
const patronage = (tables: AggregateTables) => tables['kinds patronage']!.groups[1]?.counts[0] ?? null;

test('a count needs three organisations, none of which holds nearly all of it', () => {
  expect(patronage(tell(['a', 'b'].map((holder) => alliance(holder))))).toBeNull();
  expect(patronage(tell(['a', 'b', 'c'].map((holder) => alliance(holder))))).toBe(3);
  const one = Array.from({ length: 20 }, () => alliance('a'));
  expect(patronage(tell([...one, alliance('b'), alliance('c')]))).toBeNull();
});

test('an opinion needs eleven people on each side told, of three organisations', () => {
  const of = (...opinions: CountedOpinion[]) =>
    aggregateTables({ alliances: [], opinions }, [])['performance epci']!.groups[6]?.counts ?? null;
  expect(of(opinion('a', 40, 20), opinion('b', 20, 10))).toBeNull();
  expect(of(opinion('a', 20, 10), opinion('b', 20, 10), opinion('c', 20, 10))).toEqual([30, 30]);
  expect(of(opinion('a', 5, 2), opinion('b', 3, 1), opinion('c', 2, 1))).toBeNull();
});

test('attack: whoever subtracts two releases finds no change of fewer than three alliances', () => {
  const holders = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g');
  const alliances = fc.array(
    fc.record({
      holder: holders,
      level: fc.constantFrom('commune' as const, 'epci' as const),
      kinds: fc.subarray(['patronage', 'responsible-practices', 'economic-cooperation']),
      stage: fc.constantFrom('idea', 'experiment'),
      practices: fc.subarray(['dialogue', 'support']),
    }),
    { maxLength: 25 },
  );
  fc.assert(
    fc.property(alliances, alliances, alliances, (first, more, last) => {
      const history: AggregateTables[] = [];
      for (const now of [first, [...first, ...more], [...first, ...more, ...last]])
        history.push(tell(now, history));
      for (const [place, table] of history.slice(1).entries())
        for (const name of Object.keys(table).filter((one) => /^(kinds|stages|practices) /.test(one)))
          for (const [level, group] of table[name]!.groups.entries())
            for (const [category, count] of (group?.counts ?? []).entries()) {
              const before = history[place]![name]!.groups[level]?.counts[category] ?? null;
              if (count === null || before === null) continue;
              if (count !== before && count - before < 3) return false;
            }
      return true;
    }),
    { numRuns: 60 },
  );
});

test('a release that loses an alliance says the same as before: a departure is not told either', () => {
  const all = ['a', 'b', 'c', 'd'].map((holder) => alliance(holder));
  const first = tell(all);
  expect(patronage(tell(all.slice(1), [first]))).toBe(4);
});

test('dates are those of quarters, whatever the day', () => {
  expect(['2026-01-01', '2026-11-27', '2026-12-31', '2027-03-31'].map(dueOn)).toEqual([
    '2026-01-01',
    '2026-10-01',
    '2026-10-01',
    '2027-01-01',
  ]);
  expect(['2026-01-01', '2026-11-27'].map(nextDueOn)).toEqual(['2026-04-01', '2027-01-01']);
});
