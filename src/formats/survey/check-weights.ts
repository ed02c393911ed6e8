import type { Problem } from '../../kernel/result.ts';
import { jsonPointer } from '../document-shape/json-pointer.ts';
import { quoteText } from '../messages/quote-value.ts';
import { tooMany } from './check-groups.ts';
import { type SurveyDocument, surveyLimits } from './survey-schema.ts';

type Cells = NonNullable<SurveyDocument['weights']>;
type Margins = NonNullable<SurveyDocument['margins']>;

/** Largest difference between the wholes of two margins, as a share: what rounded totals may leave. */
const roundedTotals = 1e-6;

/** What is wrong between the cells to weight and the totals to meet. */
export function weightProblems({ weights, margins, trim }: SurveyDocument): Problem[] {
  if (weights === undefined) {
    if (margins === undefined && trim === undefined) return [];
    return [{ code: 'survey.missing-field', path: '/weights', params: { field: 'weights' } }];
  }
  if (weights.length === 0)
    return [{ code: 'survey.too-few', path: '/weights', params: { found: 0, least: 1 } }];
  if (margins === undefined) {
    if (trim === undefined) return [];
    return [{ code: 'survey.missing-field', path: '/margins', params: { field: 'margins' } }];
  }
  const names = Object.keys(margins);
  const problems = [
    ...tooMany('/weights', weights.length, surveyLimits.cells),
    ...tooMany('/margins', names.length, surveyLimits.margins),
  ];
  if (problems.length > 0) return problems;
  if (names.length === 0)
    return [{ code: 'survey.too-few', path: '/margins', params: { found: 0, least: 1 } }];
  problems.push(...names.flatMap((name) => marginProblems(name, margins, weights)));
  return problems.length > 0 ? problems : disagreement(margins);
}

function marginProblems(name: string, margins: Margins, cells: Cells): Problem[] {
  const path = jsonPointer(['margins', name]);
  if (name === 'count' || name === 'weight')
    return [{ code: 'survey.reserved-name', path, params: { found: name } }];
  const targets = margins[name]!;
  const categories = new Set<string>();
  const problems = cells.flatMap((cell, place): Problem[] => {
    const category = Object.hasOwn(cell, name) ? cell[name] : undefined;
    const at = jsonPointer(['weights', place, name]);
    if (typeof category !== 'string')
      return [{ code: 'survey.missing-field', path: at, params: { field: quoteText(name) } }];
    categories.add(category);
    if (Object.hasOwn(targets, category)) return [];
    const known = quoteText(Object.keys(targets).join(', '));
    return [{ code: 'survey.unknown-category', path: at, params: { found: quoteText(category), known } }];
  });
  const empty = Object.entries(targets)
    .filter(([category, target]) => target > 0 && !categories.has(category))
    .map(
      ([category, target]): Problem => ({
        code: 'survey.empty-category',
        path: jsonPointer(['margins', name, category]),
        params: { found: quoteText(category), target },
      }),
    );
  const whole = wholeOf(targets);
  if (whole > 0 && Number.isFinite(whole)) return [...problems, ...empty];
  return [...problems, ...empty, { code: 'survey.no-whole', path, params: { found: String(whole) } }];
}

const wholeOf = (targets: Readonly<Record<string, number>>): number =>
  Object.values(targets).reduce((sum, target) => sum + target, 0);

/** All margins count the same territory. */
function disagreement(margins: Margins): Problem[] {
  const [first, ...others] = Object.entries(margins);
  const expected = wholeOf(first![1]);
  return others.flatMap(([name, targets]): Problem[] => {
    const found = wholeOf(targets);
    if (Math.abs(found - expected) <= roundedTotals * expected) return [];
    const params = { found, expected, first: quoteText(first![0]) };
    return [{ code: 'survey.margins-disagree', path: jsonPointer(['margins', name]), params }];
  });
}
