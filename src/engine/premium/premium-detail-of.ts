import type { AllianceModel } from './alliance-model.ts';
import { bandOf, fanOf, paybackDetail, presentValueBands } from './bands.ts';
import type { CompiledAlliance } from './compiled-alliance.ts';
import type { PremiumDraws } from './draws/draw-premiums.ts';
import { inputDetails } from './input-details.ts';
import type { LineDetail, MemberDetail, PremiumBands, PremiumDetail } from './premium-detail.ts';
import type { RealAccount } from './real-account.ts';
import type { WholeAccount } from './whole-account.ts';

interface DetailInput {
  readonly model: AllianceModel;
  readonly alliance: CompiledAlliance;
  readonly account: WholeAccount;
  readonly real: readonly RealAccount[];
  readonly draws: PremiumDraws;
  readonly premiums: PremiumBands;
}

/** What screens and documents show beyond the report. */
export function premiumDetailOf({
  model,
  alliance,
  account,
  real,
  draws,
  premiums,
}: DetailInput): PremiumDetail {
  return {
    premiums,
    presentValues: presentValueBands(draws.band),
    fan: fanOf(draws.band),
    trough: bandOf(draws.band.trough),
    payback: paybackDetail(draws.band),
    members: real.map((own, member) => memberDetail(alliance, account, own, member)),
    lines: lineDetails(alliance, account),
    regime: account.years.map(({ year }) => ({
      year,
      ramp: account.ramp[year]!,
      survival: account.survival[year]!,
      discount: account.discount[year]!,
    })),
    inputs: inputDetails(model, alliance),
    bandSamples: draws.band.count,
  };
}

function memberDetail(
  alliance: CompiledAlliance,
  { ramp, survival, years }: WholeAccount,
  own: RealAccount,
  member: number,
): MemberDetail {
  return {
    id: alliance.memberIds[member]!,
    name: alliance.memberNames[member]!,
    kind: alliance.memberKinds[member]!,
    years: years.map(({ year }) => {
      const gains = ramp[year]! * survival[year]! * own.yearlyGains;
      const payments = own.payments[year]!;
      return { year, gains, payments, net: gains - payments };
    }),
    presentValue: { gains: own.gains, payments: own.paid, net: own.gains - own.paid },
  };
}

function lineDetails(alliance: CompiledAlliance, account: WholeAccount): LineDetail[] {
  const pooled = alliance.pooled.map((line, index) => ({
    pointer: line.pointer,
    id: line.id,
    label: line.label,
    kind: 'pooled' as const,
    perYear: account.savings[index]!,
    presentValue: account.savingValues[index]!,
  }));
  const joint = alliance.joint.map((line, index) => ({
    pointer: line.pointer,
    id: line.id,
    label: line.label,
    kind: line.isPublic ? ('public' as const) : ('joint' as const),
    perYear: account.worths[index]!,
    presentValue: account.worthValues[index]!,
  }));
  return [...pooled, ...joint];
}
