import fc from 'fast-check';
import { expect, it } from 'vitest';
import { searchKey } from '../../kernel/search-key.ts';
import { sumFunding } from './funding.ts';

it('counts each funder once however it is written, and apart what is not known', () => {
  const totals = sumFunding(
    [
      { budgetPlanned: 1_000, budgetActual: null, cofunders: [{ name: 'Région', share: 50 }] },
      { budgetPlanned: 500, budgetActual: 420.5, cofunders: [{ name: 'region', share: 20 }] },
      { budgetPlanned: null, budgetActual: null, cofunders: [{ name: 'RÉGION', share: 10 }] },
      { budgetPlanned: 300, budgetActual: null, cofunders: [{ name: 'Fondation', share: null }] },
    ],
    searchKey,
  );
  expect(totals).toEqual({
    planned: 1_800,
    plannedKnown: 3,
    actual: 420.5,
    actualKnown: 1,
    funders: [
      { name: 'Fondation', amount: 0, actions: 1, unknown: 1 },
      { name: 'Région', amount: 600, actions: 3, unknown: 1 },
    ],
    found: 600,
    actions: 4,
  });
});

it('never finds more than is planned while no action is funded beyond its budget', () => {
  const action = fc.record({
    budgetPlanned: fc.option(fc.integer({ min: 0, max: 1_000_000 })),
    budgetActual: fc.constant(null),
    cofunders: fc.array(
      fc.record({ name: fc.constantFrom('a', 'b', 'c'), share: fc.option(fc.integer({ min: 0, max: 33 })) }),
      { maxLength: 3 },
    ),
  });
  fc.assert(
    fc.property(fc.array(action, { maxLength: 20 }), (actions) => {
      const { planned, found, funders } = sumFunding(actions, (name) => name);
      expect(found).toBeLessThanOrEqual(planned);
      expect(new Set(funders.map(({ name }) => name)).size).toBe(funders.length);
    }),
  );
});
