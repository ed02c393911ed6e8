import { decisionRecord } from '../../alliance/index.ts';
import type { Language } from '../../kernel/language.ts';
import { createRecordIn, type PeopleTransaction } from '../../people/index.ts';
import type { SharingAgreement } from '../store/agreement-store.ts';
import { agreedRule } from './agreed-rule.ts';
import { meetingWords } from './words.ts';

/** A sharing to be decided on in the journal of the alliance. */
interface SharingProposal extends Pick<SharingAgreement, 'rule' | 'note' | 'versionNumber'> {
  /** Id of the decision. */
  readonly id: string;
  readonly allianceId: string;
  readonly language: Language;
  readonly at: Date;
  readonly personId: string;
}

/**
 * Opens a proposal in the journal of decisions, where each member says yes or no with one voice, whatever its share. It names
 * the rule and the version, not the amounts: what is decided may become public with the alliance, amounts do not.
 */
export async function proposeSharing(transaction: PeopleTransaction, order: SharingProposal): Promise<void> {
  const { id, allianceId, rule, note, language, at, personId } = order;
  const words = meetingWords[language].agree;
  const title = words.proposal(agreedRule(rule, language), String(order.versionNumber)).slice(0, 140);
  await createRecordIn(transaction, decisionRecord, {
    id,
    fields: {
      allianceId,
      title,
      proposal: [words.where, note].filter((line) => line !== '').join('\n'),
      method: 'agreement',
      quorum: 1,
      answerBy: null,
    },
    organisationId: null,
    personId,
    at,
  });
}
