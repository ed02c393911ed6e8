import { blankJoint, type JointForm } from '../domain/alliance-form.ts';
import { quantityToForm } from '../domain/quantity-form.ts';
import type { AllianceFacts, BenefitFacts, ContributionFacts } from './alliance-facts.ts';
import { proposalWords } from './proposal-words.ts';
import { type ProposalContext, type ProposedLine, quantityOfFact, rangeOfFact } from './proposed-line.ts';
import { usualCorrections } from './stage-hypotheses.ts';

/** Values created together: what each receives, what others receive, and what each brings, which costs it. */
export function proposeJoint(facts: AllianceFacts, context: ProposalContext): ProposedLine[] {
  return [
    ...facts.benefits.map((benefit) => benefitLine(benefit, facts, context)),
    ...facts.contributions.map((contribution) =>
      contribution.isOnce
        ? investmentLine(contribution, context)
        : contributionLine(contribution, facts, context),
    ),
  ];
}

function benefitLine(benefit: BenefitFacts, facts: AllianceFacts, context: ProposalContext): ProposedLine {
  const isPublic = benefit.memberId === null;
  const form: JointForm = {
    ...blankJoint,
    id: `benefit-${benefit.id}`,
    label: benefit.title,
    open: false,
    among: facts.members.map(({ id }) => id),
    perYear: quantityOfFact(benefit, context),
    ...(isPublic ? { to: 'public' as const, ...corrections(context) } : given(benefit.memberId)),
  };
  return {
    id: benefit.id,
    alsoFrom: [],
    kind: isPublic ? 'public-benefit' : 'benefit',
    title: benefit.title,
    memberIds: isPublic ? [] : [benefit.memberId],
    range: rangeOfFact(benefit),
    shortened: benefit.shortened,
    pieces: [{ place: 'joint', form }],
  };
}

const given = (memberId: string): Pick<JointForm, 'to' | 'shares'> => ({
  to: 'shares',
  shares: [{ member: memberId, weight: '100' }],
});

/** What must be taken away from a value for others: supposed, wide, and said to be so. */
function corrections({ language }: ProposalContext) {
  const { correctionNote: note, ours: source } = proposalWords[language];
  const share = ({ low, high }: { readonly low: number; readonly high: number }) =>
    quantityToForm({ low, high, shape: 'share', source, note }, language, 'percent');
  return {
    deadweight: share(usualCorrections.deadweight),
    attribution: share(usualCorrections.attribution),
    displacement: share(usualCorrections.displacement),
  };
}

function contributionLine(
  contribution: ContributionFacts,
  facts: AllianceFacts,
  context: ProposalContext,
): ProposedLine {
  const words = proposalWords[context.language];
  const member = facts.members.find(({ id }) => id === contribution.memberId)?.name ?? '';
  const form: JointForm = {
    ...blankJoint,
    id: `contribution-${contribution.id}`,
    label: words.contributed(contribution.title, member),
    open: false,
    among: facts.members.map(({ id }) => id),
    perYear: quantityOfFact(contribution, context, { negative: true, note: words.contributionNote }),
    ...given(contribution.memberId),
  };
  return { ...headOf(contribution), kind: 'contribution', pieces: [{ place: 'joint', form }] };
}

/** What is brought once is paid at the start, by its member. */
function investmentLine(contribution: ContributionFacts, context: ProposalContext): ProposedLine {
  const { memberId, title, source, asSaid } = contribution;
  return {
    ...headOf(contribution),
    kind: 'investment',
    pieces: [
      {
        place: 'investment',
        added: { year: context.startYear, quantity: rangeOfFact(contribution), source, asSaid },
      },
      {
        place: 'grant',
        form: {
          payer: memberId,
          outsider: '',
          amount: quantityOfFact(contribution, context),
          year: '0',
          source,
          note: title,
          unshown: '',
        },
      },
    ],
  };
}

const headOf = (contribution: ContributionFacts) => ({
  id: contribution.id,
  alsoFrom: [],
  title: contribution.title,
  memberIds: [contribution.memberId],
  range: rangeOfFact(contribution),
  shortened: contribution.shortened,
});
