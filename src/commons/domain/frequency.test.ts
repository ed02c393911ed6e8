import { expect, it } from 'vitest';
import { readFrequencies, writeFrequencies } from './frequency.ts';

const line = (...parts: string[]) => parts.join(' | ');
const source = 'https://exemple.fr/etude';

it('reads figures as people type them, and writes them back', () => {
  const { figures, faults } = readFrequencies(
    `${line('25 %', 'des entreprises', 'of companies', '2021', source)}\n\n${line('10 000', 'structures', '', '', source)}`,
  );
  expect(faults).toEqual([]);
  expect(figures).toEqual([
    { value: 25, unit: '%', of: { fr: 'des entreprises', en: 'of companies' }, year: 2021, source },
    { value: 10_000, unit: 'number', of: { fr: 'structures', en: '' }, year: null, source },
  ]);
  expect(readFrequencies(writeFrequencies(figures)!).figures).toEqual(figures);
  expect(readFrequencies(line('12,5%', 'x', '', '', source)).figures[0]!.value).toBe(12.5);
  expect(writeFrequencies([])).toBeNull();
  const precise = { ...figures[0]!, value: 1.234 };
  expect(readFrequencies(writeFrequencies([precise])!).figures).toEqual([precise]);
});

it.each([
  ['25 % des entreprises', 'parts'],
  [line('beaucoup', 'x', '', '', source), 'value'],
  [line('12.500', 'x', '', '', source), 'value'],
  [line('140 %', 'x', '', '', source), 'value'],
  [line('12', '', '', '2020', source), 'of'],
  [line('12', 'x', '', 'vers 2020', source), 'year'],
  [line('12', 'x', '', '2020', 'javascript:alert(1)'), 'source'],
  [line('12', 'x', '', '2020', ''), 'source'],
])('says of «%s» what is wrong, and in which line', (text, fault) => {
  expect(readFrequencies(`\n${text}`).faults).toEqual([{ line: 2, fault, found: text.trim() }]);
});
