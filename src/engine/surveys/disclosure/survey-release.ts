import { protectFigures } from './protect-figures.ts';
import { isPublishable, type PublicationRule } from './publication-rule.ts';
import { planRelease, type ReleasePlan } from './release-plan.ts';
import type { DecidedRelease, GroupAnswers, GroupState, Snapshot, SurveyRelease } from './release-shape.ts';
import { startingTable } from './starting-table.ts';

export interface ReleaseOptions {
  readonly rule: PublicationRule;
  /** What was published before, oldest first, with the same groups and answers in the same order. */
  readonly earlier?: readonly SurveyRelease[];
  /** Whether the totals of the groups shown are published too. Default true. */
  readonly totals?: boolean;
}

/** Beyond so many counts, totals are left out rather than proven: groups then protect themselves one by one. */
const mostCountsWithTotals = 600;

/**
 * Decides what may be published of one question answered by several groups, so that no reader of this release and of
 * the earlier ones can narrow a hidden count, or a hidden change between two releases, below the threshold.
 * A group is shown from the threshold on; then each count; and a group already shown moves by steps of at least the
 * threshold: until then it stays as it was.
 * @returns `null` when the earlier releases cannot come from this survey
 * @example
 * decideRelease([{ counts: [18, 13] }, { counts: [2, 1] }], { rule: usualPublicationRule })
 * // the first group is shown, the second is null
 */
export function decideRelease(
  groups: readonly GroupAnswers[],
  { rule, earlier = [], totals = true }: ReleaseOptions,
): DecidedRelease | null {
  const withTotals = totals && groups.length * (groups[0]?.counts.length ?? 0) <= mostCountsWithTotals;
  let states = groups.map((group, place) => firstState(group, lastOf(earlier, place), rule));
  while (true) {
    const plan = planRelease(groups, states, earlier, rule, withTotals);
    const table = startingTable(plan);
    if (table === null) {
      if (!states.includes('updated')) return null;
      states = states.map((state) => (state === 'updated' ? 'held' : state));
      continue;
    }
    const { published } = protectFigures({ ...plan, table });
    const release = releaseOf(plan, published, states, earlier);
    const poorer = release.groups.map(
      (group, place) => states[place] === 'updated' && isPoorer(group!, lastOf(earlier, place)!),
    );
    if (!poorer.includes(true)) return release;
    states = states.map((state, place) => (poorer[place] ? 'held' : state));
  }
}

/** An update that hides more than the last release did would only puzzle its readers. */
const isPoorer = (now: Snapshot, before: Snapshot): boolean =>
  now.respondents === null || shownIn(now) < shownIn(before);

const shownIn = ({ counts }: Snapshot): number => counts.filter((count) => count !== null).length;

function lastOf(earlier: readonly SurveyRelease[], group: number): Snapshot | null {
  return earlier.findLast((release) => release.groups[group])?.groups[group] ?? null;
}

function firstState(group: GroupAnswers, last: Snapshot | null, rule: PublicationRule): GroupState {
  const people = group.counts.reduce((sum, count) => sum + count, 0);
  const behind = group.organisations ? { organisations: group.organisations.flat() } : { people };
  if (!isPublishable(behind, rule)) return 'hidden';
  if (last === null) return 'new';
  const changes = group.counts.map((count, answer) => {
    const before = last.counts[answer]!;
    return before === null ? null : count - before;
  });
  // Somebody's answer was withdrawn: what left and what came cannot be told apart.
  if (changes.some((change) => change !== null && change < 0)) return 'held';
  if (last.respondents === null) return 'held';
  const step = group.organisations ? rule.organisations : rule.people;
  return people - last.respondents >= step ? 'updated' : 'held';
}

/** Puts the decisions back in the shape of a release. */
function releaseOf(
  plan: ReleasePlan,
  published: readonly boolean[],
  states: readonly GroupState[],
  earlier: readonly SurveyRelease[],
): DecidedRelease {
  const shown = (place: number | null): number | null =>
    place !== null && published[place] ? plan.figures[place]!.value : null;
  const snapshot = ({ respondents, counts }: NonNullable<ReleasePlan['total']>): Snapshot => ({
    respondents: shown(respondents),
    counts: counts.map(shown),
  });
  return {
    groups: plan.groups.map((places, group) => {
      if (states[group] === 'held') return lastOf(earlier, group);
      return places === null ? null : snapshot(places);
    }),
    total: plan.total === null ? null : snapshot(plan.total),
    states,
  };
}
