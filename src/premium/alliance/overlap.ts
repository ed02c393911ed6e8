import type {
  AllianceFacts,
  AmountFacts,
  BenefitFacts,
  ContributionFacts,
  GrantFacts,
} from './alliance-facts.ts';
import { isKnown } from './alliance-facts.ts';

/** Why two lines may count the same thing twice. */
export const overlapCodes = [
  'benefit-of-contribution',
  'hours-as-cost-and-task',
  'hours-as-cost-and-wealth',
  'same-means',
  'same-cost',
  'contribution-and-grant',
  'money-and-tasks',
  'money-and-own-tasks',
  'same-grant',
] as const;
export type OverlapCode = (typeof overlapCodes)[number];

/** What to do about it; somebody chooses, and sees what is proposed. */
export const overlapChoices = ['first', 'second', 'both', 'neither'] as const;
export type OverlapChoice = (typeof overlapChoices)[number];

/**
 * Lines of the proposal that may be one and the same thing: most often one and one. Lines that repeat each other are asked
 * about together: forty members who all bring and receive four hours are one question, not sixteen hundred.
 */
export interface Overlap {
  readonly code: OverlapCode;
  /** Ids of the lines proposed on each side, in their order in the proposal. */
  readonly first: readonly string[];
  readonly second: readonly string[];
  readonly proposed: OverlapChoice;
}

/** One line and another that may be the same thing. */
interface Pair {
  readonly code: OverlapCode;
  readonly first: string;
  readonly second: string;
  readonly proposed: OverlapChoice;
  /** Pairs of one reason about the same (a member's hours, one amount) are one question. */
  readonly about?: string;
}

/** Names an overlap in a form: no two of one proposal bear the same name, and one that gained or lost a line bears another. */
export const overlapKey = ({ code, first, second }: Overlap): string =>
  [code, first[0], second[0], first.length, second.length].join(':');

/** True when two people may be speaking of the same amount. */
export function mayBeSame(a: AmountFacts, b: AmountFacts): boolean {
  if (isKnown(a) && isKnown(b)) return a.low <= b.high && b.low <= a.high;
  return a.asSaid !== '' && a.asSaid === b.asSaid;
}

const isEqual = (a: AmountFacts, b: AmountFacts): boolean =>
  isKnown(a) && isKnown(b) && a.low === b.low && a.high === b.high;

/**
 * The lines that may count the same thing twice: what one receives is what another gives; hours are both a cost and a
 * wealth; a link was told twice. Nothing is removed: each comes with what is proposed and why.
 * @param lineOf the line of the proposal that a fact is part of; null when it is part of none
 */
export function findOverlaps(
  facts: AllianceFacts,
  lineOf: (factId: string) => string | null = (id) => id,
): Overlap[] {
  const pairs = [
    ...benefitsOfContributions(facts),
    ...hoursTwice(facts),
    ...meansTwice(facts),
    ...costsTwice(facts),
    ...grantsTwice(facts),
    ...moneyOfTasks(facts),
    ...moneyOfOwnTasks(facts),
  ].flatMap((pair) => {
    const [first, second] = [lineOf(pair.first), lineOf(pair.second)];
    return first === null || second === null || first === second ? [] : [{ ...pair, first, second }];
  });
  return groupPairs(pairs);
}

/** Pairs of one reason about one thing, together; the others each alone. */
function groupPairs(pairs: readonly Pair[]): Overlap[] {
  const groups = new Map<string, { readonly pair: Pair; first: Set<string>; second: Set<string> }>();
  for (const pair of pairs) {
    const key = `${pair.code} ${pair.about ?? `${pair.first} ${pair.second}`}`;
    const group = groups.get(key) ?? { pair, first: new Set(), second: new Set() };
    group.first.add(pair.first);
    group.second.add(pair.second);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ pair, first, second }) => proposeFor(pair, [...first], [...second]));
}

/**
 * What is proposed for lines asked about together. Several lines of one amount may be chance: all kept, what is received and
 * what is brought cancel out. But where more is received than brought, keeping all would count something for nothing.
 */
function proposeFor({ code, proposed }: Pair, first: readonly string[], second: readonly string[]): Overlap {
  const isOfOneAmount = code === 'benefit-of-contribution' && proposed === 'neither';
  const cancelsOut = isOfOneAmount && second.length > 1 && first.length <= second.length;
  return { code, first, second, proposed: cancelsOut ? 'both' : proposed };
}

const comesFrom = (benefit: BenefitFacts, contribution: ContributionFacts): boolean => {
  if (benefit.fromContributionId !== null) return benefit.fromContributionId === contribution.id;
  if (benefit.memberId === null || benefit.memberId === contribution.memberId) return false;
  const isGivenToThem = contribution.toMemberId === benefit.memberId;
  return benefit.nature === contribution.nature && (isGivenToThem || isEqual(benefit, contribution));
};

/** A payment between members is no wealth; a service is worth what it gives and costs what it takes. */
function benefitsOfContributions({ benefits, contributions }: AllianceFacts): Pair[] {
  return benefits.flatMap((benefit) =>
    contributions
      .filter((contribution) => comesFrom(benefit, contribution))
      .map((contribution): Pair => {
        const isTransfer = contribution.nature === 'money' || isEqual(benefit, contribution);
        const isSaid = benefit.fromContributionId !== null || contribution.toMemberId !== null;
        const { nature, low, high } = benefit;
        return {
          code: 'benefit-of-contribution',
          first: benefit.id,
          second: contribution.id,
          proposed: isTransfer ? 'neither' : 'both',
          ...(isSaid ? {} : { about: `${nature} ${low} ${high}` }),
        };
      }),
  );
}

function hoursTwice({ contributions, tasks, benefits }: AllianceFacts): Pair[] {
  const given = contributions.filter(({ nature }) => nature === 'hours');
  return given.flatMap((contribution) => [
    ...tasks
      .filter(({ memberId, hours }) => memberId === contribution.memberId && hours !== null)
      .map(
        (task): Pair => ({
          code: 'hours-as-cost-and-task',
          first: contribution.id,
          second: task.id,
          proposed: 'second',
          about: contribution.memberId,
        }),
      ),
    ...benefits
      .filter(({ memberId, nature }) => nature === 'hours' && memberId === contribution.memberId)
      .map(
        (benefit): Pair => ({
          code: 'hours-as-cost-and-wealth',
          first: contribution.id,
          second: benefit.id,
          proposed: 'first',
          about: contribution.memberId,
        }),
      ),
  ]);
}

function meansTwice({ links, contributions }: AllianceFacts): Pair[] {
  const shared = links.filter(({ kind }) => kind === 'shares-means');
  const pairs = shared.flatMap((link, at) =>
    shared
      .slice(at + 1)
      .filter((other) => isSamePair(link, other) && mayBeSame(link, other))
      .map((other): Pair => ({ code: 'same-means', first: link.id, second: other.id, proposed: 'first' })),
  );
  const told = shared.flatMap((link) =>
    contributions
      .filter(({ nature, memberId }) => nature === 'means' && memberId === link.fromMemberId)
      .filter(({ toMemberId }) => toMemberId === null || toMemberId === link.toMemberId)
      .filter((contribution) => mayBeSame(link, contribution))
      .map(({ id }): Pair => ({ code: 'same-means', first: link.id, second: id, proposed: 'first' })),
  );
  return [...pairs, ...told];
}

const isSamePair = (
  a: { readonly fromMemberId: string; readonly toMemberId: string | null },
  b: { readonly fromMemberId: string; readonly toMemberId: string | null },
): boolean =>
  (a.fromMemberId === b.fromMemberId && a.toMemberId === b.toMemberId) ||
  (a.fromMemberId === b.toMemberId && a.toMemberId === b.fromMemberId);

/** A purchase told as a link and as a cost paid alone. */
function costsTwice({ links, aloneCosts }: AllianceFacts): Pair[] {
  return links
    .filter(({ kind }) => kind === 'buys-from')
    .flatMap((link) =>
      aloneCosts
        .filter((cost) => cost.memberId === link.fromMemberId && isEqual(link, cost))
        .map((cost): Pair => ({ code: 'same-cost', first: cost.id, second: link.id, proposed: 'first' })),
    );
}

function grantsTwice({ grants, contributions }: AllianceFacts): Pair[] {
  const counted = grants.filter(({ state }) => state !== 'refused');
  const twice = counted.flatMap((grant, at) =>
    counted
      .slice(at + 1)
      .filter((other) => other.payer === grant.payer && other.onYear === grant.onYear)
      .filter((other) => grant.reference === '' || other.reference === '' || isSameFile(grant, other))
      .filter((other) => isSameFile(grant, other) || mayBeSame(grant, other))
      .map((other): Pair => ({ code: 'same-grant', first: grant.id, second: other.id, proposed: 'first' })),
  );
  const given = contributions.flatMap((contribution) =>
    counted
      .filter(({ memberId }) => memberId === contribution.memberId && contribution.nature === 'money')
      .filter((grant) => mayBeSame(grant, contribution))
      .map(
        (grant): Pair => ({
          code: 'contribution-and-grant',
          first: contribution.id,
          second: grant.id,
          proposed: 'second',
          about: contribution.memberId,
        }),
      ),
  );
  return [...twice, ...given];
}

/**
 * Money that a member brings once may be what pays for start-up work that nobody pays: counted beside it, the same euro would
 * be spent twice. What is brought pays one after the other: once this work is paid, more money is something else.
 */
function moneyOfTasks({ contributions, tasks }: AllianceFacts): Pair[] {
  const unpaid = tasks.filter(({ memberId }) => memberId === null);
  let left = costOf(unpaid);
  return contributions.filter(isMoneyOnce).flatMap((contribution) => {
    const isMore = isMoreThan(contribution, left);
    if (!isMore && left !== null) left -= contribution.high ?? 0;
    return unpaid.map(
      (task): Pair => ({
        code: 'money-and-tasks',
        first: contribution.id,
        second: task.id,
        proposed: isMore ? 'both' : 'second',
        about: contribution.id,
      }),
    );
  });
}

/** Money that a member brings once, and tasks that the same member pays: the payment may have been told twice. */
function moneyOfOwnTasks({ contributions, tasks }: AllianceFacts): Pair[] {
  return contributions.filter(isMoneyOnce).flatMap((contribution) => {
    const own = tasks.filter(({ memberId, hours }) => memberId === contribution.memberId && hours === null);
    return own.map(
      (task): Pair => ({
        code: 'money-and-own-tasks',
        first: contribution.id,
        second: task.id,
        proposed: isMoreThan(contribution, costOf(own)) ? 'both' : 'second',
        about: contribution.id,
      }),
    );
  });
}

const isMoneyOnce = ({ nature, toMemberId, isOnce }: ContributionFacts): boolean =>
  nature === 'money' && toMemberId === null && isOnce;

/** What tasks cost at most; null as soon as nobody knows it of one. */
const costOf = (tasks: readonly AmountFacts[]): number | null =>
  tasks.every(isKnown) ? tasks.reduce((sum, { high }) => sum + (high ?? 0), 0) : null;

const isMoreThan = ({ low }: AmountFacts, cost: number | null): boolean =>
  cost !== null && low !== null && low > cost;

const isSameFile = (a: GrantFacts, b: GrantFacts): boolean =>
  a.reference !== '' && a.reference === b.reference;

/**
 * The lines left out by the choices made, by their ids; what is proposed holds where nobody chose.
 * @param chosen by `overlapKey`
 */
export function excludedBy(
  overlaps: readonly Overlap[],
  chosen: Readonly<Record<string, OverlapChoice>>,
): ReadonlySet<string> {
  const excluded = overlaps.flatMap((overlap) => {
    const choice = chosen[overlapKey(overlap)] ?? overlap.proposed;
    if (choice === 'both') return [];
    if (choice === 'neither') return [...overlap.first, ...overlap.second];
    return choice === 'first' ? overlap.second : overlap.first;
  });
  return new Set(excluded);
}

/**
 * The lines of money that are no cost of their own and pay for the start-up work: left out, but still told as payments.
 * @param chosen by `overlapKey`
 */
function payingBy(
  overlaps: readonly Overlap[],
  chosen: Readonly<Record<string, OverlapChoice>>,
): ReadonlySet<string> {
  const isPaying = (overlap: Overlap): boolean =>
    overlap.code === 'money-and-tasks' && (chosen[overlapKey(overlap)] ?? overlap.proposed) === 'second';
  const others = excludedBy(
    overlaps.filter((overlap) => !isPaying(overlap)),
    chosen,
  );
  return new Set(overlaps.filter(isPaying).flatMap(({ first }) => first.filter((id) => !others.has(id))));
}

/** Both at once, as a form is filled with them. */
export const leftOutBy = (
  overlaps: readonly Overlap[],
  chosen: Readonly<Record<string, OverlapChoice>>,
): { readonly excluded: ReadonlySet<string>; readonly paying: ReadonlySet<string> } => ({
  excluded: excludedBy(overlaps, chosen),
  paying: payingBy(overlaps, chosen),
});
