import { expect, test } from 'vitest';
import type { Question } from './question.ts';
import { quartilesOf, tallyAnswers } from './tally-answers.ts';

const text = { fr: 'q', en: 'q' };
const ask = (id: string, kind: Question['kind'], more: Partial<Question> = {}): Question => ({
  id,
  level: 'means',
  kind,
  text,
  discuss: text,
  ...more,
});
const questions = [
  ask('scale', 'scale'),
  ask('one', 'choice', { options: [text, text] }),
  ask('many', 'choices', { options: [text, text, text] }),
  ask('hours', 'number'),
  ask('words', 'text'),
];

test('each kind of question is counted by viewpoint; without opinion, and codes that no longer exist, count for nobody', () => {
  const counted = tallyAnswers(questions, [
    {
      viewpoint: 'company',
      answers: { scale: 'essential', one: 'o2', many: ['o1', 'o3', 'o3'], hours: 10, words: 'Bien.' },
    },
    { viewpoint: 'company', answers: { scale: 'useless', one: 'o9', many: ['o9'], hours: 20 } },
    { viewpoint: 'company', answers: { scale: 'no-opinion', gone: 'essential' } },
    { viewpoint: 'citizens', answers: { hours: 3 } },
  ]);
  expect(Object.fromEntries(counted.get('company')!)).toEqual({
    scale: { answers: 2, favourable: 1 },
    one: { answers: 1, favourable: 0, options: [0, 1] },
    many: { answers: 1, favourable: 0, options: [1, 0, 1] },
    hours: { answers: 2, favourable: 0, quartiles: [13, 15, 18] },
    words: { answers: 1, favourable: 0 },
  });
  expect([...counted.get('citizens')!.keys()]).toEqual(['hours']);
});

test('quarters are those of type 7, to two digits', () => {
  // R: quantile(c(1, 2, 3, 4), c(.25, .5, .75)) gives 1.75, 2.50, 3.25.
  expect(quartilesOf([4, 2, 1, 3])).toEqual([1.8, 2.5, 3.3]);
  expect(quartilesOf([1234])).toEqual([1200, 1200, 1200]);
});
