import { costOfStability, isInCore, leastCore, membersOf, objections } from '../games/index.ts';
import type { AllianceGame } from './alliance-game.ts';
import type { CompiledAlliance } from './compiled-alliance.ts';
import { groupKey } from './group-list.ts';
import type { PresentValues, StabilityReport } from './premium-report.ts';

/** Most objections that the report lists. */
const mostObjections = 100;

/** Whether the sharing holds, and the least subsidy that would make one hold. */
export interface Stability {
  readonly report: StabilityReport;
  readonly floor: number;
}

/**
 * Tells whether some sharing satisfies every group, whether the Shapley one does, and who would object to it.
 * Gains below 1e-9 × max(1, largest present value) do not count.
 */
export function stabilityOf(
  alliance: CompiledAlliance,
  { cover }: AllianceGame,
  shapley: Float64Array,
  presentValues: PresentValues,
): Stability {
  const members = alliance.memberIds.length;
  const tolerance = 1e-9 * Math.max(1, ...Object.values(presentValues).map(Math.abs));
  const { epsilon } = leastCore(cover, members);
  const coreNonEmpty = epsilon <= tolerance;
  const objecting = objections(cover, members, shapley, tolerance, mostObjections);
  const report = {
    coreNonEmpty,
    shapleyInCore: isInCore(cover, members, shapley, tolerance),
    leastCore: epsilon,
    objections: objecting.map(({ group, gain }) => ({
      group: groupKey(alliance.memberIds, membersOf(group)),
      gain,
    })),
  };
  return { report, floor: coreNonEmpty ? 0 : costOfStability(cover, members) };
}
