import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { EngineeringTask } from './alliance-reading.ts';
import { allCatalystTasks, catalystTasks, tradeOf } from './codes.ts';
import { workByPayer, workByTrade, workByYear, workOf } from './task-totals.ts';

const ends = fc
  .tuple(fc.integer({ min: 0, max: 1_000 }), fc.integer({ min: 0, max: 1_000 }))
  .map(([low, more]) => ({ low, high: low + more }));
const tasks: fc.Arbitrary<EngineeringTask[]> = fc.array(
  fc.record({
    id: fc.uuid(),
    version: fc.constant(1),
    task: fc.constantFrom(...allCatalystTasks),
    title: fc.constant('Réunion'),
    year: fc.integer({ min: 2026, max: 2030 }),
    hours: fc.option(ends),
    cost: fc.option(ends),
    payerMemberId: fc.option(fc.constantFrom('a', 'b')),
    payer: fc.constantFrom('', 'Fondation'),
    source: fc.constant(''),
  }),
);

it('has the four trades of four tasks each', () => {
  expect(Object.values(catalystTasks).map((list) => list.length)).toEqual([4, 4, 4, 4]);
  expect(new Set(allCatalystTasks).size).toBe(16);
  expect(tradeOf('incubate')).toBe('support');
});

it('adds up to the same by trade, by year and by payer, and counts each unknown once', () => {
  fc.assert(
    fc.property(tasks, (list) => {
      const whole = workOf(list);
      for (const parts of [workByTrade(list), workByYear(list), workByPayer(list, ['a', 'b'])]) {
        const sum = (of: (total: typeof whole) => number) =>
          parts.reduce((result, { total }) => result + of(total), 0);
        expect(sum(({ tasks: count }) => count)).toBe(list.length);
        expect(sum(({ cost }) => cost.low)).toBe(whole.cost.low);
        expect(sum(({ hours }) => hours.high)).toBe(whole.hours.high);
        expect(sum(({ withoutCost }) => withoutCost)).toBe(whole.withoutCost);
      }
    }),
  );
});

it('puts members first, then others, then what nobody pays yet', () => {
  const task = {
    id: '',
    version: 1,
    task: 'meetings',
    title: '',
    year: 2026,
    hours: null,
    cost: null,
    source: '',
  } as const;
  const list = [
    { ...task, payerMemberId: null, payer: '' },
    { ...task, payerMemberId: null, payer: 'Fondation' },
    { ...task, payerMemberId: 'b', payer: '' },
    { ...task, payerMemberId: 'a', payer: '' },
  ];
  expect(workByPayer(list, ['a', 'b']).map(({ payer }) => payer)).toEqual([
    { kind: 'member', memberId: 'a' },
    { kind: 'member', memberId: 'b' },
    { kind: 'other', name: 'Fondation' },
    { kind: 'nobody' },
  ]);
});
