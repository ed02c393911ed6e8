import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amount, kitchenFacts } from '../../../test/support/alliance-facts.ts';
import type { GrantFacts } from '../alliance/alliance-facts.ts';
import { ceilingInWords } from './ceiling-in-words.ts';
import { countSupport, isPublicPayer, sumSupport } from './count-support.ts';
import { fundedPremium } from './funded-premium.ts';
import { patronageEffect } from './patronage-effects.ts';
import { datedPatronageRates, patronageRates } from './patronage-rates.ts';
import { publicShares } from './public-share.ts';
import { readSupport } from './read-support.ts';

const grant = (more: Partial<GrantFacts>): GrantFacts => ({ ...kitchenFacts().grants[0]!, ...more });

describe('support asked and obtained', () => {
  it('counts once what bears the same file number, the obtained one rather than the request', () => {
    const entries = [
      grant({ id: '1', state: 'requested', reference: 'R-1', ...amount(9000) }),
      grant({ id: '2', state: 'obtained', reference: ' r-1', ...amount(5000) }),
      grant({ id: '3', state: 'obtained', reference: '', ...amount(700) }),
    ];
    const supports = countSupport(entries);
    expect(supports.map(({ grant: { id }, sameAs }) => [id, sameAs.map((one) => one.id)])).toEqual([
      ['2', ['1']],
      ['3', []],
    ]);
    expect(sumSupport(supports, ['obtained'])).toEqual({ low: 5700, high: 5700, unknown: 0 });
    expect(sumSupport(supports, ['requested'])).toEqual({ low: 0, high: 0, unknown: 0 });
  });

  it('says how many amounts are unknown rather than taking them for zero', () => {
    const supports = countSupport([grant({ id: '1', reference: '', ...amount(null) })]);
    expect(sumSupport(supports, ['obtained'])).toEqual({ low: 0, high: 0, unknown: 1 });
  });

  it('tells public money from other money', () => {
    expect(isPublicPayer({ payerKind: 'state' })).toBe(true);
    expect(isPublicPayer({ payerKind: 'foundation' })).toBe(false);
  });
});

describe('the share of public money', () => {
  it('is smaller once volunteer time is counted: 2,400 of 3,000 is 80%, of 3,600 two thirds', () => {
    const money = { low: 2400, high: 2400 };
    const budget = { paid: { low: 3000, high: 3000 }, volunteerTime: { low: 600, high: 600 } };
    const { without, withVolunteers } = publicShares(money, budget);
    expect(without).toEqual({ low: 0.8, high: 0.8 });
    expect(withVolunteers?.low).toBeCloseTo(2 / 3, 12);
  });

  it('is unknown when the budget is, and never above 1', () => {
    const none = { low: 0, high: 0 };
    expect(publicShares({ low: 10, high: 10 }, { paid: none, volunteerTime: none }).without).toBeNull();
    const { without } = publicShares(
      { low: 10, high: 10 },
      { paid: { low: 0, high: 5 }, volunteerTime: none },
    );
    expect(without).toEqual({ low: 1, high: 1 });
  });
});

describe('the tax effect of patronage', () => {
  it('costs a company 10,000 euros for a gift of 25,000, with dated rates', () => {
    const effect = patronageEffect(25_000, 10_000_000, patronageRates, 0.2);
    expect(effect).toMatchObject({ relief: 15_000, netCost: 10_000, publicCost: 15_000, received: 25_000 });
    expect(effect.burden).toBeCloseTo(3000, 9);
    for (const rate of datedPatronageRates) expect(rate.year).toBeGreaterThan(2000);
  });

  it('takes 40% above two million, and carries over what is beyond the ceiling', () => {
    expect(patronageEffect(3_000_000, 1e9, patronageRates, 0.2).relief).toBeCloseTo(1_600_000, 6);
    const small = patronageEffect(30_000, 1_000_000, patronageRates, 0.2);
    expect(small).toMatchObject({ relief: 12_000, carriedOver: 10_000, ceiling: 20_000 });
    expect(patronageEffect(30_000, null, patronageRates, 0.2)).toMatchObject({
      ceiling: null,
      carriedOver: 0,
    });
  });

  it('adds up what one company gives in one year before it looks at the ceiling', () => {
    const gift = { payerKind: 'company', state: 'obtained', payer: 'Minoterie', reference: '' } as const;
    const facts = {
      ...kitchenFacts(),
      grants: [
        grant({ ...gift, id: '1', onYear: 2026, turnover: 1_000_000, ...amount(15_000) }),
        grant({ ...gift, id: '2', onYear: 2026, payer: 'minoterie', ...amount(15_000) }),
        grant({ ...gift, id: '3', onYear: 2027, ...amount(15_000) }),
      ],
    };
    const { patronage } = readSupport(facts, null);
    expect(patronage.map(({ year, high }) => [year, high.gift, high.relief, high.carriedOver])).toEqual([
      [2026, 30_000, 12_000, 10_000],
      [2027, 15_000, 9_000, 0],
    ]);
    expect(patronage.map((row) => ceilingInWords(row, 'en'))).toEqual([
      '€20,000: €10,000 to carry over',
      'the gift is within the flat ceiling',
    ]);
    const unsaid = readSupport(
      { ...facts, grants: [{ ...facts.grants[0]!, turnover: null, ...amount(30_000) }] },
      null,
    );
    expect(ceilingInWords(unsaid.patronage[0]!, 'en')).toBe('unknown: the whole gift is taken');
  });

  it('takes from the public purse exactly what it gives back to the company', () => {
    const money = fc.double({ min: 0, max: 5e6, noNaN: true });
    fc.assert(
      fc.property(money, fc.option(money), (gift, turnover) => {
        const { netCost, publicCost, received } = patronageEffect(gift, turnover, patronageRates, 0.2);
        expect(netCost + publicCost).toBeCloseTo(received, 6);
      }),
    );
  });
});

describe('the premium before and after support', () => {
  const band = (p50: number) => ({ p5: p50 - 10, p25: p50 - 5, p50, p75: p50 + 5, p95: p50 + 10 });
  const detail = {
    premiums: { gross: band(90), net: band(50), members: band(-4), territory: band(54) },
    regime: [0, 1, 2].map((year) => ({ year, ramp: 1, survival: 1, discount: 1 / 1.1 ** year })),
  };

  it('moves the members by its present value, and the territory by what public money costs only', () => {
    const support = { low: 11, high: 22, isPublic: true, relief: 0 };
    const funded = fundedPremium(detail, [{ year: 1, ...support }], 0.2);
    expect(funded.support.low).toBeCloseTo(10, 9);
    expect(funded.members.after.p5).toBeCloseTo(-4, 9);
    expect(funded.members.after.p95).toBeCloseTo(26, 9);
    expect(funded.territory.after.p95).toBeCloseTo(60 - 2, 9);
  });

  it('leaves the territory as it is for private money without relief, and counts the relief as public money', () => {
    const gift = { year: 0, low: 100, high: 100, isPublic: false };
    expect(fundedPremium(detail, [{ ...gift, relief: 0 }], 0.2).territory.after).toEqual({
      p5: 40,
      p50: 50,
      p95: 60,
    });
    expect(fundedPremium(detail, [{ ...gift, relief: 60 }], 0.2).territory.after.p50).toBeCloseTo(38, 9);
  });
});
