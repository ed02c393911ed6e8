import type { Language } from '../../kernel/language.ts';
import type { Trace } from '../explain/trace.ts';
import { traceOf } from '../explain/trace-of.ts';
import { allianceGroups } from './alliance-game.ts';
import type { AllianceModel } from './alliance-model.ts';
import { compileAlliance } from './compile-alliance.ts';
import type { CompiledAlliance } from './compiled-alliance.ts';
import { drawPremiums, type PremiumDraws } from './draws/draw-premiums.ts';
import { meanOfFigure } from './draws/mean-of-figure.ts';
import { medianValues, pointValues } from './figure-values.ts';
import { fundingOf } from './funding.ts';
import { pointReport, premiums } from './point-report.ts';
import type { PremiumDetail } from './premium-detail.ts';
import { premiumDetailOf } from './premium-detail-of.ts';
import { premiumNotesEn } from './premium-notes.en.ts';
import { premiumNotesFr } from './premium-notes.fr.ts';
import { type NoteEntry, type NoteTexts, notesIn } from './premium-notes.ts';
import type { FundingReport, PremiumReport, RangeReport, SensitivityEntry } from './premium-report.ts';
import { type RangedPremiums, rangePremiums } from './ranged-premiums.ts';
import { realAccounts } from './real-account.ts';
import { type Sharing, shareAlliance } from './sharing.ts';
import { stabilityOf } from './stability.ts';
import { membersPremium, wholeAccount } from './whole-account.ts';

/** How an alliance premium is computed. */
export interface PremiumOptions {
  /** Number of draws asked for, from 1; rounded up to a power of two. 16,384 in the contract. */
  readonly samples: number;
  /** Whole number from 0 to 2^32 − 1; 1 in the contract. */
  readonly seed: number;
  /** Version of this engine, quoted in the report. */
  readonly engineVersion: string;
  /** `sha256:…` of the bytes read, quoted in the report. */
  readonly inputDigest: string;
  /** Language of the notes; French when left out. */
  readonly language?: Language;
  /** Called now and then with the share done, 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/** A premium, all that screens show of it, and where each of its numbers comes from. */
export interface ComputedPremium {
  readonly report: PremiumReport;
  readonly detail: PremiumDetail;
  readonly trace: Trace;
}

/** The contract's defaults. */
export const defaultSamples = 16384;
export const defaultSeed = 1;

/**
 * Computes the premium of an alliance: what acting together is worth against each acting alone, as a central calculation
 * and as a range; how to share it and who would object; what funding it justifies; which figures the doubt comes from.
 *
 * Money is in the file's currency of its price year, present values at the decision date. The formula is Cap17's
 * hypothesis, composed of published pieces (economics.md 2; docs/methods). The same model, seed, samples and engine
 * version give the same numbers on every machine.
 * @throws on a model that `checkAllianceDocument` would refuse
 * @example computePremium(model, { samples: 16384, seed: 1, engineVersion: '0.1.0', inputDigest: 'sha256:…' }).report.point.membersPremium
 */
export const computePremium = (model: AllianceModel, options: PremiumOptions): ComputedPremium =>
  computePremiumWith(model, options, (options.language ?? 'fr') === 'fr' ? premiumNotesFr : premiumNotesEn);

/** As `computePremium`, with the words of its notes given: who has one language need not carry the other. */
export function computePremiumWith(
  model: AllianceModel,
  options: Omit<PremiumOptions, 'language'>,
  noteTexts: NoteTexts,
): ComputedPremium {
  const alliance = compileAlliance(model);
  const values = pointValues(alliance);
  const account = wholeAccount(alliance, values);
  const { presentValues } = account;
  const { engineering, social } = presentValues;
  const groups = allianceGroups(alliance, values, {
    value: membersPremium(presentValues),
    engineering,
    social,
  });
  const point = pointReport(account, groups);
  const real = realAccounts(alliance, values, account);
  const sharing = shareAlliance({
    alliance,
    values,
    game: groups.game,
    real: real.map((own) => own.gains - own.paid),
  });
  const stable =
    sharing.shapley && groups.game && stabilityOf(alliance, groups.game, sharing.shapley, presentValues);
  const samples = powerOfTwoFrom(options.samples);
  const draws = drawPremiums(alliance, { ...options, samples });
  const ranged = rangePremiums(draws, samples, options.seed);
  const range = ranged.report;
  const funding = fundingOf({
    ...range,
    meanEngineering: ranged.meanEngineering,
    publicFundsCost: meanOfFigure(alliance, alliance.publicFundsCost, Math.min(samples, 4096), options.seed),
    stabilityFloor: stable?.floor ?? null,
    trough: point.trough,
  });
  const report: PremiumReport = {
    point,
    atMedians: atMedians(alliance),
    range,
    sharing: sharing.report,
    stability: stable?.report ?? null,
    sensitivity: sensitivityOf(alliance, draws),
    funding,
    provenance: provenanceOf(options, range),
    notes: notesIn(noteTexts, noteEntries(alliance, sharing, ranged, funding.justified, draws)),
  };
  const detail = premiumDetailOf({ model, alliance, account, real, draws, premiums: ranged.bands });
  return { report, detail, trace: traceOf(report, detail) };
}

function powerOfTwoFrom(samples: number): number {
  let power = 1;
  while (power < samples) power *= 2;
  return power;
}

/** The premiums with every figure at its median: a third figure beside the point and the mean, never one of the two. */
function atMedians(alliance: CompiledAlliance): PremiumReport['atMedians'] {
  const { membersPremium: members, premiumNet } = premiums(
    wholeAccount(alliance, medianValues(alliance)).presentValues,
  );
  return { membersPremium: members, territoryValue: premiumNet };
}

/** One entry per uncertain figure that enters the premiums, largest total index first. */
function sensitivityOf(
  alliance: CompiledAlliance,
  { plan, sensitivity }: PremiumDraws,
): PremiumReport['sensitivity'] {
  const entries = (of: 'members' | 'territory'): SensitivityEntry[] =>
    plan.variables
      .map(({ figure }, place) => ({ input: alliance.figures[figure]!.pointer, ...sensitivity[of][place]! }))
      .sort((a, b) => b.total - a.total);
  return { members: entries('members'), territory: entries('territory') };
}

function provenanceOf(options: PremiumOptions, { samples }: RangeReport): PremiumReport['provenance'] {
  return { engine: options.engineVersion, input: options.inputDigest, seed: options.seed, samples };
}

/** The remarks that the report needs, hypotheses included. */
function noteEntries(
  { figures, publicFundsCost }: CompiledAlliance,
  sharing: Sharing,
  { report }: Pick<RangedPremiums, 'report'>,
  justified: FundingReport['justified'],
  { sensitivity, plan }: PremiumDraws,
): NoteEntry[] {
  const notes: NoteEntry[] = [...sharing.notes];
  if (!Number.isFinite(report.gross.mean)) notes.push({ about: 'range', key: 'overflow' });
  else if (justified === null) notes.push({ about: 'funding.justified', key: 'floorAboveCeiling' });
  if (!figures[publicFundsCost]!.written) notes.push({ about: 'publicFundsCost', key: 'publicFundsCost' });
  if (plan.variables.length > 0 && sensitivity.samples < report.samples) {
    const params = { analysed: sensitivity.samples, samples: report.samples };
    notes.push({ about: 'sensitivity', key: 'sensitivitySamples', params });
  }
  return notes;
}
