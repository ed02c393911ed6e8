import {
  cliffsDelta,
  type KruskalWallis,
  kruskalWallis,
  meanRanks,
  type Snapshot,
} from '../../engine/surveys/index.ts';
import { noStatisticNotes, surveyNotes } from '../messages/survey-notes.ts';
import type { AnswerNotes } from './answer-notes.ts';

/** P(first answers further along the scale) − P(second does), with its 95 % bounds. */
export interface DeltaAnswer {
  readonly groups: readonly [string, string];
  readonly delta: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export interface RanksAnswer {
  /** Ranks of the answers in the order of the scale: low is near its first answer. */
  readonly meanRanks: Readonly<Record<string, number | null>>;
  readonly kruskalWallis: KruskalWallis | null;
  readonly cliffsDelta: readonly DeltaAnswer[];
}

/** What the order of the scale tells of the groups. Groups with a hidden count take no part: ranks would give it away. */
export function ranksOf(
  names: readonly string[],
  snapshots: readonly (Snapshot | null)[],
  notes: AnswerNotes,
): RanksAnswer {
  const counts = snapshots.map((snapshot) =>
    snapshot?.counts.every((count) => count !== null) ? (snapshot.counts as readonly number[]) : null,
  );
  const seen = counts.filter((row) => row !== null);
  if (seen.length < counts.length) notes.absent('meanRanks', surveyNotes.rankedGroups);
  const ranks = meanRanks(seen);
  let next = 0;
  const means = Object.fromEntries(
    names.map((name, group) => {
      if (counts[group] === null) return [name, notes.absent(`meanRanks.${name}`, surveyNotes.basedOnHidden)];
      const rank = ranks[next++]!;
      return [name, rank ?? notes.absent(`meanRanks.${name}`, noStatisticNotes['no-answer'])];
    }),
  );
  const test = notes.valueOf('kruskalWallis', kruskalWallis(seen));
  return { meanRanks: means, kruskalWallis: test, cliffsDelta: deltasOf(names, counts, notes) };
}

function deltasOf(
  names: readonly string[],
  counts: readonly (readonly number[] | null)[],
  notes: AnswerNotes,
): DeltaAnswer[] {
  const deltas: DeltaAnswer[] = [];
  for (let a = 0; a < names.length; a++)
    for (let b = a + 1; b < names.length; b++) {
      const path = `cliffsDelta.${deltas.length}`;
      const groups = [names[a]!, names[b]!] as const;
      const first = counts[a] ?? null;
      const second = counts[b] ?? null;
      if (first === null || second === null) {
        notes.absent(path, surveyNotes.basedOnHidden);
        deltas.push({ groups, delta: null, low: null, high: null });
        continue;
      }
      const found = notes.valueOf(path, cliffsDelta(first, second));
      const interval = found === null ? null : notes.valueOf(`${path}.low`, found.interval);
      deltas.push({
        groups,
        delta: found?.delta ?? null,
        low: interval?.low ?? null,
        high: interval?.high ?? null,
      });
    }
  return deltas;
}
