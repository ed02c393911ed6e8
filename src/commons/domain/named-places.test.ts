import { expect, test } from 'vitest';
import { longestRuns, placeRuns, withoutRun } from './named-places.ts';

test('of the names that a question may hold, the longest that stands there', () => {
  const runs = placeRuns(['asso', 'saint', 'etienne', 'loire'], new Set(['etienne']));
  expect(runs.every(({ words }) => words.includes('etienne'))).toBe(true);
  const named = runs.filter(({ key }) => ['saint etienne', 'etienne'].includes(key));
  expect(longestRuns(named).map(({ key }) => key)).toEqual(['saint etienne']);
});

test.each([
  ['Épicerie associative à Quimper', ['quimper'], 'Épicerie associative'],
  ['asso Saint-Étienne bénévoles', ['saint', 'etienne'], 'asso bénévoles'],
  ['les besoins d’Annecy', ['annecy'], 'les besoins'],
  ['Lozère', ['lozere'], ''],
])('what is left of «%s»', (typed, words, rest) => {
  expect(withoutRun(typed, { words, key: words.join(' ') })).toBe(rest);
});
