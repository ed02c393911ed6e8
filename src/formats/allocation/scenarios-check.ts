import type { Problem } from '../../kernel/result.ts';
import { jsonPointer } from '../document-shape/json-pointer.ts';
import { quoteText } from '../messages/quote-value.ts';
import { type AllocationDocument, allocationLimits } from './allocation-schema.ts';

/** Scenarios of a candidate that is not there, of one that has none, in another number or for other levels. */
export function scenarioProblems(
  { scenarios, candidates }: AllocationDocument,
  index: ReadonlyMap<string, number>,
): Problem[] {
  if (!scenarios) return [];
  const problems: Problem[] = [];
  const given = new Set<number>();
  let count: number | null = null;
  for (const [name, list] of Object.entries(scenarios.values)) {
    const path = jsonPointer(['scenarios', 'values', name]);
    const place = index.get(name.normalize('NFC'));
    if (place === undefined || given.has(place)) {
      const code = place === undefined ? 'allocation.unknown-candidate' : 'allocation.repeated-id';
      problems.push({ code, path, params: { found: quoteText(name) } });
      continue;
    }
    given.add(place);
    const lists = (candidates[place]!.levels === undefined ? [list] : list) as readonly (readonly number[])[];
    const expected = candidates[place]!.levels?.length ?? 1;
    if (lists.length !== expected || !lists.every((one) => Array.isArray(one) && !Array.isArray(one[0]))) {
      problems.push({ code: 'allocation.scenario-levels', path, params: { found: lists.length, expected } });
      continue;
    }
    for (const one of lists) {
      count ??= one.length;
      problems.push(...countProblems(one.length, count, path));
    }
  }
  return [...problems, ...missingProblems(candidates, given)];
}

function countProblems(found: number, expected: number, path: string): Problem[] {
  const most = allocationLimits.scenarios;
  if (found > most) return [{ code: 'allocation.too-many', path, params: { found, most } }];
  if (found === 0) return [{ code: 'allocation.no-scenario', path, params: {} }];
  return found === expected ? [] : [{ code: 'allocation.scenario-count', path, params: { found, expected } }];
}

function missingProblems(
  candidates: AllocationDocument['candidates'],
  given: ReadonlySet<number>,
): Problem[] {
  return candidates.flatMap(({ id }, place) =>
    given.has(place)
      ? []
      : [
          {
            code: 'allocation.missing-field',
            path: jsonPointer(['scenarios', 'values', id]),
            params: { field: quoteText(id) },
          },
        ],
  );
}
