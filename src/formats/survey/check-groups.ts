import type { Problem } from '../../kernel/result.ts';
import { jsonPointer } from '../document-shape/json-pointer.ts';
import { quoteText } from '../messages/quote-value.ts';
import { type SurveyDocument, surveyLimits } from './survey-schema.ts';

const nameOf = (text: string): string => text.normalize('NFC');

/** What is wrong between the scale, the groups and what was published before. */
export function groupProblems(document: SurveyDocument): Problem[] {
  const { scale, groups = {} } = document;
  const names = Object.keys(groups);
  if (scale === undefined) {
    if (names.length === 0) return [];
    return [{ code: 'survey.missing-field', path: '/scale', params: { field: 'scale' } }];
  }
  const problems = [
    ...tooMany('/scale', scale.length, surveyLimits.answers),
    ...tooMany('/groups', names.length, surveyLimits.groups),
  ];
  if (problems.length > 0) return problems;
  if (scale.length === 0 && names.length > 0)
    return [{ code: 'survey.too-few', path: '/scale', params: { found: 0, least: 1 } }];
  problems.push(
    ...repeated(scale, (k) => `/scale/${k}`),
    ...repeated(names, (k) => jsonPointer(['groups', names[k]!])),
  );
  for (const [group, counts] of Object.entries(groups))
    problems.push(...answerProblems(scale, counts, ['groups', group]));
  return [...problems, ...organisationProblems(document, scale), ...previousProblems(document, scale)];
}

/** More than the limit, with both figures. */
export function tooMany(path: string, found: number, most: number): Problem[] {
  return found > most ? [{ code: 'survey.too-many', path, params: { found, most } }] : [];
}

function repeated(names: readonly string[], pathOf: (place: number) => string): Problem[] {
  const seen = new Set<string>();
  return names.flatMap((name, place): Problem[] => {
    const known = seen.has(nameOf(name));
    seen.add(nameOf(name));
    if (!known) return [];
    return [{ code: 'survey.repeated-name', path: pathOf(place), params: { found: quoteText(name) } }];
  });
}

/** Answers that are not on the scale, and those of the scale that are missing: never taken as 0. */
function answerProblems(scale: readonly string[], given: object, path: readonly string[]): Problem[] {
  const known = new Set(scale.map(nameOf));
  const named = Object.keys(given);
  const unknown = named
    .filter((name) => !known.has(nameOf(name)))
    .map(
      (name): Problem => ({
        code: 'survey.unknown-answer',
        path: jsonPointer([...path, name]),
        params: { found: quoteText(name), known: quoteText(scale.join(', ')) },
      }),
    );
  const present = new Set(named.map(nameOf));
  const missing = scale
    .filter((name) => !present.has(nameOf(name)))
    .map(
      (name): Problem => ({
        code: 'survey.missing-answer',
        path: jsonPointer([...path, name]),
        params: { field: quoteText(name) },
      }),
    );
  return [...unknown, ...missing];
}

function unknownGroup(group: string, known: readonly string[], path: string): Problem {
  return {
    code: 'survey.unknown-group',
    path,
    params: { found: quoteText(group), known: quoteText(known.join(', ')) },
  };
}

function organisationProblems(
  { groups = {}, organisations = {} }: SurveyDocument,
  scale: readonly string[],
): Problem[] {
  const names = Object.keys(groups);
  return Object.entries(organisations).flatMap(([group, weights]): Problem[] => {
    const path = ['organisations', group];
    const own = names.find((name) => nameOf(name) === nameOf(group));
    if (own === undefined) return [unknownGroup(group, names, jsonPointer(path))];
    const problems = answerProblems(scale, weights, path);
    if (problems.length > 0) return problems;
    const counts = byName(groups[own]!);
    return Object.entries(weights).flatMap(([answer, list]): Problem[] => {
      const expected = counts.get(nameOf(answer));
      if (expected === undefined || expected === list.length) return [];
      const params = { found: list.length, expected };
      return [{ code: 'survey.organisation-count', path: jsonPointer([...path, answer]), params }];
    });
  });
}

function previousProblems(
  { groups = {}, previous = [] }: SurveyDocument,
  scale: readonly string[],
): Problem[] {
  const names = Object.keys(groups);
  const known = new Set(names.map(nameOf));
  const problems = tooMany('/previous', previous.length, surveyLimits.releases);
  for (const [place, release] of previous.entries()) {
    const path = ['previous', String(place)];
    for (const [group, shown] of Object.entries(release.groups)) {
      const at = [...path, 'groups', group];
      if (!known.has(nameOf(group))) problems.push(unknownGroup(group, names, jsonPointer(at)));
      else if (shown) problems.push(...answerProblems(scale, shown.counts, [...at, 'counts']));
    }
    if (release.total)
      problems.push(...answerProblems(scale, release.total.counts, [...path, 'total', 'counts']));
  }
  return problems;
}

/** Values by composed name. */
export function byName<Value>(record: Readonly<Record<string, Value>>): Map<string, Value> {
  return new Map(Object.entries(record).map(([name, value]) => [nameOf(name), value]));
}
