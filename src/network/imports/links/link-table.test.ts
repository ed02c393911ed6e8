import { expect, test } from 'vitest';
import { readDelimited, readRecords } from '../../../formats/table/index.ts';
import { linkTable } from './link-table.ts';

/** What a file of links gives, read as an import reads it. */
function read(text: string) {
  const file = readDelimited(new TextEncoder().encode(text));
  if (!file.ok) throw new Error(JSON.stringify(file.errors));
  const found = readRecords(file.value.sheets[0]!, linkTable.columns, 'fr');
  const prepared = linkTable.prepare(found.records);
  return {
    rows: prepared.records.map((record) => linkTable.stage(record).fields),
    problems: [...found.problems, ...prepared.problems].map(({ code, line }) => `${code} ${line}`),
  };
}

test('links are read under the headings and with the words that people write', () => {
  const { rows, problems } = read(`Qui donne ?;À qui ?;Quoi ?;Combien / an;Années;Convention
Mairie;Foyer;Subvention de fonctionnement;entre 2000 et 3 000 €;2024-2026;oui
Mairie;Club;Prêt de salle le mardi;?;2026;en cours
Fondation;Club;Mécénat financier;15k€;;
Fondation;Foyer;Mécénat en nature;NC;;non
`);
  expect(problems).toEqual([]);
  expect(rows).toMatchObject([
    { kind: 'funds', stated: { low: 2000, high: 3000 }, fromYear: 2024, toYear: 2026, isFormal: true },
    { kind: 'shares-means', stated: { nature: 'unknown' }, fromYear: 2026, isFormal: null },
    { kind: 'funds', stated: { low: 15_000, high: 15_000 } },
    { kind: 'shares-means', stated: { nature: 'unknown' }, isFormal: false },
  ]);
});

test('what begins as nothing known does, a year that is none and years reversed are told', () => {
  expect(
    read(`De;Vers;Type;Depuis;Jusqu’à
A;B;bonne entente;2026;
A;B;don;bientôt;
A;B;don;2026;2020
A;B;don;2026-2020;
`).problems,
  ).toEqual([
    'table.not-a-choice 2',
    'table.not-whole 3',
    'table.years-reversed 4',
    'table.years-reversed 5',
  ]);
});
