import { expect, it } from 'vitest';
import { readQuestion } from './question.ts';

it('a goal is asked by its number, however it is written; another number is only a number', () => {
  for (const text of ['ODD 11', 'odd11', 'SDG 11', 'sdg11'])
    expect(readQuestion('fr', text, [])[0]!.ways.at(-1)).toEqual(['odd11']);
  expect(readQuestion('fr', 'ODD 2030', []).map(({ typed }) => typed)).toEqual(['odd', '2030']);
});

it('an expression of several groups means everything that any of them says', () => {
  const [term] = readQuestion('fr', 'mécénat', [
    ['fondation', 'mécénat'],
    ['mécénat', 'philanthropie'],
  ]);
  expect(term!.ways).toEqual([['mecenat'], ['fondation'], ['philanthropie']]);
});
