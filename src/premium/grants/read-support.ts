import { defaultPublicFundsCost } from '../../engine/premium/index.ts';
import type { AllianceFacts } from '../alliance/alliance-facts.ts';
import { eurosIn } from '../domain/euro-scale.ts';
import type { Outcome } from '../domain/simulated.ts';
import { budgetOfAlliance, type KnownBudget } from './budget-of-alliance.ts';
import {
  type CountedSupport,
  countSupport,
  isPublicPayer,
  type SupportSum,
  sumSupport,
} from './count-support.ts';
import { type FundedPremium, fundedPremium, type YearlySupport } from './funded-premium.ts';
import { type PatronageEffect, patronageEffect } from './patronage-effects.ts';
import { patronageRates } from './patronage-rates.ts';
import { publicShares } from './public-share.ts';
import { yearlyGifts } from './yearly-gifts.ts';

type Stage = 'obtained' | 'asked';
const statesOf = { obtained: ['obtained'], asked: ['obtained', 'requested'] } as const;

/** What one company gives in one year, at both ends of the amount. */
export interface PatronageRow {
  readonly payer: string;
  readonly year: number;
  readonly low: PatronageEffect;
  readonly high: PatronageEffect;
}

/** Everything that is said of support: what was asked and obtained, what it changes, for whom. Euros but for the premiums. */
export interface SupportReading {
  readonly supports: readonly CountedSupport[];
  readonly sums: Readonly<Record<'planned' | 'requested' | 'obtained' | 'refused', SupportSum>>;
  readonly budget: KnownBudget;
  /** Public money obtained over the budget, without volunteer time and with it. */
  readonly shares: ReturnType<typeof publicShares>;
  /** The same once what is asked is granted: the question of who is asked. Null when nothing public is asked. */
  readonly sharesAsked: ReturnType<typeof publicShares> | null;
  readonly patronage: readonly PatronageRow[];
  /** In the money of the version; null when there is no version, or one that is not in euros. */
  readonly funded: Readonly<Record<Stage, FundedPremium>> | null;
}

/** Reads the support of an alliance beside a version of its premium. */
export function readSupport(facts: AllianceFacts, outcome: Outcome | null): SupportReading {
  const supports = countSupport(facts.grants);
  const sum = (state: 'planned' | 'requested' | 'obtained' | 'refused') => sumSupport(supports, [state]);
  const budget = budgetOfAlliance(facts);
  const burden = burdenOf(outcome);
  return {
    supports,
    sums: {
      planned: sum('planned'),
      requested: sum('requested'),
      obtained: sum('obtained'),
      refused: sum('refused'),
    },
    budget,
    shares: publicShares(sumSupport(supports, ['obtained'], isPublicPayer), budget),
    sharesAsked:
      sumSupport(supports, ['requested'], isPublicPayer).high > 0
        ? publicShares(sumSupport(supports, statesOf.asked, isPublicPayer), budget)
        : null,
    patronage: yearlyGifts(supports.map(({ grant }) => grant).filter(({ state }) => state !== 'refused')).map(
      ({ payer, year, low, high, turnover }) => {
        const effect = (gift: number) => patronageEffect(gift, turnover, patronageRates, burden);
        return { payer, year, low: effect(low), high: effect(high) };
      },
    ),
    funded: fundedOf(facts, supports, outcome, burden),
  };
}

/** Excess burden of a public euro, as the version has it. */
const burdenOf = (outcome: Outcome | null): number =>
  outcome?.detail.inputs.find(({ pointer }) => pointer === '/publicFundsCost')?.point ??
  defaultPublicFundsCost;

function fundedOf(
  { startYear }: AllianceFacts,
  supports: readonly CountedSupport[],
  outcome: Outcome | null,
  burden: number,
): SupportReading['funded'] {
  const unit = outcome === null ? null : eurosIn(outcome.model.currency);
  if (outcome === null || unit === null) return null;
  const last = outcome.model.horizonYears;
  const yearIn = (calendar: number): number => Math.min(last, Math.max(0, calendar - startYear));
  const yearly = (stage: Stage): YearlySupport[] => {
    const counted = supports
      .map(({ grant }) => grant)
      .filter(
        (grant) => (statesOf[stage] as readonly string[]).includes(grant.state) && grant.memberId === null,
      );
    return [
      ...counted.flatMap((grant) =>
        grant.low === null || grant.high === null
          ? []
          : [
              {
                year: yearIn(grant.onYear),
                low: grant.low / unit,
                high: grant.high / unit,
                isPublic: isPublicPayer(grant),
                relief: 0,
              },
            ],
      ),
      ...yearlyGifts(counted).map(({ year, low, high, turnover }) => ({
        year: yearIn(year),
        low: 0,
        high: 0,
        isPublic: false,
        relief: patronageEffect((low + high) / 2, turnover, patronageRates, burden).relief / unit,
      })),
    ];
  };
  const of = (stage: Stage) => fundedPremium(outcome.detail, yearly(stage), burden);
  return { obtained: of('obtained'), asked: of('asked') };
}
