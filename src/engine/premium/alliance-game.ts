import { superadditiveCover } from '../games/index.ts';
import type { CompiledAlliance } from './compiled-alliance.ts';
import { groupBits, groupKey, listedGroups } from './group-list.ts';
import { allGroups, type GroupWorth, groupWorths } from './group-values.ts';
import type { CoalitionRow } from './premium-report.ts';

/** Largest alliance whose superadditive cover is computed; above, sharing uses v and the output says so. */
export const maximumCoveredMembers = 16;

/** The game of the alliance at given values: v(S) and its superadditive cover, by bitmask; `null` above 16 members. */
export interface AllianceGame {
  readonly value: Float64Array;
  readonly cover: Float64Array;
}

/** The groups of an alliance at given values of its figures. */
export interface AllianceGroups {
  readonly game: AllianceGame | null;
  /** The groups that the report lists, by ids joined by commas. */
  readonly coalitions: Readonly<Record<string, CoalitionRow>>;
}

/**
 * Computes what every group is worth, and the rows that the report lists.
 * @param whole worth of the whole as the account gives it, so that the same figure is the same everywhere to its last digit
 */
export function allianceGroups(
  alliance: CompiledAlliance,
  values: Float64Array,
  whole: GroupWorth,
): AllianceGroups {
  const members = alliance.memberIds.length;
  const listed = listedGroups(members);
  const key = (group: readonly number[]): string => groupKey(alliance.memberIds, group);
  if (members > maximumCoveredMembers) {
    const worthOf = groupWorths(alliance, values);
    const rowOf = (group: readonly number[]): CoalitionRow =>
      coalitionRow(group.length === members ? whole : worthOf(group), null);
    return { game: null, coalitions: Object.fromEntries(listed.map((group) => [key(group), rowOf(group)])) };
  }
  const { value, engineering, social } = allGroups(alliance, values);
  const all = value.length - 1;
  value[all] = whole.value;
  engineering[all] = whole.engineering;
  social[all] = whole.social;
  const cover = value.every(Number.isFinite)
    ? superadditiveCover(value, members)
    : new Float64Array(all + 1).fill(Number.NaN);
  const rows = listed.map((group): [string, CoalitionRow] => {
    const bits = groupBits(group);
    const worth = { value: value[bits]!, engineering: engineering[bits]!, social: social[bits]! };
    return [key(group), coalitionRow(worth, cover[bits]!)];
  });
  return { game: { value, cover }, coalitions: Object.fromEntries(rows) };
}

function coalitionRow({ value, engineering, social }: GroupWorth, cover: number | null): CoalitionRow {
  return { beforeEngineering: value + engineering, engineering, value, social, cover };
}
