import type { AllianceModel, JointValue, PooledMeans } from '../src/engine/premium/index.ts';

/**
 * An alliance with a given number of members and of figures known as ranges only: shared means used by some, values created
 * by some for themselves or for others, start-up work year by year. Invented; always the same.
 */
export function benchAlliance(members: number, ranges: number): AllianceModel {
  const ids = Array.from({ length: members }, (_, at) => `m${at + 1}`);
  const horizonYears = 7;
  const engineering = Array.from({ length: horizonYears + 1 }, (_, year) => ({
    low: 4000 / (year + 1),
    high: 9000 / (year + 1),
  }));
  // Start-up work, coordination, investment, delay, ramp and risk are ranges too.
  const left = Math.max(4, ranges - engineering.length - 5);
  const lines = Array.from({ length: left }, (_, at) => at);
  const some = (at: number, count: number) =>
    Array.from({ length: count }, (_, step) => ids[(at * 3 + step) % members]!);
  const jointValue = lines
    .filter((at) => at % 2 === 0)
    .map(
      (at): JointValue => ({
        id: `value-${at}`,
        label: `Value ${at}`,
        among: some(at, Math.min(members, 2 + (at % 4))),
        perYear: { low: 500 + 100 * at, high: 2500 + 150 * at },
        ...(at % 8 === 0 ? { to: 'public' as const } : {}),
      }),
    );
  const pooledMeans = lines
    .filter((at) => at % 2 === 1)
    .map((at): PooledMeans => {
      const users = some(at, Math.min(members, 3 + (at % 5)));
      return {
        id: `means-${at}`,
        label: `Means ${at}`,
        law: { fixed: 900, unitCost: { low: 40, high: 90 }, elasticity: 0.8 },
        need: Object.fromEntries(users.map((id, rank) => [id, 20 + 5 * rank])),
      };
    });
  return {
    format: 'cap17/alliance@1',
    name: `An alliance of ${members}`,
    currency: 'EUR',
    priceYear: 2026,
    horizonYears,
    discountRate: 0.032,
    members: ids.map((id) => ({ id, name: `Member ${id}`, kind: 'association' })),
    pooledMeans,
    jointValue,
    coordination: { perExtraMemberPerYear: { low: 200, high: 900 } },
    engineering: { total: engineering },
    investment: { low: 5000, high: 15000 },
    ramp: { delayYearsPerExtraMember: { low: 0.01, high: 0.05 }, timeConstantYears: { low: 0.5, high: 2 } },
    survival: { yearlyHazard: { min: 0.01, mode: 0.05, max: 0.15 } },
  };
}
