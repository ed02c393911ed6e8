import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  companyGivingRelief,
  personalGivingRelief,
  presentValue,
  publicDiscountRate,
  publicFundingCeiling,
  socialReturn,
} from './index.ts';

interface PublishedCase {
  readonly id: string;
  readonly title: string;
  readonly inputs: Record<string, unknown>;
  readonly expected_published: Record<string, unknown>;
  readonly tolerance_abs: number;
}

interface ReferenceValue {
  readonly id: string;
  readonly value: number | null;
  readonly validFrom?: string | null;
}

const read = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8'));
const cases = (read('test/published/economics.json') as { cases: PublishedCase[] }).cases.filter(({ id }) =>
  id.startsWith('C-'),
);
const reference = (read('data/valuation.json') as { items: ReferenceValue[] }).items;

/** A dated reference value by its id, percentages as shares. */
function referenceValue(id: string, unit = 1): number {
  const item = reference.find((candidate) => candidate.id === id);
  expect(item?.value, id).toBeTypeOf('number');
  return item!.value! * unit;
}

const runs: Readonly<Record<string, (published: PublishedCase) => void>> = {
  'C-excel-npv': ({ inputs, expected_published, tolerance_abs }) => {
    const examples = inputs.examples as { rate: number; initial?: number; flows: number[] }[];
    for (const [k, { rate, initial = 0, flows }] of examples.entries()) {
      const published = (expected_published.npv as number[])[k]!;
      expect(Math.abs(presentValue([initial, ...flows], { rate }) - published)).toBeLessThan(tolerance_abs);
    }
  },
  'C-discount-fr': ({ inputs, expected_published, tolerance_abs }) => {
    const { beta, years } = inputs as { beta: number; years: number };
    const rate = publicDiscountRate(
      {
        riskFree: referenceValue('discount-2021-rf', 0.01),
        premium: referenceValue('discount-2021-premium', 0.01),
      },
      beta,
    );
    expect(rate).toBeCloseTo(expected_published.rate as number, 15);
    const factor = presentValue([...Array<number>(years).fill(0), 1], { rate });
    expect(Math.abs(factor - (expected_published.factor as number))).toBeLessThan(tolerance_abs);
  },
  'C-mecenat': ({ inputs, expected_published, tolerance_abs }) => {
    const { donations, turnover } = inputs as { donations: number[]; turnover: number[] };
    const rules = {
      rate: referenceValue('mecenat-rate-60', 0.01),
      rateAbove: referenceValue('mecenat-rate-40', 0.01),
      threshold: referenceValue('mecenat-rate-threshold'),
      floorOfCeiling: referenceValue('mecenat-cap-20000'),
      shareOfTurnover: referenceValue('mecenat-cap-5permille', 0.001),
    };
    const first = companyGivingRelief(donations[0]!, turnover[0]!, rules);
    const second = companyGivingRelief(donations[1]!, turnover[1]!, rules);
    expect(Math.abs(first.netCost - (expected_published.net_cost_25000 as number))).toBeLessThan(
      tolerance_abs,
    );
    expect(Math.abs(second.relief - (expected_published.relief_10000 as number))).toBeLessThan(tolerance_abs);
    expect(companyGivingRelief(3_000_000, 4e8, rules)).toEqual({
      relief: 1_200_000,
      netCost: 1_800_000,
      carried: 1_000_000,
    });
    expect(companyGivingRelief(3_000_000, 1e9, rules)).toEqual({
      relief: 1_600_000,
      netCost: 1_400_000,
      carried: 0,
    });
  },
  'C-coluche': ({ inputs, expected_published, tolerance_abs }) => {
    const rules = (ceiling: string) => ({
      aidRate: referenceValue('don-75', 0.01),
      aidCeiling: referenceValue(ceiling),
      rate: referenceValue('don-66', 0.01),
      shareOfIncome: referenceValue('don-20-income', 0.01),
    });
    const gifts = { aid: inputs.gift as number, other: 0 };
    const now = personalGivingRelief(gifts, 60_000, rules('don-75-cap-2000'));
    const before = personalGivingRelief(gifts, 60_000, rules('don-75-cap-1000'));
    expect(Math.abs(now.relief - (expected_published.relief_new as number))).toBeLessThan(tolerance_abs);
    // The published 750 is the part at 75 %; the excess of 1,000 also earned 66 %.
    expect(Math.abs(before.relief - 660 - (expected_published.relief_old_cap1000 as number))).toBeLessThan(
      1e-9,
    );
    expect(personalGivingRelief({ aid: 0, other: 5000 }, 10_000, rules('don-75-cap-2000'))).toEqual({
      relief: 1320,
      netCost: 3680,
      carried: 3000,
    });
  },
  'C-benevolat-80': ({ inputs, expected_published, tolerance_abs }) => {
    const { cash_cost, volunteer_value, public_rate } = inputs as {
      cash_cost: number;
      volunteer_value: number;
      public_rate: number;
    };
    const ceiling = publicFundingCeiling({ cash: cash_cost, volunteering: volunteer_value }, public_rate);
    expect(Math.abs(ceiling.without - (expected_published.max_subsidy_without as number))).toBeLessThan(
      tolerance_abs,
    );
    expect(Math.abs(ceiling.with - (expected_published.max_subsidy_with as number))).toBeLessThan(
      tolerance_abs,
    );
  },
  'C-smic': ({ expected_published }) => {
    for (const [month, hourly] of Object.entries(expected_published))
      expect(referenceValue(`smic-${month}`), month).toBe(hourly);
  },
  'C-sroi-wtm': ({ inputs, expected_published }) => {
    const {
      ratio,
      impact,
      inputs: put,
    } = socialReturn([inputs.pv as number], [inputs.inputs as number], {}, { rate: 0.035 });
    expect(ratio).toBeCloseTo(expected_published.ratio as number, 2);
    expect(impact - put).toBe(expected_published.npv);
  },
};

describe('published cases of appraisal', () => {
  it('are all run', () => {
    expect(cases.map(({ id }) => id).sort()).toEqual(Object.keys(runs).sort());
  });

  for (const published of cases) {
    it(`${published.id}: ${published.title}`, () => runs[published.id]!(published));
  }
});
