import { readFileSync } from 'node:fs';
import type { Computed, Figures, PublishedCase } from '../published-case.ts';
import { referenceValue } from './reference-value.ts';

const observatory = new URL('../../../data/observatory.json', import.meta.url);
const measures = (JSON.parse(readFileSync(observatory, 'utf8')) as { items: { id: string; value: number }[] })
  .items;

/** Ids, in the Observatory's measures, of those who find alliances useful to the common good. */
const viewpoints = {
  francais: 'cit-2023-effects',
  maires: 'may-2023-effects',
  dirigeants: 'com-2023-effects-a',
  responsables_associatifs: 'ass-2023-effects',
} as const;

const tables: Readonly<Record<string, (names: readonly string[]) => Figures>> = {
  'C-smic': (months) => Object.fromEntries(months.map((month) => [month, referenceValue(`smic-${month}`)])),
  'F-rameau-viewpoints': () =>
    Object.fromEntries(
      Object.entries(viewpoints).map(([name, id]) => [
        name,
        measures.find((one) => one.id === id)!.value / 100,
      ]),
    ),
};

/** Tables that the product ships as reference data, read from there. */
export function publishedTable({ id, expected_published }: PublishedCase): Computed {
  const read = tables[id];
  if (!read) throw new Error(`no table ${id} in the reference data`);
  return { figures: read(Object.keys(expected_published)), exact: 0 };
}
