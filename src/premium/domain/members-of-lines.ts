import type { AllianceForm, GroupCostForm, JointForm, PooledForm, WeightForm } from './alliance-form.ts';
import { blankJoint, blankLine, membersShownEverywhere } from './alliance-form.ts';
import { blankQuantity } from './quantity-form.ts';

/** Above this number of members in one line priced group by group, its groups are too many to type. */
export const mostMembersByGroup = 8;

/** The ids of a group's key, as the file's format reads them. */
export const idsOfGroup = (group: string): string[] => group.split(',').map((id) => id.trim());

/** The members whose costs, alone and together, a line gives group by group. */
export const membersByGroup = (costs: readonly GroupCostForm[]): string[] => [
  ...new Set(costs.flatMap(({ group }) => idsOfGroup(group))),
];

const sameGroup = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id) => b.includes(id));

/** Every group of the members given, by size; those already priced keep their cost. */
const groupsAmong = (members: readonly string[], known: readonly GroupCostForm[]): GroupCostForm[] => {
  const groups = Array.from({ length: 2 ** members.length - 1 }, (_, index) =>
    members.filter((_id, bit) => ((index + 1) >> bit) & 1),
  );
  return groups
    .sort((a, b) => a.length - b.length)
    .map((ids) => {
      const priced = known.find(({ group }) => sameGroup(idsOfGroup(group), ids));
      return priced ?? { group: ids.join(','), cost: blankQuantity };
    });
};

/** The members that have a place in a line. */
export const membersOfLine = (line: PooledForm | JointForm): readonly string[] => {
  if ('among' in line) return line.among;
  if (line.form === 'law') return line.needs.map(({ member }) => member);
  return line.form === 'use' ? line.users.map(({ member }) => member) : membersByGroup(line.costs);
};

/** The line with a place for one more member. */
export const withMember = (line: PooledForm, member: string): PooledForm => {
  if (membersOfLine(line).includes(member)) return line;
  if (line.form === 'law') return { ...line, needs: [...line.needs, { member, need: blankQuantity }] };
  if (line.form === 'use') {
    return { ...line, users: [...line.users, { member, alone: blankQuantity, use: blankQuantity }] };
  }
  const members = [...membersByGroup(line.costs), member];
  return members.length > mostMembersByGroup ? line : { ...line, costs: groupsAmong(members, line.costs) };
};

/** The line without a member and without the groups it is in. */
export const withoutMember = <Line extends PooledForm | JointForm>(line: Line, member: string): Line => {
  const received = line.received.filter((weight) => weight.member !== member);
  const others = <Place extends { readonly member: string }>(places: readonly Place[]): Place[] =>
    places.filter((place) => place.member !== member);
  if ('among' in line) {
    const among = line.among.filter((id) => id !== member);
    return { ...line, received, among, shares: others(line.shares) };
  }
  const pooled: PooledForm = line;
  if (pooled.form === 'law') return { ...line, received, needs: others(pooled.needs) };
  if (pooled.form === 'use') return { ...line, received, users: others(pooled.users) };
  return {
    ...line,
    received,
    costs: pooled.costs.filter(({ group }) => !idsOfGroup(group).includes(member)),
  };
};

/** A new line, with a place for everybody in a small alliance. */
export const newPooled = (form: PooledForm['form'], id: string, members: readonly string[]): PooledForm => {
  const places = members.length > membersShownEverywhere ? [] : members;
  const line = { ...blankLine, id };
  if (form === 'law') {
    const needs = places.map((member) => ({ member, need: blankQuantity }));
    return {
      ...line,
      form,
      fixed: blankQuantity,
      unitCost: blankQuantity,
      elasticity: blankQuantity,
      needs,
      body: '',
    };
  }
  if (form === 'use') {
    const users = places.map((member) => ({ member, alone: blankQuantity, use: blankQuantity }));
    return { ...line, form, fixed: blankQuantity, users, body: '' };
  }
  return { ...line, form, costs: groupsAmong(members.slice(0, 3), []) };
};

/** A new joint value, among everybody in a small alliance. */
export const newJoint = (to: 'members' | 'public', id: string, members: readonly string[]): JointForm => ({
  ...blankJoint,
  id,
  to,
  among: members.length > membersShownEverywhere ? [] : members,
});

const weightPlaces = (weights: readonly WeightForm[], members: readonly string[]): WeightForm[] => [
  ...weights,
  ...members
    .filter((id) => !weights.some(({ member }) => member === id))
    .map((member) => ({ member, weight: '' })),
];

/**
 * The line unfolded: in a small alliance it then has a place for each weight that may be typed.
 * A folded line is left as it came from the file.
 */
export const unfolded = <Line extends PooledForm | JointForm>(
  line: Line,
  members: readonly string[],
): Line => {
  if (members.length > membersShownEverywhere) return { ...line, open: true };
  const received = weightPlaces(line.received, members);
  if (!('among' in line)) return { ...line, open: true, received };
  return { ...line, open: true, received, shares: weightPlaces(line.shares, members) };
};

/** The form with some of its lines unfolded: `pooled.0`, `joint.3`. */
export const withLinesUnfolded = (form: AllianceForm, paths: readonly string[]): AllianceForm => {
  const members = form.members.map(({ id }) => id);
  const open = <Line extends PooledForm | JointForm>(name: string, lines: readonly Line[]): readonly Line[] =>
    lines.map((line, index) => (paths.includes(`${name}.${index}`) ? unfolded(line, members) : line));
  return { ...form, pooled: open('pooled', form.pooled), joint: open('joint', form.joint) };
};

/** The alliance with a place for a newcomer in its lines, where there is one for everybody. */
export const withNewcomer = (form: AllianceForm, member: string): AllianceForm => {
  if (form.members.length > membersShownEverywhere) return form;
  const members = form.members.map(({ id }) => id);
  const refresh = <Line extends PooledForm | JointForm>(line: Line): Line =>
    line.open ? unfolded(line, members) : line;
  return {
    ...form,
    pooled: form.pooled.map((line) => refresh(line.form === 'group' ? line : withMember(line, member))),
    joint: form.joint.map(refresh),
  };
};
