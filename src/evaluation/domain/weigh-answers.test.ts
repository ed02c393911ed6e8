import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Question } from './question.ts';
import type { Answers } from './read-answers.ts';
import { isWeighted, type Weighted, type WeightedSide, weighAnswers } from './weigh-answers.ts';

const said = (text: string) => ({ fr: text, en: text });
const asked: Question = {
  id: 'useful',
  level: 'results',
  kind: 'scale',
  text: said('Utile ?'),
  discuss: said(''),
};
/** So many people of an age, of whom so many find it useful; an age left blank is the empty one. */
const people = (age: string, count: number, yes: number): readonly Answers[] =>
  Array.from({ length: count }, (_, place) => ({
    useful: place < yes ? 'useful' : 'useless',
    ...(age === '' ? {} : { age }),
  }));
const weigh = (
  answers: readonly Answers[],
  more: Partial<Parameters<typeof weighAnswers>[0]> = {},
): Weighted =>
  weighAnswers({
    question: asked,
    answers,
    margins: [{ questionId: 'age', shares: [0.5, 0.5] }],
    crossed: ['age'],
    threshold: 11,
    earlier: [],
    ...more,
  });
const side = (one: Weighted): WeightedSide => {
  if (!isWeighted(one)) throw new Error(`not weighted: ${one.why}`);
  return one;
};

test('three quarters of one half and a quarter of the other make a half, with fewer answers behind it', () => {
  // 30 young of whom 21 say yes (0.7), 12 old of whom 6 do (0.5): half and half makes 0.6.
  const told = side(weigh([...people('o1', 30, 21), ...people('o2', 12, 6)]));
  expect(told.share).toBeCloseTo(0.6, 12);
  // Weights 0.7 and 1.75: (42)² / (30·0.49 + 12·3.0625).
  expect(told.effective).toBeCloseTo(42 ** 2 / (30 * 0.49 + 12 * 3.0625), 9);
  expect(told.largest).toBeCloseTo(1.75, 9);
  expect(told.uncovered).toBe(0);
});

test('each option of a choice is weighted alike', () => {
  const many: Question = {
    ...asked,
    id: 'what',
    kind: 'choices',
    options: [said('Du temps'), said('Un lieu')],
  };
  const answers = [...people('o1', 30, 21), ...people('o2', 12, 6)].map(({ useful, ...rest }) => ({
    ...rest,
    what: useful === 'useful' ? ['o1'] : ['o2'],
  }));
  const told = side(weigh(answers, { question: many }));
  expect(told.options.map((share) => share!.toFixed(6))).toEqual(['0.600000', '0.400000']);
});

test('nobody is weighted apart in a group below the threshold, whoever left the question blank', () => {
  expect(weigh([...people('o1', 30, 15), ...people('o2', 10, 5)])).toEqual({ why: 'small-groups' });
  const blank = side(weigh([...people('o1', 30, 15), ...people('o2', 12, 6), ...people('', 4, 2)]));
  // Too few to stand alone: they count with the largest group.
  expect(blank.groups.map(({ count }) => count).sort()).toEqual([12, 34]);
  const many = side(weigh([...people('o1', 30, 15), ...people('o2', 12, 6), ...people('', 11, 5)]));
  expect(many.groups.map(({ count }) => count).sort()).toEqual([11, 12, 30]);
});

test('a group of one mind is not told, nor what would need weights beyond five, nor the question itself', () => {
  expect(weigh([...people('o1', 30, 15), ...people('o2', 12, 11)])).toEqual({ why: 'one-mind' });
  expect(
    weigh([...people('o1', 200, 100), ...people('o2', 11, 5)], {
      margins: [{ questionId: 'age', shares: [0.05, 0.95] }],
    }),
  ).toEqual({ why: 'out-of-reach' });
  expect(
    weigh([...people('o1', 30, 15), ...people('o2', 12, 6)], {
      margins: [{ questionId: 'age', shares: [1, 0] }],
    }),
  ).toEqual({ why: 'out-of-reach' });
  expect(weigh(people('o1', 30, 15), { margins: [] })).toEqual({ why: 'no-margin' });
  expect(weigh([], { margins: [{ questionId: 'useful', shares: [1] }] })).toEqual({ why: 'no-margin' });
});

test('a part of the population that has no group is said', () => {
  const told = side(
    weigh([...people('o1', 30, 15), ...people('o2', 12, 6), ...people('o3', 3, 1)], {
      margins: [{ questionId: 'age', shares: [0.4, 0.4, 0.2] }],
    }),
  );
  expect(told.uncovered).toBeCloseTo(0.2, 12);
});

test('what was told stays as it is until each group moves by the threshold, whatever the known shares become', () => {
  const first = [...people('o1', 30, 21), ...people('o2', 12, 6)];
  const told = side(weigh(first));
  const again = (more: readonly Answers[]) => weigh([...first, ...more], { earlier: [told] });
  expect(isWeighted(again([]))).toBe(true);
  expect(again(people('o1', 10, 5))).toEqual({ why: 'moved-little' });
  expect(isWeighted(again(people('o1', 11, 5)))).toBe(true);
  expect(again([...people('o1', 11, 5), ...people('o2', 1, 1)])).toEqual({ why: 'moved-little' });
  expect(weigh(first, { earlier: [told], crossed: ['age', 'place'] })).toEqual({ why: 'moved-little' });
});

test('attack: whoever solves for what each group said never reaches fewer people than the threshold', () => {
  const cell = fc.record({
    age: fc.constantFrom('', 'o1', 'o2', 'o3'),
    place: fc.constantFrom('', 'o1', 'o2'),
    count: fc.constantFrom(0, 2, 11, 12, 30),
    yes: fc.constantFrom(0.3, 0.5, 0.7),
  });
  const cells = fc.array(cell, { maxLength: 10 });
  const margins = [
    { questionId: 'age', shares: [0.3, 0.3, 0.4] },
    { questionId: 'place', shares: [0.5, 0.5] },
  ];
  const answersOf = (all: readonly { age: string; place: string; count: number; yes: number }[]) =>
    all.flatMap(({ age, place, count, yes }) =>
      people(age, count, Math.round(count * yes)).map((one) => (place === '' ? one : { ...one, place })),
    );
  let toldTwice = 0;
  fc.assert(
    fc.property(cells, cells, fc.constantFrom(5, 11), (before, after, threshold) => {
      const order = { margins, crossed: ['age', 'place'], threshold };
      const first = weigh(answersOf(before), order);
      if (!isWeighted(first)) return true;
      if (first.groups.some(({ count }) => count < threshold)) return false;
      const then = weigh(answersOf([...before, ...after]), { ...order, earlier: [first] });
      if (!isWeighted(then)) return true;
      toldTwice += 1;
      if (then.groups.some(({ count }) => count < threshold)) return false;
      // Any sum told now less any sum told before is about nobody, or about enough people.
      return first.groups.every((told) =>
        then.groups.every((now) => {
          const shared = told.cells.filter((key) => now.cells.includes(key));
          if (shared.length === 0) return true;
          if (shared.length < told.cells.length) return false;
          const more = now.count - told.count;
          return more === 0 || more >= threshold;
        }),
      );
    }),
    { numRuns: 200 },
  );
  expect(toldTwice).toBeGreaterThan(10);
});
