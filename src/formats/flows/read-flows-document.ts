import type { FlowInput, Removal } from '../../engine/flows/index.ts';
import { ok, type Problem, type Result, refused } from '../../kernel/result.ts';
import { isId } from '../alliance-file/document-members.ts';
import { isObject } from '../alliance-file/is-object.ts';
import { shapeProblems } from '../document-shape/check-shape.ts';
import { jsonPointer } from '../document-shape/json-pointer.ts';
import { mostProblems } from '../json-reading/json-limits.ts';
import { quoteText, quoteValue } from '../messages/quote-value.ts';
import {
  type FlowsDocument,
  flowsDocumentSchema,
  flowsLimits,
  type RemovalDocument,
} from './flows-schema.ts';

/** A flows document ready to be computed. */
export interface ReadFlows {
  readonly ids: readonly string[];
  readonly input: FlowInput;
  readonly removals: readonly Removal[];
  /** Flows that came again between the same two actors, and were added. */
  readonly repeated: number;
}

type Index = ReadonlyMap<string, number>;
type Fields = Readonly<Record<string, unknown>>;
const sides = ['imports', 'exports', 'dissipation'] as const;

/** Checks a document and numbers its actors, or lists every problem, 100 at most, each with its JSON Pointer. */
export function readFlowsDocument(value: unknown): Result<ReadFlows> {
  const problems = isObject(value) ? sizeProblems(value) : [];
  if (problems.length > 0) return refused(problems);
  problems.push(...shapeProblems(value, flowsDocumentSchema, 'flows'));
  if (!isObject(value)) return refused(problems);
  const index = new Map<string, number>();
  problems.push(...nodeProblems(value.nodes, index));
  problems.push(...nameProblems(value, index), ...removalProblems(value));
  if (problems.length > 0) return refused(problems.slice(0, mostProblems));
  return ok(numbered(value as FlowsDocument, index));
}

/** A list too long is not read any further. */
function sizeProblems(document: Fields): Problem[] {
  return Object.entries(flowsLimits).flatMap(([field, most]) => {
    const list = document[field];
    if (!Array.isArray(list) || list.length <= most) return [];
    return [{ code: 'flows.too-many', path: `/${field}`, params: { found: list.length, most } }];
  });
}

function nodeProblems(nodes: unknown, index: Map<string, number>): Problem[] {
  if (!Array.isArray(nodes)) return [];
  if (nodes.length === 0) return [{ code: 'flows.no-node', path: '/nodes', params: {} }];
  return nodes.flatMap((node: unknown, place): Problem[] => {
    if (typeof node !== 'string') return [];
    const id = node.normalize('NFC');
    const path = `/nodes/${place}`;
    if (!isId(id)) return [{ code: 'flows.bad-id', path, params: { found: quoteValue(node) } }];
    if (index.has(id)) return [{ code: 'flows.repeated-node', path, params: { found: quoteText(node) } }];
    index.set(id, place);
    return [];
  });
}

/** Names that are no node's, wherever they are. */
function nameProblems(document: Fields, index: Index): Problem[] {
  if (!Array.isArray(document.nodes)) return [];
  const problems: Problem[] = [];
  const check = (name: unknown, path: readonly PropertyKey[]): void => {
    if (typeof name !== 'string' || index.has(name.normalize('NFC')) || problems.length >= mostProblems)
      return;
    problems.push({
      code: 'flows.unknown-node',
      path: jsonPointer(path),
      params: { found: quoteText(name) },
    });
  };
  const checkEnds = (ends: unknown, path: readonly PropertyKey[]): void => {
    if (!isObject(ends)) return;
    for (const end of ['from', 'to']) check(ends[end], [...path, end]);
  };
  const list = (field: string): readonly unknown[] =>
    Array.isArray(document[field]) ? (document[field] as unknown[]) : [];
  list('flows').forEach((flow, place) => {
    checkEnds(flow, ['flows', place]);
  });
  for (const side of sides) {
    const amounts = document[side];
    if (!isObject(amounts)) continue;
    problems.push(...repeatedKeys(amounts, side));
    for (const name of Object.keys(amounts)) check(name, [side, name]);
  }
  list('removals').forEach((removal, place) => {
    if (!isObject(removal)) return;
    check(removal.node, ['removals', place, 'node']);
    for (const kind of ['import', 'flow']) checkEnds(removal[kind], ['removals', place, kind]);
  });
  return problems;
}

/** Two keys that are one actor once composed. */
function repeatedKeys(amounts: Fields, side: string): Problem[] {
  const seen = new Set<string>();
  return Object.keys(amounts).flatMap((name) => {
    const id = name.normalize('NFC');
    const isRepeated = seen.has(id);
    seen.add(id);
    if (!isRepeated) return [];
    return [
      { code: 'flows.repeated-node', path: jsonPointer([side, name]), params: { found: quoteText(name) } },
    ];
  });
}

function removalProblems({ removals }: Fields): Problem[] {
  if (!Array.isArray(removals)) return [];
  return removals.flatMap((removal: unknown, place) => {
    if (!isObject(removal)) return [];
    const given = ['node', 'import', 'flow'].filter((kind) => removal[kind] !== undefined);
    if (given.length === 1) return [];
    return [
      { code: 'flows.one-removal', path: `/removals/${place}`, params: { found: given.join(', ') || '{}' } },
    ];
  });
}

function numbered(document: FlowsDocument, index: Index): ReadFlows {
  const placeOf = (name: string): number => index.get(name.normalize('NFC'))!;
  const { flows } = document;
  const size = document.nodes.length;
  const from = Int32Array.from(flows, (flow) => placeOf(flow.from));
  const to = Int32Array.from(flows, (flow) => placeOf(flow.to));
  const amounts = (side: (typeof sides)[number]): Float64Array => {
    const values = new Float64Array(size);
    for (const [name, value] of Object.entries(document[side] ?? {})) values[placeOf(name)] = value;
    return values;
  };
  return {
    ids: [...index.keys()],
    input: {
      size,
      from,
      to,
      amount: Float64Array.from(flows, ({ amount }) => amount),
      imports: amounts('imports'),
      exports: amounts('exports'),
      dissipation: amounts('dissipation'),
    },
    removals: (document.removals ?? []).map((removal) => removalOf(removal, placeOf)),
    repeated: flows.length - new Set(flows.map((_, flow) => from[flow]! * size + to[flow]!)).size,
  };
}

function removalOf(
  { node, import: funding, flow }: RemovalDocument,
  placeOf: (name: string) => number,
): Removal {
  if (node !== undefined) return { kind: 'actor', actor: placeOf(node) };
  if (funding !== undefined) return { kind: 'import', actor: placeOf(funding.to), share: funding.share ?? 1 };
  return { kind: 'flow', from: placeOf(flow!.from), to: placeOf(flow!.to), share: flow!.share ?? 1 };
}
