import { readFileSync } from 'node:fs';

interface ReferenceValue {
  readonly id: string;
  readonly value: number | null;
}

const path = new URL('../../../data/valuation.json', import.meta.url);
const items = (JSON.parse(readFileSync(path, 'utf8')) as { items: ReferenceValue[] }).items;

/** A dated reference value shipped with the product, by its id; `unit` turns percentages into shares. */
export function referenceValue(id: string, unit = 1): number {
  const item = items.find((candidate) => candidate.id === id);
  if (typeof item?.value !== 'number') throw new Error(`no reference value ${id}`);
  return item.value * unit;
}
