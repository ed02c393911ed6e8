import {
  type DecidedRelease,
  decideRelease,
  type GroupState,
  type Snapshot,
  type SurveyRelease,
  usualPublicationRule,
} from '../../engine/surveys/index.ts';
import { surveyNotes } from '../messages/survey-notes.ts';
import { type GapAnswer, gapsOf } from './answer-gaps.ts';
import type { AnswerNotes } from './answer-notes.ts';
import { type DeltaAnswer, type RanksAnswer, ranksOf } from './answer-ranks.ts';
import { type SharesAnswer, sharesOf } from './answer-shares.ts';
import { byName } from './check-groups.ts';
import type { SurveyDocument } from './survey-schema.ts';

type Named<Value> = Readonly<Record<string, Value>>;

interface NamedSnapshot {
  readonly respondents: number | null;
  readonly counts: Named<number | null>;
}

/** What the groups of a survey answered, as far as it may be published. */
export interface GroupsAnswer extends RanksAnswer {
  readonly respondents: Named<number | null>;
  readonly shares: Named<SharesAnswer | null>;
  readonly gaps: readonly GapAnswer[] | null;
  readonly cliffsDelta: readonly DeltaAnswer[];
  /** The groups shown, added up: each answer counts once, whatever the group. */
  readonly total?: { readonly respondents: number | null; readonly shares: SharesAnswer | null } | null;
  /** With a threshold: what was decided for each group, and what to give as `previous` next time. */
  readonly states?: Named<GroupState>;
  readonly release?: {
    readonly groups: Named<NamedSnapshot | null>;
    readonly total: NamedSnapshot | null;
  };
}

/** The answer on groups; `null` when what was published before contradicts the survey. */
export function answerGroups(document: SurveyDocument, notes: AnswerNotes): GroupsAnswer | null {
  const { scale = [], groups = {}, threshold } = document;
  const names = Object.keys(groups);
  const release = releaseOf(document, names, scale);
  if (release === null) return null;
  const snapshots = release.groups;
  for (const [place, state] of release.states.entries())
    if (state === 'held') notes.absent(`shares.${names[place]}`, surveyNotes.held);
  const named = <Value>(of: (place: number) => Value): Named<Value> =>
    Object.fromEntries(names.map((name, place) => [name, of(place)]));
  const written = (snapshot: Snapshot | null): NamedSnapshot | null =>
    snapshot && {
      respondents: snapshot.respondents,
      counts: Object.fromEntries(scale.map((answer, place) => [answer, snapshot.counts[place]!])),
    };
  return {
    respondents: named((place) => snapshots[place]?.respondents ?? hiddenSize(names[place]!, notes)),
    shares: named((place) => sharesOf(snapshots[place]!, scale, `shares.${names[place]}`, notes)),
    gaps: gapsOf(names, snapshots, scale, notes),
    ...ranksOf(names, snapshots, notes),
    ...(document.totals === false ? {} : { total: totalOf(release, scale, notes) }),
    ...(threshold === undefined
      ? {}
      : {
          states: named((place) => release.states[place]!),
          release: { groups: named((place) => written(snapshots[place]!)), total: written(release.total) },
        }),
  };
}

const hiddenSize = (name: string, notes: AnswerNotes): null =>
  notes.absent(`respondents.${name}`, surveyNotes.hidden);

function totalOf({ groups, total }: DecidedRelease, scale: readonly string[], notes: AnswerNotes) {
  const isShown = groups.some((group) => group !== null);
  if (total === null) return notes.absent('total', isShown ? surveyNotes.totalTooLarge : surveyNotes.hidden);
  return { respondents: total.respondents, shares: sharesOf(total, scale, 'total.shares', notes) };
}

/** What may be shown: everything without a threshold, what resists an attack with one. */
function releaseOf(
  document: SurveyDocument,
  names: readonly string[],
  scale: readonly string[],
): DecidedRelease | null {
  const { groups = {}, organisations = {}, threshold, previous = [], totals = true } = document;
  const answers = scale.map((answer) => answer.normalize('NFC'));
  const weights = byName(organisations);
  const counted = names.map((name) => {
    const counts = byName(groups[name]!);
    const lists = weights.get(name.normalize('NFC'));
    const own = { counts: answers.map((answer) => counts.get(answer)!) };
    if (lists === undefined) return own;
    const listed = byName(lists);
    return { ...own, organisations: answers.map((answer) => listed.get(answer)!) };
  });
  if (threshold === undefined) return everything(counted.map(({ counts }) => counts));
  const snapshotOf = (shown: NamedSnapshot | null | undefined): Snapshot | null => {
    if (!shown) return null;
    const counts = byName(shown.counts);
    return { respondents: shown.respondents, counts: answers.map((answer) => counts.get(answer) ?? null) };
  };
  const earlier = previous.map((release): SurveyRelease => {
    const shown = byName(release.groups);
    return {
      groups: names.map((name) => snapshotOf(shown.get(name.normalize('NFC')))),
      total: snapshotOf(release.total),
    };
  });
  return decideRelease(counted, { rule: { ...usualPublicationRule, people: threshold }, earlier, totals });
}

function everything(groups: readonly (readonly number[])[]): DecidedRelease {
  const snapshot = (counts: readonly number[]): Snapshot => ({
    respondents: counts.reduce((sum, count) => sum + count, 0),
    counts,
  });
  const totals = (groups[0] ?? []).map((_, answer) =>
    groups.reduce((sum, counts) => sum + counts[answer]!, 0),
  );
  return { groups: groups.map(snapshot), total: snapshot(totals), states: groups.map(() => 'new') };
}
