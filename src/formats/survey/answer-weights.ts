import { effectiveSize, rake } from '../../engine/surveys/index.ts';
import { surveyNotes } from '../messages/survey-notes.ts';
import type { AnswerNotes } from './answer-notes.ts';
import type { SurveyDocument } from './survey-schema.ts';

type Cell = NonNullable<SurveyDocument['weights']>[number];

/** A cell as it was given, with its weight after raking and the people whom its answers stand for. */
export type WeightedCell = Cell & {
  /** Weight of one answer after raking. */
  readonly raked?: number | null;
  /** count × raked. */
  readonly rakedTotal?: number | null;
};

export interface WeightsAnswer {
  readonly weights: readonly WeightedCell[];
  /** Kish: how many equal answers the weighted ones are worth. */
  readonly effectiveSize: number | null;
  /** How the raking ended. `largestGap` is a share of the whole. */
  readonly raking?: { readonly converged: boolean; readonly rounds: number; readonly largestGap: number };
}

/** Weights, raked where totals are given, and what they cost in precision. */
export function answerWeights(document: SurveyDocument, notes: AnswerNotes): WeightsAnswer | null {
  const { weights: cells, margins, trim = {}, threshold } = document;
  if (cells === undefined) return null;
  const weighted = cells.map(({ count, weight = 1 }) => ({ count, weight }));
  // Raked weights, their targets and one small cell would tell that cell: all of them or none.
  if (threshold !== undefined && cells.some(({ count }) => count < threshold)) {
    notes.absent('weights', surveyNotes.smallCells);
    return { weights: [], effectiveSize: notes.absent('effectiveSize', surveyNotes.smallCells) };
  }
  if (margins === undefined) return { weights: cells, effectiveSize: effectiveSize(weighted) };
  const { categories, targets } = codedMargins(cells, margins);
  const raked = rake(
    weighted.map((cell, place) => ({ ...cell, categories: categories[place]! })),
    targets,
    { least: trim.least ?? 0, most: trim.most ?? Infinity },
  );
  const { converged, rounds } = raked;
  const raking = { converged, rounds, largestGap: raked.largestGap };
  if (!raked.converged) {
    const remark =
      raked.reason === 'bounds-too-tight' ? surveyNotes.boundsTooTight : surveyNotes.impossibleMargins;
    notes.absent('weights', remark);
    const without = cells.map((cell) => ({ ...cell, raked: null, rakedTotal: null })) as WeightedCell[];
    return { weights: without, effectiveSize: notes.absent('effectiveSize', remark), raking };
  }
  const withRaked = cells.map((cell, place) => {
    const weight = raked.weights[place]!;
    return { ...cell, raked: weight, rakedTotal: cell.count * weight };
  }) as unknown as WeightedCell[];
  return { weights: withRaked, effectiveSize: raked.effectiveSize, raking };
}

/** Categories by number, and targets brought to one whole where rounding left them apart. */
function codedMargins(cells: readonly Cell[], margins: NonNullable<SurveyDocument['margins']>) {
  const names = Object.keys(margins);
  const places = names.map(
    (name) => new Map(Object.keys(margins[name]!).map((category, place) => [category, place])),
  );
  const lists = names.map((name) => Object.values(margins[name]!));
  const wholes = lists.map((list) => list.reduce((sum, target) => sum + target, 0));
  return {
    categories: cells.map((cell) => names.map((name, margin) => places[margin]!.get(String(cell[name]))!)),
    targets: lists.map((list, margin) => list.map((target) => target * (wholes[0]! / wholes[margin]!))),
  };
}
