import type { Grant, JointValue } from './alliance-model.ts';
import { type Compilation, lineHead, roleOf, weightsByMember } from './compilation.ts';
import type { CompiledGrant, JointLine } from './compiled-alliance.ts';

/** Compiles one line of joint value, public or for the members. */
export function compileJoint(line: JointValue, position: number, compilation: Compilation): JointLine {
  const { list, memberOf } = compilation;
  const place = ['jointValue', position];
  const labelParams = { line: line.label ?? line.id };
  const share = (key: 'deadweight' | 'attribution' | 'displacement' | 'dropOff'): number => {
    const quantity = line[key];
    if (quantity === undefined) return -1;
    return list.add([...place, key], quantity, roleOf(`input.${key}`, 'share', { most: 1, labelParams }));
  };
  const isPublic = line.to === 'public';
  const label = isPublic ? 'input.perYear.public' : 'input.perYear';
  const anySign = { least: Number.NEGATIVE_INFINITY, labelParams };
  return {
    ...lineHead(line, 'jointValue', position, compilation),
    among: [...new Set(line.among.map(memberOf))].sort((a, b) => a - b),
    perYear: list.add([...place, 'perYear'], line.perYear, roleOf(label, 'money/year', anySign)),
    isPublic,
    to: typeof line.to === 'object' ? weightsByMember(line.to, compilation) : null,
    corrections: [share('deadweight'), share('attribution'), share('displacement')].filter(
      (index) => index >= 0,
    ),
    dropOff: share('dropOff'),
  };
}

/** Compiles one grant; a payer who is not a member comes from outside. */
export function compileGrant(grant: Grant, position: number, { list, members }: Compilation): CompiledGrant {
  const payer = grant.payer.normalize('NFC');
  const index = members.findIndex((member) => member.id.normalize('NFC') === payer);
  // People read the member's name; its id is for the file only.
  const labelParams = { payer: members[index]?.name ?? grant.payer, year: String(grant.year) };
  return {
    payer: index,
    amount: list.add(
      ['grants', position, 'amount'],
      grant.amount,
      roleOf('input.grant', 'money', { labelParams }),
    ),
    year: grant.year,
  };
}
