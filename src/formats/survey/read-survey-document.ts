import { ok, type Problem, type Result, refused } from '../../kernel/result.ts';
import { isObject } from '../alliance-file/is-object.ts';
import { shapeProblems } from '../document-shape/check-shape.ts';
import { mostProblems } from '../json-reading/json-limits.ts';
import { groupProblems } from './check-groups.ts';
import { tableProblems } from './check-tables.ts';
import { weightProblems } from './check-weights.ts';
import { type SurveyDocument, surveyDocumentSchema } from './survey-schema.ts';

/** What needs a threshold to mean something. */
const forThreshold = ['organisations', 'previous'] as const;

/** Checks a survey document, or lists every problem, 100 at most, each with its JSON Pointer. */
export function readSurveyDocument(value: unknown): Result<SurveyDocument> {
  const shape = shapeProblems(value, surveyDocumentSchema, 'survey');
  if (!isObject(value)) return refused(shape);
  const broken = new Set(shape.map(({ path }) => path.split('/')[1]));
  const areSound = (...fields: readonly (keyof SurveyDocument)[]): boolean =>
    !fields.some((field) => broken.has(field));
  // What has not the right shape is not judged a second time.
  const sound = Object.fromEntries(Object.entries(value).filter(([field]) => !broken.has(field)));
  const document = sound as SurveyDocument;
  const problems = [
    ...shape,
    ...(shape.length === 0 ? emptiness(document) : []),
    ...(areSound('scale', 'groups', 'organisations', 'previous') ? groupProblems(document) : []),
    ...(areSound('threshold') ? withoutThreshold(document) : []),
    ...(areSound('weights', 'margins', 'trim') ? weightProblems(document) : []),
    ...tableProblems(document),
  ];
  return problems.length > 0 ? refused(problems.slice(0, mostProblems)) : ok(document);
}

function emptiness({
  groups = {},
  weights,
  margins,
  items,
  ratings,
  differenceInDifferences,
  contribution,
}: SurveyDocument): Problem[] {
  const others = [weights, margins, items, ratings, differenceInDifferences, contribution];
  if (Object.keys(groups).length > 0 || others.some((part) => part !== undefined)) return [];
  return [{ code: 'survey.empty', path: '', params: {} }];
}

function withoutThreshold(document: SurveyDocument): Problem[] {
  if (document.threshold !== undefined) return [];
  return forThreshold
    .filter((field) => document[field] !== undefined)
    .map((field) => ({ code: 'survey.needs-threshold', path: `/${field}`, params: { found: field } }));
}
