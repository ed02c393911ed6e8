import type { FigureToProtect, Guarded } from './protect-figures.ts';
import type { PublicationRule } from './publication-rule.ts';
import { isPublishable } from './publication-rule.ts';
import type { GroupAnswers, GroupState, Snapshot, SurveyRelease } from './release-shape.ts';

/** Places of figures; `null` for a figure that is not a candidate. */
interface Places {
  readonly respondents: number | null;
  readonly counts: readonly (number | null)[];
}

/** A release in terms of figures: what is known, what may be published, what must not be found. */
export interface ReleasePlan {
  readonly atoms: number;
  readonly figures: readonly FigureToProtect[];
  readonly guarded: readonly Guarded[];
  /** Candidates of each group; `null` for a group hidden or held. */
  readonly groups: readonly (Places | null)[];
  readonly total: Places | null;
}

/** How a group's people arrived: those of its first snapshot, then those who joined by the next one, and so on. */
interface Arrivals {
  readonly snapshots: readonly Snapshot[];
  /** Cohorts: one a snapshot, and one for those who joined since when the group is shown afresh. */
  readonly cohorts: number;
  readonly firstAtom: number;
}

interface Draft {
  readonly groups: readonly GroupAnswers[];
  readonly states: readonly GroupState[];
  readonly rule: PublicationRule;
  readonly answers: number;
  readonly arrivals: readonly Arrivals[];
  readonly figures: FigureToProtect[];
  readonly guarded: Guarded[];
}

/** Lays out the counts as sums of atoms: so many people of a group, with an answer, arrived by a release. */
export function planRelease(
  groups: readonly GroupAnswers[],
  states: readonly GroupState[],
  earlier: readonly SurveyRelease[],
  rule: PublicationRule,
  totals: boolean,
): ReleasePlan {
  const answers = groups[0]?.counts.length ?? 0;
  const arrivals: Arrivals[] = [];
  let atoms = 0;
  for (const [group, state] of states.entries()) {
    const snapshots = distinct(earlier.map((release) => release.groups[group] ?? null));
    const cohorts = snapshots.length + (state === 'new' || state === 'updated' ? 1 : 0);
    arrivals.push({ snapshots, cohorts, firstAtom: atoms });
    atoms += cohorts * answers;
  }
  const draft: Draft = { groups, states, rule, answers, arrivals, figures: [], guarded: [] };
  for (const group of groups.keys()) addSnapshots(draft, group);
  for (const release of earlier) addEarlierTotal(draft, release);
  const candidates = groups.map((_, group) => addCandidates(draft, group));
  const total =
    totals && states.some((state) => state !== 'hidden') ? addTotals(draft, earlier.at(-1)) : null;
  return { atoms, figures: draft.figures, guarded: draft.guarded, groups: candidates, total };
}

function distinct(releases: readonly (Snapshot | null)[]): Snapshot[] {
  const kept: Snapshot[] = [];
  for (const snapshot of releases)
    if (snapshot !== null && !isSame(snapshot, kept.at(-1))) kept.push(snapshot);
  return kept;
}

const isSame = (a: Snapshot, b: Snapshot | undefined): boolean =>
  b !== undefined &&
  a.respondents === b.respondents &&
  a.counts.every((count, answer) => count === b.counts[answer]);

/** Atoms of an answer of a group, of the cohorts `from` to `to` − 1. */
function atomsOf(
  { arrivals, answers }: Draft,
  group: number,
  answer: number,
  from: number,
  to: number,
): number[] {
  const { firstAtom } = arrivals[group]!;
  return Array.from({ length: to - from }, (_, k) => firstAtom + (from + k) * answers + answer);
}

const everyAnswer = (draft: Draft, group: number, from: number, to: number): number[] =>
  Array.from({ length: draft.answers }, (_, answer) => atomsOf(draft, group, answer, from, to)).flat();

const widthOf = ({ groups, rule }: Draft, group: number): number =>
  groups[group]!.organisations ? rule.organisations : rule.people;

/** What was published of a group is known for ever; what was hidden of it stays guarded. */
function addSnapshots(draft: Draft, group: number): void {
  const width = widthOf(draft, group);
  for (const [place, snapshot] of draft.arrivals[group]!.snapshots.entries()) {
    for (const [answer, count] of snapshot.counts.entries()) {
      const parts = atomsOf(draft, group, answer, 0, place + 1);
      if (count === null) draft.guarded.push({ parts, width });
      else draft.figures.push({ parts, value: count, status: 'known', width });
    }
    if (snapshot.respondents !== null) {
      const parts = everyAnswer(draft, group, 0, place + 1);
      draft.figures.push({ parts, value: snapshot.respondents, status: 'known', width });
    }
  }
}

/** Atoms behind an answer of a release's total. */
function totalParts(draft: Draft, release: SurveyRelease, answer: number): number[] {
  return release.groups.flatMap((shown, group) => {
    if (!shown) return [];
    const place = draft.arrivals[group]!.snapshots.findIndex((snapshot) => isSame(snapshot, shown));
    return atomsOf(draft, group, answer, 0, place + 1);
  });
}

function addEarlierTotal(draft: Draft, release: SurveyRelease): void {
  const { total } = release;
  if (total === null) return;
  const width = draft.rule.people;
  const every = total.counts.map((_, answer) => totalParts(draft, release, answer));
  for (const [answer, count] of total.counts.entries())
    if (count !== null) draft.figures.push({ parts: every[answer]!, value: count, status: 'known', width });
  if (total.respondents !== null)
    draft.figures.push({ parts: every.flat(), value: total.respondents, status: 'known', width });
}

/** The counts and the size of a group that is shown anew, and the changes since each time it was shown. */
function addCandidates(draft: Draft, group: number): Places | null {
  const { states, arrivals, groups, rule, figures } = draft;
  if (states[group] !== 'new' && states[group] !== 'updated') return null;
  const width = widthOf(draft, group);
  const { cohorts } = arrivals[group]!;
  const { counts, organisations } = groups[group]!;
  const places = counts.map((count, answer) => {
    const behind = organisations ? { organisations: organisations[answer]! } : { people: count };
    const small = addChanges(draft, group, answer);
    const status = isPublishable(behind, rule) && !small ? ('free' as const) : ('unsafe' as const);
    figures.push({ parts: atomsOf(draft, group, answer, 0, cohorts), value: count, status, width });
    return figures.length - 1;
  });
  const value = counts.reduce((sum, count) => sum + count, 0);
  figures.push({ parts: everyAnswer(draft, group, 0, cohorts), value, status: 'free', width });
  return { respondents: figures.length - 1, counts: places };
}

/** Guards how many joined with an answer since each snapshot; returns whether too few did for the count to be shown. */
function addChanges(draft: Draft, group: number, answer: number): boolean {
  const width = widthOf(draft, group);
  const { snapshots, cohorts } = draft.arrivals[group]!;
  let small = false;
  for (const [place, snapshot] of snapshots.entries()) {
    const before = snapshot.counts[answer]!;
    const change = before === null ? null : draft.groups[group]!.counts[answer]! - before;
    if (change !== null && change >= width) continue;
    draft.guarded.push({ parts: atomsOf(draft, group, answer, place + 1, cohorts), width });
    if (change !== null) small = true;
  }
  return small;
}

/** The totals of the groups shown, as they are shown. */
function addTotals(draft: Draft, last: SurveyRelease | undefined): Places {
  const { states, arrivals, groups, rule, figures } = draft;
  const shown = [...states.keys()].filter((group) => states[group] !== 'hidden');
  const countOf = (group: number, answer: number): number | null =>
    states[group] === 'held'
      ? arrivals[group]!.snapshots.at(-1)!.counts[answer]!
      : groups[group]!.counts[answer]!;
  const partsOf = (answer: number): number[] =>
    shown.flatMap((group) => atomsOf(draft, group, answer, 0, arrivals[group]!.cohorts));
  const add = (parts: readonly number[], values: readonly (number | null)[], before: TotalBefore | null) => {
    // The truth behind a count hidden earlier is not told: neither is its total.
    if (values.length === 0 || values.includes(null)) return null;
    const value = values.reduce<number>((sum, count) => sum + count!, 0);
    const small = before !== null && isSmallChange(draft, parts, value, before);
    const status = value >= rule.people && value > 0 && !small ? ('free' as const) : ('unsafe' as const);
    figures.push({ parts, value, status, width: rule.people });
    return figures.length - 1;
  };
  const counts = Array.from({ length: draft.answers }, (_, answer) =>
    add(
      partsOf(answer),
      shown.map((group) => countOf(group, answer)),
      last ? { parts: totalParts(draft, last, answer), value: last.total?.counts[answer] ?? null } : null,
    ),
  );
  const sizes = shown.map((group) =>
    states[group] === 'held'
      ? arrivals[group]!.snapshots.at(-1)!.respondents
      : groups[group]!.counts.reduce((sum, count) => sum + count, 0),
  );
  const everyone = counts.flatMap((_, answer) => partsOf(answer));
  return { counts, respondents: add(everyone, sizes, null) };
}

interface TotalBefore {
  readonly parts: readonly number[];
  readonly value: number | null;
}

/** Whether too few people separate a total from the last one; guards them when their number is not known to be enough. */
function isSmallChange(
  { guarded, rule }: Draft,
  parts: readonly number[],
  value: number,
  before: TotalBefore,
): boolean {
  const old = new Set(before.parts);
  const joined = parts.filter((atom) => !old.has(atom));
  // Nobody new, or a group that left: nothing to find that its own counts do not guard.
  if (joined.length === 0 || joined.length + old.size !== parts.length) return false;
  if (before.value !== null && value - before.value >= rule.people) return false;
  guarded.push({ parts: joined, width: rule.people });
  return before.value !== null;
}
