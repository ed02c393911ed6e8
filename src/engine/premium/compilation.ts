import type { Quantity } from '../../kernel/quantity.ts';
import type { ExplainKey } from '../explain/explain-text.ts';
import type { Annotated } from './alliance-model.ts';
import type { FigureList } from './figure-list.ts';
import type { FigureRole, FigureUnit } from './figures.ts';

/** What the passes of a compilation share: the figures gathered so far, and the members by id. */
export interface Compilation {
  readonly list: FigureList;
  readonly members: readonly { readonly id: string; readonly name: string }[];
  /** Index of a member; ids are compared after Unicode NFC, blanks around them ignored. */
  readonly memberOf: (id: string) => number;
}

/** Index of each member by id. @returns a search that throws on an unknown id: the file reader has refused it before */
export function memberSearch(members: readonly { readonly id: string }[]): (id: string) => number {
  const indices = new Map(members.map((member, index) => [member.id.normalize('NFC'), index]));
  return (id) => {
    const index = indices.get(id.trim().normalize('NFC'));
    if (index === undefined) throw new Error(`"${id}" is not a member`);
    return index;
  };
}

/** What a figure is, 0 or more unless said. */
export function roleOf(label: ExplainKey, unit: FigureUnit, rest: Partial<FigureRole> = {}): FigureRole {
  return { label, unit, labelParams: {}, least: 0, most: Number.POSITIVE_INFINITY, ...rest };
}

/** The entries of an object keyed by member ids, in the order of the members. */
export function byMember(
  entries: Readonly<Record<string, Quantity>>,
  { memberOf }: Compilation,
): { key: string; member: number; quantity: Quantity }[] {
  return Object.entries(entries)
    .map(([key, quantity]) => ({ key, member: memberOf(key), quantity }))
    .sort((a, b) => a.member - b.member);
}

/** Plain weights by member index, 0 for those not named. */
export function weightsByMember(
  weights: Readonly<Record<string, number>> | undefined,
  { members, memberOf }: Compilation,
): number[] | null {
  if (weights === undefined) return null;
  const byIndex = new Array<number>(members.length).fill(0);
  for (const [id, weight] of Object.entries(weights)) byIndex[memberOf(id)] = weight;
  return byIndex;
}

interface Line extends Annotated {
  readonly id: string;
  readonly label?: string;
  readonly received?: Readonly<Record<string, number>>;
}

/** What every compiled line says of itself. */
export function lineHead(
  line: Line,
  list: 'pooledMeans' | 'jointValue',
  position: number,
  compilation: Compilation,
) {
  return {
    pointer: `/${list}/${position}`,
    id: line.id,
    label: line.label ?? null,
    received: weightsByMember(line.received, compilation),
  };
}
