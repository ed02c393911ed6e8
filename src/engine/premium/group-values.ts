import type { CompiledAlliance, JointLine, PooledLine } from './compiled-alliance.ts';
import { dropOffOf, publicLinesByDropOff, yearlyWorth } from './joint-value.ts';
import { costsAlone, savingOf, savingsByGroup } from './pooled-saving.ts';
import { type SizeTerms, sizeTerms } from './size-terms.ts';

/** What a group is worth against each of its members acting alone, as present values. */
export interface GroupWorth {
  /** v: the members' account, all costs paid. */
  readonly value: number;
  /** PV of engineering, a positive amount; `value` + `engineering` is the worth before engineering. */
  readonly engineering: number;
  /** X̂: what goes to others than the members. */
  readonly social: number;
}

/** The worth of all 2^n groups by bitmask over the members. */
export interface AllGroups {
  readonly value: Float64Array;
  readonly engineering: Float64Array;
  readonly social: Float64Array;
}

/** Computes the worth of every group at given values of the figures. For 16 members or fewer. */
export function allGroups(alliance: CompiledAlliance, values: Float64Array): AllGroups {
  const members = alliance.memberIds.length;
  const terms = sizeTerms(alliance, values);
  const sizes = sizesOfGroups(members);
  const gains = yearlyGains(alliance, values, members);
  const value = new Float64Array(gains.length);
  const engineering = new Float64Array(gains.length);
  for (let group = 1; group < gains.length; group++) {
    const size = sizes[group]!;
    if (size < 2) continue;
    engineering[group] = terms.engineering[size]!;
    value[group] =
      gains[group]! * terms.gain[size]! -
      terms.coordination[size]! -
      terms.engineering[size]! -
      terms.investment;
  }
  return { value, engineering, social: socialValues(alliance, values, terms, sizes) };
}

/** Yearly gains to the members at full regime, for every group. */
function yearlyGains(alliance: CompiledAlliance, values: Float64Array, members: number): Float64Array {
  const gains = dividendsByGroup(
    alliance.joint.filter((line) => !line.isPublic),
    values,
    members,
  );
  for (const line of alliance.pooled) addSavings(gains, line, values, members);
  return gains;
}

function addSavings(gains: Float64Array, line: PooledLine, values: Float64Array, members: number): void {
  if (line.users.length < 2) return;
  const savings = savingsByGroup(line, values);
  const bit = new Int32Array(members);
  line.users.forEach((member, position) => {
    bit[member] = 1 << position;
  });
  const usersOf = new Int32Array(gains.length);
  for (let group = 1; group < gains.length; group++) {
    const lowest = group & -group;
    const users = usersOf[group ^ lowest]! | bit[31 - Math.clz32(lowest)]!;
    usersOf[group] = users;
    gains[group]! += savings[users]!;
  }
}

/** Σ of the yearly worths of the lines whose members are all in the group, for every group. */
function dividendsByGroup(lines: readonly JointLine[], values: Float64Array, members: number): Float64Array {
  const sums = new Float64Array(2 ** members);
  for (const line of lines) {
    const group = line.among.reduce((bits, member) => bits | (1 << member), 0);
    sums[group]! += yearlyWorth(line, values);
  }
  for (let member = 0; member < members; member++) {
    const bit = 1 << member;
    for (let group = 0; group < sums.length; group++) if (group & bit) sums[group]! += sums[group ^ bit]!;
  }
  return sums;
}

function socialValues(
  alliance: CompiledAlliance,
  values: Float64Array,
  terms: SizeTerms,
  sizes: Uint8Array,
): Float64Array {
  const social = new Float64Array(sizes.length);
  for (const [dropOff, lines] of publicLinesByDropOff(alliance, values)) {
    const annuity = terms.publicGain(dropOff);
    const yearly = dividendsByGroup(lines, values, alliance.memberIds.length);
    for (let group = 0; group < social.length; group++)
      social[group]! += yearly[group]! * annuity[sizes[group]!]!;
  }
  return social;
}

/** Number of members of every group. */
function sizesOfGroups(members: number): Uint8Array {
  const sizes = new Uint8Array(2 ** members);
  for (let group = 1; group < sizes.length; group++) sizes[group] = sizes[group & (group - 1)]! + 1;
  return sizes;
}

/**
 * Prepares the worth of single groups, without going through the others: for alliances of more than 16 members.
 * @returns a function of a group's member indices
 */
export function groupWorths(
  alliance: CompiledAlliance,
  values: Float64Array,
): (group: readonly number[]) => GroupWorth {
  const terms = sizeTerms(alliance, values);
  const pooled = alliance.pooled.map((line) => ({
    line,
    alone: costsAlone(line, values),
    positions: new Map(line.users.map((member, position) => [member, position])),
  }));
  const joint = alliance.joint.map((line) => ({
    among: line.among,
    worth: yearlyWorth(line, values),
    annuity: line.isPublic ? terms.publicGain(dropOffOf(line, values)) : null,
  }));
  return (group) => {
    const size = group.length;
    let gains = 0;
    for (const { line, alone, positions } of pooled) {
      const here = group.flatMap((member) => positions.get(member) ?? []);
      gains += savingOf(line, values, alone, here);
    }
    let social = 0;
    for (const { among, worth, annuity } of joint) {
      if (among.length > size || !among.every((member) => group.includes(member))) continue;
      if (annuity === null) gains += worth;
      else social += worth * annuity[size]!;
    }
    const engineering = terms.engineering[size]!;
    const spent = terms.coordination[size]! + engineering + (size < 2 ? 0 : terms.investment);
    return { value: gains * terms.gain[size]! - spent, engineering, social };
  };
}
