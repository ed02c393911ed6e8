import { writeTypedNumber } from '../../formats/typed-number/index.ts';
import type { GrantForm } from '../domain/alliance-form.ts';
import type { AllianceFacts, GrantFacts, TaskFacts } from './alliance-facts.ts';
import { type ProposalContext, type ProposedLine, quantityOfFact, rangeOfFact } from './proposed-line.ts';
import { horizon } from './stage-hypotheses.ts';

/** What starting costs, from the tasks of the catalyst year by year, and the support that really pays for it. */
export function proposeStart(facts: AllianceFacts, context: ProposalContext): ProposedLine[] {
  return [
    ...facts.tasks.map((task) => taskLine(task, context)),
    ...facts.grants.filter(({ state }) => state === 'obtained').map((grant) => grantLine(grant, context)),
  ];
}

function taskLine(task: TaskFacts, context: ProposalContext): ProposedLine {
  const { id, title, onYear, memberId, source, asSaid } = task;
  const range = rangeOfFact(task);
  const paid: GrantForm | null =
    memberId === null || range === null
      ? null
      : paymentOf(memberId, '', yearOf(onYear, context), quantityOfFact(task, context), context);
  return {
    id,
    alsoFrom: [],
    kind: 'task',
    title,
    memberIds: memberId === null ? [] : [memberId],
    range,
    pieces: [
      {
        place: 'engineering',
        added: { year: Math.max(onYear, context.startYear), quantity: range, source, asSaid },
      },
      ...(paid === null ? [] : [{ place: 'grant' as const, form: { ...paid, note: title } }]),
    ],
  };
}

/** Only what was obtained is paid: what is requested changes no transfer yet. */
function grantLine(grant: GrantFacts, context: ProposalContext): ProposedLine {
  const year = yearOf(grant.onYear, context);
  const form = paymentOf(grant.memberId ?? '', grant.payer, year, quantityOfFact(grant, context), context);
  return {
    id: grant.id,
    alsoFrom: [],
    kind: 'grant',
    title: grant.payer,
    memberIds: grant.memberId === null ? [] : [grant.memberId],
    range: rangeOfFact(grant),
    pieces: [{ place: 'grant', form: { ...form, note: grant.reference } }],
  };
}

/** Years are counted from the start; what was paid before is paid at the start. */
const yearOf = (calendar: number, { startYear }: ProposalContext): number =>
  Math.min(horizon, Math.max(0, calendar - startYear));

const paymentOf = (
  memberId: string,
  outsider: string,
  year: number,
  amount: GrantForm['amount'],
  { language }: ProposalContext,
): GrantForm => ({
  payer: memberId,
  outsider: memberId === '' ? outsider : '',
  amount,
  year: writeTypedNumber(year, language),
  source: amount.source,
  note: '',
  unshown: '',
});
