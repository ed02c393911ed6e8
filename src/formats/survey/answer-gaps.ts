import { type Gap, holmAdjusted, newcombeGap, type Snapshot } from '../../engine/surveys/index.ts';
import { noStatisticNotes, surveyNotes } from '../messages/survey-notes.ts';
import type { AnswerNotes } from './answer-notes.ts';
import { surveyLimits } from './survey-schema.ts';

/** Share of the first group less share of the second; bounds at 95 %, not adjusted; `pAdjusted` by Holm. */
export interface GapAnswer {
  readonly groups: readonly [string, string];
  readonly answer: string;
  readonly difference: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly p: number | null;
  readonly pAdjusted: number | null;
}

/** Gaps between every two groups on every answer, in the order of the document. */
export function gapsOf(
  names: readonly string[],
  snapshots: readonly (Snapshot | null)[],
  scale: readonly string[],
  notes: AnswerNotes,
): GapAnswer[] | null {
  const pairs = (names.length * (names.length - 1)) / 2;
  if (pairs * scale.length > surveyLimits.gaps) return notes.absent('gaps', surveyNotes.tooManyGaps);
  const places: { readonly pair: [number, number]; readonly answer: number }[] = [];
  for (let a = 0; a < names.length; a++)
    for (let b = a + 1; b < names.length; b++)
      for (const answer of scale.keys()) places.push({ pair: [a, b], answer });
  const gaps = places.map(({ pair: [a, b], answer }) => gapOf(snapshots[a]!, snapshots[b]!, answer));
  const found = gaps.filter((gap) => gap !== null);
  const adjusted = holmAdjusted(found.map(({ p }) => p));
  let next = 0;
  return gaps.map((gap, place) => {
    const { pair, answer } = places[place]!;
    const named = { groups: [names[pair[0]]!, names[pair[1]]!] as const, answer: scale[answer]! };
    if (gap !== null) return { ...named, ...gap, pAdjusted: adjusted[next++]! };
    const isEmpty = pair.some((group) => snapshots[group]?.respondents === 0);
    notes.absent(`gaps.${place}`, isEmpty ? noStatisticNotes['no-answer'] : surveyNotes.basedOnHidden);
    return { ...named, difference: null, low: null, high: null, p: null, pAdjusted: null };
  });
}

function gapOf(a: Snapshot | null, b: Snapshot | null, answer: number): Gap | null {
  const yesA = a?.counts[answer] ?? null;
  const yesB = b?.counts[answer] ?? null;
  if (yesA === null || yesB === null || !a?.respondents || !b?.respondents) return null;
  return newcombeGap({ yes: yesA, answers: a.respondents }, { yes: yesB, answers: b.respondents });
}
