import { createRecordIn, type PeopleTransaction } from '../../people/index.ts';
import { decisionRecord } from '../records/decision-record.ts';

/** Longest text of a proposal, in characters. */
const longest = 5_000;

/** Proposes a decision to the members of an alliance, by agreement, inside a transaction that does more. */
export const proposeDecision = (
  transaction: PeopleTransaction,
  order: {
    readonly id: string;
    readonly allianceId: string;
    readonly title: string;
    readonly proposal: string;
    readonly personId: string;
    readonly at: Date;
  },
): Promise<void> => {
  const { id, allianceId, title, proposal, personId, at } = order;
  return createRecordIn(transaction, decisionRecord, {
    id,
    fields: {
      allianceId,
      title: title.slice(0, 140),
      proposal: proposal.slice(0, longest),
      method: 'agreement',
      quorum: 0.5,
      answerBy: null,
    },
    organisationId: null,
    personId,
    at,
  });
};
