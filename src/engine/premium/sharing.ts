import {
  gatelyPoint,
  nucleolus,
  type Solution,
  shapleyValue,
  structuredShapley,
  tauValue,
} from '../games/index.ts';
import type { AllianceGame } from './alliance-game.ts';
import type { CompiledAlliance } from './compiled-alliance.ts';
import type { NoteEntry, NoteKey } from './premium-notes.ts';
import type { Shares, SharingReport } from './premium-report.ts';
import { structuredParts } from './structured-game.ts';

/** The sharings of an alliance, the Shapley one as plain numbers too. */
export interface Sharing {
  readonly report: SharingReport;
  /** `null` when the amounts exceed what numbers can hold. */
  readonly shapley: Float64Array | null;
  readonly notes: readonly NoteEntry[];
}

interface SharingInput {
  readonly alliance: CompiledAlliance;
  /** Every figure at its point. */
  readonly values: Float64Array;
  readonly game: AllianceGame | null;
  /** Present value of what each member really gets less what it pays. */
  readonly real: readonly number[];
}

/**
 * Shares what the alliance is worth by several rules, none called best: those of the superadditive cover of the point
 * game up to 16 members, of v above (contract, "Which game is shared").
 */
export function shareAlliance(input: SharingInput): Sharing {
  const { alliance, game } = input;
  if (game !== null && !game.cover.every(Number.isFinite)) return nothingShared();
  return game === null ? shareWithoutGroups(input) : shareCover(alliance, game, input.real);
}

const rules = ['shapley', 'nucleolus', 'tau', 'gately', 'equal', 'transfers'] as const;

function nothingShared(): Sharing {
  const report = { shapley: null, nucleolus: null, tau: null, gately: null, equal: null, transfers: null };
  return {
    report,
    shapley: null,
    notes: rules.map((rule) => ({ about: `sharing.${rule}`, key: 'overflow' })),
  };
}

function shareCover(
  alliance: CompiledAlliance,
  { value, cover }: AllianceGame,
  real: readonly number[],
): Sharing {
  const members = alliance.memberIds.length;
  const whole = cover[cover.length - 1]!;
  const shapley = shapleyValue(cover, members);
  const notes: NoteEntry[] = [];
  const solution = (rule: string, { shares, reason }: Solution, why: NoteKey): Shares | null => {
    if (reason !== undefined) notes.push({ about: `sharing.${rule}`, key: why });
    return shares === null ? null : byMember(alliance, shares);
  };
  const report: SharingReport = {
    shapley: byMember(alliance, shapley),
    nucleolus: solution('nucleolus', nucleolus(cover, members), 'notCertified'),
    tau: solution('tau', tauValue(cover, members), 'notQuasiBalanced'),
    gately: solution('gately', gatelyPoint(cover, members), 'noCommonPropensity'),
    equal: equalShares(alliance, whole),
    transfers: transfers(alliance, shapley, real),
  };
  const blocks = whole - value[value.length - 1]! > 1e-9 * Math.max(1, Math.abs(whole));
  return { report, shapley, notes: blocks ? [{ about: 'sharing', key: 'blocks' }, ...notes] : notes };
}

function shareWithoutGroups({ alliance, values, real }: SharingInput): Sharing {
  const { shares, worth, errorBound } = structuredShapley(
    structuredParts(alliance, values),
    alliance.memberIds.length,
  );
  if (!shares.every(Number.isFinite)) return nothingShared();
  const report: SharingReport = {
    shapley: byMember(alliance, shares),
    nucleolus: null,
    tau: null,
    gately: null,
    equal: equalShares(alliance, worth),
    transfers: transfers(alliance, shares, real),
  };
  const skipped = [
    'sharing.nucleolus',
    'sharing.tau',
    'sharing.gately',
    'stability',
    'funding.stabilityFloor',
  ];
  const notes: NoteEntry[] = skipped.map((about) => ({ about, key: 'tooManyMembers' }));
  if (errorBound > 1e-9 * Math.max(1, Math.abs(worth))) {
    notes.push({ about: 'sharing.shapley', key: 'quadrature', params: { bound: errorBound } });
  }
  return { report, shapley: shares, notes };
}

function equalShares(alliance: CompiledAlliance, worth: number): Shares {
  const members = alliance.memberIds.length;
  return byMember(alliance, new Float64Array(members).fill(worth / members));
}

/** Shapley share less the present value of what the member really gets: positive, it is to receive. */
function transfers(alliance: CompiledAlliance, shapley: Float64Array, real: readonly number[]): Shares {
  return byMember(
    alliance,
    shapley.map((share, member) => share - real[member]!),
  );
}

function byMember({ memberIds }: CompiledAlliance, shares: Float64Array): Shares {
  return Object.fromEntries(memberIds.map((id, member) => [id, shares[member]!]));
}
