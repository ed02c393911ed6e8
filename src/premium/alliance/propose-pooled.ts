import { searchKey } from '../../kernel/search-key.ts';
import { blankLine, type UseForm } from '../domain/alliance-form.ts';
import { blankQuantity } from '../domain/quantity-form.ts';
import type { AllianceFacts, AmountFacts, LinkFacts } from './alliance-facts.ts';
import { proposalWords } from './proposal-words.ts';
import { type ProposalContext, type ProposedLine, quantityOfFact, rangeOfFact } from './proposed-line.ts';

/** One member's cost alone, in a line to pool. */
interface User {
  readonly memberId: string;
  readonly amount: AmountFacts & { readonly id: string };
}

/**
 * Means to pool: what several members pay for alone under the same name, what several buy from the same supplier, and means
 * that one already shares with another. What it would cost in common is not known from there: it is asked.
 */
export function proposePooled(facts: AllianceFacts, context: ProposalContext): ProposedLine[] {
  return [...sameCosts(facts, context), ...purchases(facts, context), ...sharedMeans(facts, context)];
}

function sameCosts(facts: AllianceFacts, context: ProposalContext): ProposedLine[] {
  const costs = facts.aloneCosts.map((cost) => ({ key: searchKey(cost.title), cost }));
  return [...new Set(costs.map(({ key }) => key))].flatMap((key) => {
    const same = costs.filter((each) => each.key === key).map(({ cost }) => cost);
    return lineOf(
      same[0]!.title,
      same.map((amount) => ({ memberId: amount.memberId, amount })),
      facts,
      context,
    );
  });
}

function purchases(facts: AllianceFacts, context: ProposalContext): ProposedLine[] {
  const bought = facts.links.filter(({ kind }) => kind === 'buys-from');
  return [...new Set(bought.map(({ toKey }) => toKey))].flatMap((key) => {
    const same = bought.filter(({ toKey }) => toKey === key);
    const title = proposalWords[context.language].purchases(same[0]!.toName);
    return lineOf(
      title,
      same.map((amount) => ({ memberId: amount.fromMemberId, amount })),
      facts,
      context,
    );
  });
}

function sharedMeans(facts: AllianceFacts, context: ProposalContext): ProposedLine[] {
  const nameOf = (id: string) => facts.members.find((member) => member.id === id)?.name ?? '';
  return facts.links
    .filter((link): link is LinkFacts & { toMemberId: string } => isSharedInside(link))
    .flatMap((link) => {
      const title = proposalWords[context.language].shared(
        nameOf(link.fromMemberId),
        nameOf(link.toMemberId),
      );
      const users = [
        { memberId: link.fromMemberId, amount: { ...link, low: null, high: null, asSaid: '' } },
        { memberId: link.toMemberId, amount: link },
      ];
      return lineOf(title, users, facts, context);
    });
}

const isSharedInside = ({ kind, toMemberId }: LinkFacts): boolean =>
  kind === 'shares-means' && toMemberId !== null;

/** A line for its users, each once, when there are at least two. */
function lineOf(
  title: string,
  told: readonly User[],
  facts: AllianceFacts,
  context: ProposalContext,
): ProposedLine[] {
  const users = facts.members.flatMap(({ id }) => told.find(({ memberId }) => memberId === id) ?? []);
  if (users.length < 2) return [];
  const [first] = told;
  const id = first!.amount.id;
  const form: UseForm = {
    ...blankLine,
    id: `pool-${id}`,
    label: title,
    note: proposalWords[context.language].pooledNote,
    open: false,
    form: 'use',
    fixed: blankQuantity,
    users: users.map(({ memberId, amount }) => ({
      member: memberId,
      alone: quantityOfFact(amount, context),
      use: blankQuantity,
    })),
    body: '',
  };
  const known = users.flatMap(({ amount }) => rangeOfFact(amount) ?? []);
  return [
    {
      id,
      alsoFrom: told.slice(1).map(({ amount }) => amount.id),
      kind: 'pooled',
      title,
      memberIds: users.map(({ memberId }) => memberId),
      range:
        known.length === 0
          ? null
          : {
              low: known.reduce((sum, { low }) => sum + low, 0),
              high: known.reduce((sum, { high }) => sum + high, 0),
            },
      pieces: [{ place: 'pooled', form }],
    },
  ];
}
