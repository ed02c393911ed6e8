import type { CompiledAlliance, JointLine, PooledLine } from './compiled-alliance.ts';
import { costsAlone } from './pooled-saving.ts';
import type { WholeAccount } from './whole-account.ts';

/** What one member really gets and pays, before any transfer, at given values. */
export interface RealAccount {
  /** Yearly gains at full regime. */
  readonly yearlyGains: number;
  /** Present value of the gains. */
  readonly gains: number;
  /** Paid each year, 0 to the horizon: an equal part of the costs net of members' grants, and the member's own grants. */
  readonly payments: Float64Array;
  /** Present value of the payments. */
  readonly paid: number;
}

/**
 * Says who really gets and pays what (contract, "Transfers"). Of a pooled line each user gets a part in proportion to its
 * cost alone; of joint value its `to` share, or an equal part; `received` weights replace either. Grants from outside
 * relieve all equally and are left out: they change no transfer.
 */
export function realAccounts(
  alliance: CompiledAlliance,
  values: Float64Array,
  account: WholeAccount,
): RealAccount[] {
  const members = alliance.memberIds.length;
  const yearlyGains = new Float64Array(members);
  const gains = new Float64Array(members);
  const give = (parts: Float64Array, yearly: number, presentValue: number): void => {
    parts.forEach((part, member) => {
      yearlyGains[member]! += part * yearly;
      gains[member]! += part * presentValue;
    });
  };
  alliance.pooled.forEach((line, index) => {
    give(partsOfSaving(line, values, members), account.savings[index]!, account.savingValues[index]!);
  });
  alliance.joint.forEach((line, index) => {
    if (!line.isPublic)
      give(partsOfJoint(line, members), account.worths[index]!, account.worthValues[index]!);
  });
  const payments = paymentsByYear(alliance, values, account);
  return payments.map((paid, member) => ({
    yearlyGains: yearlyGains[member]!,
    gains: gains[member]!,
    payments: paid,
    paid: paid.reduce((sum, amount, year) => sum + amount * account.discount[year]!, 0),
  }));
}

/** Part of each member in a pooled line; equal parts among users whose costs alone are all 0. */
function partsOfSaving(line: PooledLine, values: Float64Array, members: number): Float64Array {
  if (line.received !== null) return proportions(line.received, members);
  const weights = new Float64Array(members);
  const alone = costsAlone(line, values);
  const nothing = alone.every((cost) => cost === 0);
  line.users.forEach((member, position) => {
    weights[member] = nothing ? 1 : alone[position]!;
  });
  return proportions(weights, members);
}

function partsOfJoint(line: JointLine, members: number): Float64Array {
  const weights = line.received ?? line.to;
  if (weights !== null) return proportions(weights, members);
  const equal = new Float64Array(members);
  for (const member of line.among) equal[member] = 1;
  return proportions(equal, members);
}

function proportions(weights: ArrayLike<number>, members: number): Float64Array {
  let sum = 0;
  for (let member = 0; member < members; member++) sum += weights[member]!;
  return Float64Array.from({ length: members }, (_, member) => (sum > 0 ? weights[member]! / sum : 0));
}

function paymentsByYear(
  alliance: CompiledAlliance,
  values: Float64Array,
  account: WholeAccount,
): Float64Array[] {
  const members = alliance.memberIds.length;
  const own = alliance.memberIds.map(() => new Float64Array(alliance.horizon + 1));
  const granted = new Float64Array(alliance.horizon + 1);
  for (const { payer, amount, year } of alliance.grants) {
    if (payer < 0) continue;
    own[payer]![year]! += values[amount]!;
    granted[year]! += values[amount]!;
  }
  const common = account.years.map(
    (row, year) => (0 - row.coordination - row.engineering - row.investment - granted[year]!) / members,
  );
  return own.map((grants) => grants.map((grant, year) => common[year]! + grant));
}
