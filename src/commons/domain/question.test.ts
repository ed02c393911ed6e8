import { expect, it } from 'vitest';
import { noExpressions, readExpressions, readQuestion } from './question.ts';

it('a goal is asked by its number, however it is written; another number is only a number', () => {
  for (const text of ['ODD 11', 'odd11', 'SDG 11', 'sdg11'])
    expect(readQuestion('fr', text, noExpressions)[0]!.isGoal).toBe(true);
  for (const text of ['ODD 11', 'odd11', 'SDG 11', 'sdg11'])
    expect(readQuestion('fr', text, noExpressions)[0]!.ways.at(-1)).toEqual(['odd11']);
  expect(readQuestion('fr', 'ODD 2030', noExpressions).map(({ typed }) => typed)).toEqual(['odd', '2030']);
});

it('an expression of several groups means everything that any of them says', () => {
  const [term] = readQuestion(
    'fr',
    'mécénats',
    readExpressions([
      ['fondation', 'mécénat'],
      ['mécénat', 'philanthropie'],
    ]),
  );
  expect(term!.ways).toEqual([['mecenats'], ['fondation'], ['philanthropie']]);
});

it('the longest expression is the one meant', () => {
  const expressions = readExpressions([
    ['projet', 'idée'],
    ['projet de territoire', 'projet local'],
    ['seul'],
  ]);
  const asked = (text: string) => readQuestion('fr', text, expressions).map(({ ways }) => ways);
  expect(asked('un projet de territoire')).toEqual([
    [
      ['projet', 'territoire'],
      ['projet', 'local'],
    ],
  ]);
  expect(asked('un projet seul')).toEqual([[['projet'], ['idee']], [['seul']]]);
});

it.each([
  ['charities', 'charity'],
  ['energies', 'énergie'],
  ['bilans sociaux', 'bilan social'],
  ['réseaux', 'réseau'],
  ['tiers-lieu', 'tiers-lieux'],
])('«%s» is the expression «%s»', (typed, written) => {
  const expressions = readExpressions([[written, 'autre chose']]);
  expect(readQuestion('fr', typed, expressions).map(({ ways }) => ways.length)).toEqual([2]);
});
