import type { CompiledAlliance } from '../compiled-alliance.ts';
import { certainValues } from '../figure-values.ts';
import type { PresentValues } from '../premium-report.ts';
import { paybackOf, troughOf } from '../recovery.ts';
import { membersPremium, wholeAccount } from '../whole-account.ts';
import { type AccountColumns, createAccountColumns, fillAccount } from './account-columns.ts';
import { type BandDraws, createBandDraws, keepBand } from './band-draws.ts';
import { type DrawPlan, planDraws } from './draw-plan.ts';
import { createFigureColumns, type FigureColumns } from './figure-columns.ts';
import { createSensitivity, type PremiumSensitivity } from './premium-sensitivity.ts';
import { createSampler } from './sampler.ts';

/** What the draws of an alliance give: one entry per draw. */
export interface PremiumDraws {
  readonly plan: DrawPlan;
  readonly members: Float64Array;
  readonly social: Float64Array;
  readonly engineering: Float64Array;
  readonly band: BandDraws;
  readonly sensitivity: PremiumSensitivity;
}

export interface DrawOptions {
  /** A power of two. */
  readonly samples: number;
  readonly seed: number;
  /** Called now and then with the share done, 0 to 1. */
  readonly onProgress?: ((share: number) => void) | undefined;
}

/** Draws per block: columns of a block stay in the processor's near memory. */
const usualBlock = 1024;
/** Most numbers that the columns of a block may hold together. */
const blockRoom = 2 ** 21;
/** Draws kept for the bands of screens. */
const mostBandDraws = 8192;
/** Most accounts of mixed samples that a sensitivity analysis computes. */
const mostMixedAccounts = 2 ** 21;

/**
 * Draws the uncertain figures of an alliance together and computes its premiums for each draw.
 * Scrambled Sobol points, inverse distributions, one account per point; the same seed gives the same draws everywhere.
 * Without any uncertain figure there is one draw.
 */
export function drawPremiums(alliance: CompiledAlliance, options: DrawOptions): PremiumDraws {
  const plan = planDraws(alliance, certainValues(alliance));
  return plan.variables.length === 0 ? drawOnce(plan) : drawMany(plan, options);
}

/** Without any uncertain figure one account is all there is, by the same steps as the central calculation. */
function drawOnce(plan: DrawPlan): PremiumDraws {
  const { presentValues, years } = wholeAccount(plan.alliance, plan.values);
  const cumulative = years.map((row) => row.cumulative);
  const band = {
    ...singleDraws(presentValues),
    count: 1,
    cumulative: cumulative.map((amount) => Float64Array.of(amount)),
    trough: Float64Array.of(troughOf(cumulative).trough),
    payback: Float64Array.of(paybackOf(cumulative) ?? Number.POSITIVE_INFINITY),
  };
  return {
    plan,
    members: Float64Array.of(membersPremium(presentValues)),
    social: band.social,
    engineering: band.engineering,
    band,
    sensitivity: { members: [], territory: [], samples: 0 },
  };
}

function singleDraws(parts: PresentValues) {
  const one = (amount: number) => Float64Array.of(amount);
  return {
    frugality: one(parts.frugality),
    jointValue: one(parts.jointValue),
    coordination: one(parts.coordination),
    engineering: one(parts.engineering),
    investment: one(parts.investment),
    social: one(parts.social),
  };
}

function drawMany(plan: DrawPlan, options: DrawOptions): PremiumDraws {
  const inputs = plan.variables.length;
  const { samples } = options;
  const block = blockLength(plan, samples);
  const sampler = createSampler(plan, samples, options.seed);
  const figures = createFigureColumns(plan, block);
  const account = createAccountColumns(plan, block);
  const analysed = Math.min(samples, Math.max(block, largestPowerOfTwo(mostMixedAccounts / inputs)));
  const figuresB = createFigureColumns(plan, block);
  const sensitivity = createSensitivity(plan, block);
  const out = {
    members: new Float64Array(samples),
    social: new Float64Array(samples),
    engineering: new Float64Array(samples),
    band: createBandDraws(plan, Math.min(samples, mostBandDraws)),
  };
  for (let start = 0; start < samples; start += block) {
    const pair = start < analysed ? figuresB : null;
    sampler(start, figures, pair);
    fillAccount(plan, figures.value, account, start === 0);
    keepBlock(plan, figures, account, start, out);
    if (pair !== null) sensitivity.add(figures, account, pair);
    options.onProgress?.((start + block) / samples);
  }
  return { plan, ...out, sensitivity: { ...sensitivity.indices(), samples: analysed } };
}

function blockLength({ isRead }: DrawPlan, samples: number): number {
  const columns = isRead.filter(Boolean).length;
  return Math.min(samples, usualBlock, Math.max(16, largestPowerOfTwo(blockRoom / columns)));
}

function largestPowerOfTwo(most: number): number {
  let power = 1;
  while (power * 2 <= most) power *= 2;
  return power;
}

function keepBlock(
  plan: DrawPlan,
  { value }: FigureColumns,
  account: AccountColumns,
  start: number,
  out: Pick<PremiumDraws, 'members' | 'social' | 'engineering' | 'band'>,
): void {
  out.members.set(account.members, start);
  out.social.set(account.social, start);
  out.engineering.set(account.engineering, start);
  if (start < out.band.count) keepBand(plan, value, account, start, out.band);
}
