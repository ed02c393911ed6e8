import type { Problem } from '../../kernel/result.ts';
import { tooMany } from './check-groups.ts';
import { type SurveyDocument, surveyLimits } from './survey-schema.ts';

/** What is wrong with the lists of rows: items, ratings, measures, evidence. */
export function tableProblems(document: SurveyDocument): Problem[] {
  return [
    ...itemProblems(document.items),
    ...ratingProblems(document.ratings),
    ...unitProblems(document.differenceInDifferences),
    ...tooMany('/contribution/evidence', document.contribution?.evidence.length ?? 0, surveyLimits.evidence),
  ];
}

function tooFew(path: string, found: number, least: number): Problem[] {
  return found < least ? [{ code: 'survey.too-few', path, params: { found, least } }] : [];
}

/** Rows that are not as long as the first, or that have no column. */
function rowProblems(path: string, rows: readonly (readonly unknown[])[]): Problem[] {
  const expected = rows[0]?.length ?? 0;
  if (rows.length === 0) return tooFew(path, 0, 1);
  if (expected === 0) return tooFew(`${path}/0`, 0, 1);
  return rows.flatMap((row, place): Problem[] => {
    if (row.length === expected) return [];
    return [{ code: 'survey.row-length', path: `${path}/${place}`, params: { found: row.length, expected } }];
  });
}

function itemProblems(items: SurveyDocument['items']): Problem[] {
  if (items === undefined) return [];
  const columns = items[0]?.length ?? 0;
  const problems = [...rowProblems('/items', items), ...tooMany('/items/0', columns, surveyLimits.items)];
  if (problems.length > 0) return problems;
  return tooMany('/items', items.length, Math.floor(surveyLimits.itemWork / (columns * columns)));
}

function ratingProblems(ratings: SurveyDocument['ratings']): Problem[] {
  if (ratings === undefined) return [];
  const given = Object.keys(ratings);
  if (given.length !== 1)
    return [{ code: 'survey.one-rating', path: '/ratings', params: { found: given.join(', ') || '{}' } }];
  const { counts, table, ranks } = ratings;
  const form = given[0]!;
  const rows = counts ?? table ?? ranks ?? [];
  const path = `/ratings/${form}`;
  const most = ranks ? 10 * surveyLimits.categories : surveyLimits.categories;
  const problems = [
    ...rowProblems(path, rows),
    ...tooMany(path, rows.length, surveyLimits.ratingRows),
    ...tooMany(`${path}/0`, rows[0]?.length ?? 0, most),
  ];
  if (problems.length > 0) return problems;
  if (table && table.length !== table[0]!.length) {
    const params = { found: table[0]!.length, expected: table.length };
    return [{ code: 'survey.not-square', path, params }];
  }
  return counts ? unequalRows(path, counts) : [];
}

/** Fleiss asks for as many readers of each thing. */
function unequalRows(path: string, counts: readonly (readonly number[])[]): Problem[] {
  const readersOf = (row: readonly number[]): number => row.reduce((sum, count) => sum + count, 0);
  const expected = readersOf(counts[0]!);
  return counts.flatMap((row, place): Problem[] => {
    const found = readersOf(row);
    if (found === expected) return [];
    return [{ code: 'survey.unequal-ratings', path: `${path}/${place}`, params: { found, expected } }];
  });
}

function unitProblems(measures: SurveyDocument['differenceInDifferences']): Problem[] {
  if (measures === undefined) return [];
  return (['treated', 'control'] as const).flatMap((side) => {
    const path = `/differenceInDifferences/${side}`;
    const found = measures[side].length;
    return [...tooFew(path, found, 1), ...tooMany(path, found, surveyLimits.units)];
  });
}
