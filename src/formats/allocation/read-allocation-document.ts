import type { Fund, FundLimit, FundScenarios } from '../../engine/allocation/index.ts';
import { ok, type Problem, type Result, refused } from '../../kernel/result.ts';
import { isId } from '../alliance-file/document-members.ts';
import { isObject } from '../alliance-file/is-object.ts';
import { shapeProblems } from '../document-shape/check-shape.ts';
import { jsonPointer } from '../document-shape/json-pointer.ts';
import { mostProblems } from '../json-reading/json-limits.ts';
import { quoteText, quoteValue } from '../messages/quote-value.ts';
import {
  type AllocationDocument,
  allocationDocumentSchema,
  allocationLimits,
  type CandidateDocument,
  dimensions,
} from './allocation-schema.ts';
import { scenarioProblems } from './scenarios-check.ts';

/** An allocation document ready to be computed. */
export interface ReadAllocation {
  readonly ids: readonly string[];
  readonly fund: Fund;
  readonly heads: Readonly<Record<string, number>>;
  readonly scenarios: FundScenarios | null;
}

type Fields = Readonly<Record<string, unknown>>;

/** Checks a document and numbers its candidates, or lists every problem, 100 at most, each with its JSON Pointer. */
export function readAllocationDocument(value: unknown): Result<ReadAllocation> {
  const sizes = isObject(value) ? sizeProblems(value) : [];
  if (sizes.length > 0) return refused(sizes);
  const problems = shapeProblems(value, allocationDocumentSchema, 'allocation');
  if (!isObject(value)) return refused(problems);
  const index = new Map<string, number>();
  problems.push(...candidateProblems(value.candidates, index));
  problems.push(...exclusionProblems(value.exclusions, index));
  problems.push(...limitProblems(value));
  if (problems.length === 0) problems.push(...scenarioProblems(value as AllocationDocument, index));
  if (problems.length > 0) return refused(problems.slice(0, mostProblems));
  return ok(numbered(value as AllocationDocument, index));
}

function sizeProblems(document: Fields): Problem[] {
  return (['candidates', 'exclusions'] as const).flatMap((field) => {
    const list = document[field];
    const most = allocationLimits[field];
    if (!Array.isArray(list) || list.length <= most) return [];
    return [{ code: 'allocation.too-many', path: `/${field}`, params: { found: list.length, most } }];
  });
}

function candidateProblems(candidates: unknown, index: Map<string, number>): Problem[] {
  if (!Array.isArray(candidates)) return [];
  return candidates.flatMap((candidate: unknown, place): Problem[] => {
    if (!isObject(candidate)) return [];
    const problems = amountProblems(candidate, place);
    if (typeof candidate.id !== 'string') return problems;
    const id = candidate.id.normalize('NFC');
    const path = `/candidates/${place}/id`;
    const found = quoteText(candidate.id);
    if (!isId(id)) {
      problems.push({ code: 'allocation.bad-id', path, params: { found: quoteValue(candidate.id) } });
    } else if (index.has(id)) problems.push({ code: 'allocation.repeated-id', path, params: { found } });
    else index.set(id, place);
    return problems;
  });
}

/** Cost and value, or levels, and not both. */
function amountProblems({ cost, value, levels }: Fields, place: number): Problem[] {
  const path = `/candidates/${place}`;
  if (levels === undefined) {
    return [
      ['cost', cost],
      ['value', value],
    ].flatMap(([field, given]) =>
      given === undefined
        ? [{ code: 'allocation.missing-field', path: `${path}/${field}`, params: { field: String(field) } }]
        : [],
    );
  }
  if (cost !== undefined || value !== undefined)
    return [{ code: 'allocation.cost-or-levels', path, params: {} }];
  if (!Array.isArray(levels)) return [];
  const most = allocationLimits.levels;
  if (levels.length >= 1 && levels.length <= most) return [];
  return [{ code: 'allocation.level-count', path: `${path}/levels`, params: { found: levels.length, most } }];
}

function exclusionProblems(exclusions: unknown, index: ReadonlyMap<string, number>): Problem[] {
  if (!Array.isArray(exclusions)) return [];
  return exclusions.flatMap((group: unknown, place) => {
    if (!Array.isArray(group)) return [];
    const seen = new Set<string>();
    return group.flatMap((name: unknown, rank): Problem[] => {
      if (typeof name !== 'string') return [];
      const id = name.normalize('NFC');
      const path = `/exclusions/${place}/${rank}`;
      const params = { found: quoteText(name) };
      if (!index.has(id)) return [{ code: 'allocation.unknown-candidate', path, params }];
      if (seen.has(id)) return [{ code: 'allocation.repeated-in-exclusion', path, params }];
      seen.add(id);
      return [];
    });
  });
}

/** A group given twice once composed. */
function limitProblems(document: Fields): Problem[] {
  return ['floors', 'caps'].flatMap((side) => {
    const limits = document[side];
    if (!isObject(limits)) return [];
    return dimensions.flatMap((dimension) => {
      const groups = limits[dimension];
      if (!isObject(groups)) return [];
      const seen = new Set<string>();
      return Object.keys(groups).flatMap((name) => {
        const id = name.normalize('NFC');
        const isRepeated = seen.has(id);
        seen.add(id);
        const path = jsonPointer([side, dimension, name]);
        return isRepeated
          ? [{ code: 'allocation.repeated-id', path, params: { found: quoteText(name) } }]
          : [];
      });
    });
  });
}

function numbered(document: AllocationDocument, index: ReadonlyMap<string, number>): ReadAllocation {
  const placeOf = (name: string): number => index.get(name.normalize('NFC'))!;
  const heads = Object.entries(document.heads ?? {}).map(([name, count]) => [name.normalize('NFC'), count]);
  return {
    ids: [...index.keys()],
    fund: {
      budget: document.budget,
      candidates: document.candidates.map((candidate) => ({
        levels: levelsOf(candidate),
        groups: Object.fromEntries(
          dimensions.flatMap((dimension) => {
            const group = candidate[dimension];
            return group === undefined ? [] : [[dimension, group.normalize('NFC')]];
          }),
        ),
      })),
      limits: [...limitsOf(document, 'floor'), ...limitsOf(document, 'cap')],
      exclusions: (document.exclusions ?? []).map((group) => group.map(placeOf)),
    },
    heads: Object.fromEntries(heads) as Record<string, number>,
    scenarios: scenariosOf(document, placeOf),
  };
}

const levelsOf = ({ cost, value, levels }: CandidateDocument): { cost: number; value: number }[] =>
  (levels ?? [{ cost: cost!, value: value! }]).map((level) => ({ cost: level.cost, value: level.value }));

function limitsOf(document: AllocationDocument, side: FundLimit['side']): FundLimit[] {
  const limits = document[side === 'floor' ? 'floors' : 'caps'] ?? {};
  return dimensions.flatMap((dimension) =>
    Object.entries(limits[dimension] ?? {}).map(([group, amount]) => ({
      side,
      dimension,
      group: group.normalize('NFC'),
      amount,
    })),
  );
}

function scenariosOf(
  { scenarios, candidates }: AllocationDocument,
  placeOf: (name: string) => number,
): FundScenarios | null {
  if (!scenarios) return null;
  const values: number[][][] = candidates.map(() => []);
  for (const [name, list] of Object.entries(scenarios.values)) {
    const isByLevel = Array.isArray(list[0]);
    values[placeOf(name)] = isByLevel ? (list as number[][]) : [list as number[]];
  }
  return {
    values,
    count: values[0]?.[0]?.length ?? 0,
    beta: scenarios.beta,
    lambda: scenarios.lambda,
  };
}
