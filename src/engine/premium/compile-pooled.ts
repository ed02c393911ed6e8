import type { Quantity } from '../../kernel/quantity.ts';
import type { ExplainKey } from '../explain/explain-text.ts';
import type { PooledByGroup, PooledByLaw, PooledByUse, PooledMeans } from './alliance-model.ts';
import { byMember, type Compilation, lineHead, roleOf } from './compilation.ts';
import type { GroupLine, LawLine, PooledLine, UseLine } from './compiled-alliance.ts';
import type { FigureRole, FigureUnit } from './figures.ts';
import { isAlways } from './figures.ts';

type Place = readonly (string | number)[];

/** Compiles one pooled line, in whichever of its three forms. */
export function compilePooled(line: PooledMeans, position: number, compilation: Compilation): PooledLine {
  const head = lineHead(line, 'pooledMeans', position, compilation);
  const place = ['pooledMeans', position];
  if ('law' in line) return { ...head, ...compileLaw(line, place, compilation) };
  if ('alone' in line) return { ...head, ...compileUse(line, place, compilation) };
  return { ...head, ...compileGroupCosts(line, place, compilation) };
}

/** Roles of the figures of one line; the label names the line and, where there is one, the member. */
function rolesOf(line: PooledMeans, { members, memberOf }: Compilation) {
  return (
    label: ExplainKey,
    unit: FigureUnit,
    rest: { most?: number; member?: string; group?: string } = {},
  ): FigureRole =>
    roleOf(label, unit, {
      most: rest.most ?? Number.POSITIVE_INFINITY,
      labelParams: {
        line: line.label ?? line.id,
        ...(rest.member === undefined ? {} : { member: members[memberOf(rest.member)]!.name }),
        ...(rest.group === undefined ? {} : { group: rest.group }),
      },
    });
}

/** A need that is always 0 is the same as being absent from the line. */
function compileLaw(
  line: PooledByLaw,
  place: Place,
  compilation: Compilation,
): Omit<LawLine, 'pointer' | 'id' | 'label' | 'received'> {
  const { list } = compilation;
  const role = rolesOf(line, compilation);
  const needs = byMember(line.need, compilation).filter(({ quantity }) => !isAlways(quantity, 0));
  const law = (key: 'fixed' | 'unitCost' | 'elasticity', unit: FigureUnit, most?: number): number =>
    list.add(
      [...place, 'law', key],
      line.law[key],
      role(`input.law.${key}`, unit, most === undefined ? {} : { most }),
    );
  return {
    form: 'law',
    users: needs.map(({ member }) => member),
    fixed: law('fixed', 'money/year'),
    unitCost: law('unitCost', 'money/year'),
    elasticity: law('elasticity', 'exponent', 1),
    need: needs.map(({ key, quantity }) =>
      list.add([...place, 'need', key], quantity, role('input.need', 'need', { member: key })),
    ),
  };
}

function compileUse(
  line: PooledByUse,
  place: Place,
  compilation: Compilation,
): Omit<UseLine, 'pointer' | 'id' | 'label' | 'received'> {
  const { list } = compilation;
  const role = rolesOf(line, compilation);
  const each = (steps: Place, entries: Readonly<Record<string, Quantity>>, label: ExplainKey): number[] =>
    byMember(entries, compilation).map(({ key, quantity }) =>
      list.add([...steps, key], quantity, role(label, 'money/year', { member: key })),
    );
  return {
    form: 'use',
    users: byMember(line.alone, compilation).map(({ member }) => member),
    alone: each([...place, 'alone'], line.alone, 'input.alone'),
    fixed: list.add(
      [...place, 'pooled', 'fixed'],
      line.pooled.fixed,
      role('input.pooled.fixed', 'money/year'),
    ),
    use: each([...place, 'pooled', 'use'], line.pooled.use, 'input.pooled.use'),
  };
}

function compileGroupCosts(
  line: PooledByGroup,
  place: Place,
  compilation: Compilation,
): Omit<GroupLine, 'pointer' | 'id' | 'label' | 'received'> {
  const role = rolesOf(line, compilation);
  const groups = Object.entries(line.costs).map(([key, quantity]) => ({
    key,
    quantity,
    members: key.split(',').map(compilation.memberOf),
  }));
  const users = [...new Set(groups.flatMap(({ members }) => members))].sort((a, b) => a - b);
  const costs = new Int32Array(2 ** users.length).fill(-1);
  for (const { key, quantity, members } of groups) {
    const mask = members.reduce((bits, member) => bits | (1 << users.indexOf(member)), 0);
    const figure = role('input.groupCost', 'money/year', { group: key });
    costs[mask] = compilation.list.add([...place, 'costs', key], quantity, figure);
  }
  if (costs.subarray(1).includes(-1)) throw new Error(`a group is missing from the costs of "${line.id}"`);
  return { form: 'costs', users, costs };
}
