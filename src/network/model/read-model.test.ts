import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anonymousGroup, groupThreshold } from './anonymous-group.ts';
import { leaves } from './leaves.ts';
import { checkAccounts, dependencyOf, hoursOf, leversOf, mixOf } from './read-model.ts';
import { valuationOf } from './valuation.ts';

const anyFigures = fc.dictionary(
  fc.constantFrom(...leaves.map(({ id }) => id)),
  fc.double({ min: 0, max: 1e9, noNaN: true }),
);

describe('the mix of a model', () => {
  it('is made of shares of the money that comes in, never one verdict', () => {
    const mix = mixOf({ subsidyCommune: 30, subsidyState: 20, sales: 40, dues: 10, volunteers: 900 });
    expect(mix.shares).toEqual([
      { type: 'members', amount: 10, share: 0.1 },
      { type: 'sales', amount: 40, share: 0.4 },
      { type: 'public-subsidy', amount: 50, share: 0.5 },
    ]);
    expect(mix.hybridation).toBeCloseTo(1 - (0.01 + 0.16 + 0.25), 12);
    expect(dependencyOf({ subsidyCommune: 30, sales: 40 })).toEqual({
      leaf: 'sales',
      amount: 40,
      share: 40 / 70,
    });
  });

  it('says nothing where nothing is known, and does not read it as zero', () => {
    expect(mixOf({})).toMatchObject({ shares: [], hybridation: null });
    expect(mixOf({}).unknown).toHaveLength(leaves.filter(({ type }) => type).length);
    expect(dependencyOf({ volunteers: 12 })).toBeNull();
    expect(leversOf({}, null)).toEqual({ human: null, financial: null, alliances: null });
  });

  it('draws what the first questions say: the money received as a whole, and hours apart from euros', () => {
    expect(leversOf({}, null, 45_000)).toEqual({ human: null, financial: 45_000, alliances: null });
    expect(leversOf({ dues: 500 }, null, 45_000).financial).toBe(45_000);
    expect(leversOf({ dues: 50_000 }, null, 45_000).financial).toBe(50_000);
    const hourly = { basis: 'replacement', hourly: 10 } as const;
    expect([hoursOf({ volunteers: 400 }, null).human, hoursOf({ volunteers: 400 }, hourly).human]).toEqual([
      400, 0,
    ]);
  });

  it('keeps its laws: shares add up to one, hybridation is from 0 to 6/7, whatever the figures', () => {
    fc.assert(
      fc.property(anyFigures, (figures) => {
        const { shares, hybridation } = mixOf(figures);
        if (hybridation === null) return shares.length === 0;
        const sum = shares.reduce((all, { share }) => all + share, 0);
        return Math.abs(sum - 1) < 1e-9 && hybridation >= -1e-12 && hybridation <= 6 / 7 + 1e-12;
      }),
    );
  });
});

describe('the accounts', () => {
  const smic = valuationOf('smic', null, 2024);

  it('value volunteering on the stated basis of that year, on both sides', () => {
    expect(smic).toMatchObject({ hourly: 11.88, factor: 1 });
    const check = checkAccounts({ dues: 100, volunteers: 10 }, { received: 120, spent: 150 }, smic);
    expect(check).toMatchObject({
      resources: { money: 120, inKind: expect.closeTo(118.8, 9) },
      uses: { money: 150, inKind: expect.closeTo(118.8, 9) },
      gap: -30,
      unvalued: [],
    });
  });

  it('leave out and name what has no worth, and compute no gap from what is unknown', () => {
    expect(checkAccounts({ volunteers: 10 }, { spent: 150 }, null)).toMatchObject({
      gap: null,
      unvalued: ['volunteers'],
    });
    expect(checkAccounts({ dues: 5 }, {}, null).gap).toBeNull();
    // Dues alone are not all that came in: what is not known of the rest is no zero.
    expect(checkAccounts({ dues: 5 }, { spent: 150 }, null)).toMatchObject({
      resources: { money: 5, inKind: null },
      gap: null,
    });
    expect(checkAccounts({}, {}, null)).toMatchObject({
      resources: { money: null, inKind: null },
      uses: { money: null, inKind: null },
    });
  });

  it('say when the detail goes beyond the stated total, and change neither', () => {
    expect(checkAccounts({ dues: 120 }, { received: 100, spent: 100 }, null)).toMatchObject({
      resources: { money: 100 },
      gap: 0,
      excess: 20,
    });
    expect(checkAccounts({ dues: 80 }, { received: 100 }, null).excess).toBe(0);
    expect(checkAccounts({ dues: 0.1, subsidyState: 0.2 }, { received: 0.3 }, null).excess).toBe(0);
  });

  it('have in kind the same on both sides, whatever the figures', () => {
    fc.assert(
      fc.property(anyFigures, (figures) => {
        const { resources, uses } = checkAccounts(figures, { spent: 1 }, smic);
        return resources.inKind === uses.inKind;
      }),
    );
  });

  it('know no wage before the data begin, nor without the estimate of the actor', () => {
    expect(valuationOf('smic', null, 1950)).toBeNull();
    expect(valuationOf('replacement', null, 2024)).toBeNull();
    expect(valuationOf('replacement', 21.5, 2024)).toMatchObject({ hourly: 21.5, source: null });
    expect(valuationOf('smic-1-5', null, 2024)?.hourly).toBeCloseTo(17.82, 9);
  });
});

describe('an anonymous group', () => {
  it('is shown from eleven on, and does not move when one more arrives', () => {
    const values = Array.from({ length: 25 }, (_, at) => at / 25);
    expect(anonymousGroup(values.slice(0, 10))).toBeNull();
    expect(anonymousGroup(values.slice(0, 11))).toEqual({ size: 11, median: 5 / 25 });
    for (let size = 12; size < 2 * groupThreshold; size++)
      expect(anonymousGroup(values.slice(0, size))).toEqual({ size: 11, median: 5 / 25 });
    expect(anonymousGroup(values.slice(0, 22))?.size).toBe(22);
  });
});
