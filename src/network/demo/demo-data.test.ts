import { expect, test } from 'vitest';
import { leafById } from '../model/leaves.ts';
import { mixOf } from '../model/read-model.ts';
import { valuationBases } from '../model/valuation.ts';
import { demoContent } from './demo-data.ts';

const { actors, models } = demoContent;

test('the models of the teaching example hold known leaves, of money that is not more than what came in', () => {
  for (const { actor, year, resources, leaves, valuation } of models) {
    const place = `${actor} ${year}`;
    expect(
      Object.keys(leaves).filter((id) => !leafById.has(id)),
      place,
    ).toEqual([]);
    expect(mixOf(leaves).total, place).toBeLessThanOrEqual(resources);
    expect([null, ...valuationBases], place).toContain(valuation.basis);
  }
});

test('it shows accounts that hold and accounts that do not, and every lever', () => {
  const gaps = models.map(({ resources, uses }) => resources - uses);
  expect(gaps.some((gap) => gap === 0) && gaps.some((gap) => gap !== 0)).toBe(true);
  const levers = new Set(
    models.flatMap(({ leaves }) => Object.keys(leaves).map((id) => leafById.get(id)!.lever)),
  );
  expect([...levers].sort()).toEqual(['alliances', 'financial', 'human']);
});

test('enough associations share their model for an anonymous group to be shown', () => {
  const associations = new Set(actors.filter(({ kind }) => kind === 'association').map(({ key }) => key));
  const shared = models.filter(({ actor, year }) => year === 2026 && associations.has(actor));
  expect(shared.length).toBeGreaterThanOrEqual(11);
});
