/** Largest alliance whose every group is listed; above, every pair and the whole (contract, fine print). */
const maximumListedMembers = 12;

/**
 * The groups that the report lists, as member indices: smallest first, then in the order of the members.
 * @example listedGroups(3) // [[0, 1], [0, 2], [1, 2], [0, 1, 2]]
 */
export function listedGroups(members: number): number[][] {
  const groups = members <= maximumListedMembers ? everyGroup(members) : pairsAndWhole(members);
  return groups.sort((a, b) => a.length - b.length || firstDifference(a, b));
}

function everyGroup(members: number): number[][] {
  return Array.from({ length: 2 ** members }, (_, bits) => membersOfBits(bits)).filter(
    (group) => group.length >= 2,
  );
}

function membersOfBits(bits: number): number[] {
  const members: number[] = [];
  for (let rest = bits; rest !== 0; rest &= rest - 1) members.push(31 - Math.clz32(rest & -rest));
  return members;
}

function pairsAndWhole(members: number): number[][] {
  const all = Array.from({ length: members }, (_, index) => index);
  return [...all.flatMap((a) => all.slice(a + 1).map((b) => [a, b])), all];
}

function firstDifference(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((member, index) => member !== b[index]);
  return place < 0 ? 0 : a[place]! - b[place]!;
}

/** Ids of a group joined by commas, in the order of the members. */
export function groupKey(memberIds: readonly string[], group: readonly number[]): string {
  return group.map((member) => memberIds[member]!).join(',');
}

/** The bitmask of a group, bit i for the i-th member. */
export function groupBits(group: readonly number[]): number {
  return group.reduce((bits, member) => bits | (1 << member), 0);
}
