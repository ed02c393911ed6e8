import type { Language } from '../../kernel/language.ts';
import {
  appendAuditEntry,
  once,
  type PeopleDatabase,
  type PeopleTransaction,
  sha256,
} from '../../people/index.ts';
import type { Ids } from '../../platform/ports/ports.ts';
import { insertAgreement, type SharingAgreement } from '../store/agreement-store.ts';
import { proposeSharing } from './propose-sharing.ts';

/** A sharing that members agreed on, and who notes it. */
export interface AgreementOrder extends Omit<SharingAgreement, 'id'> {
  readonly allianceId: string;
  /** Given to the form: its repetitions note nothing more. */
  readonly key: string;
  readonly language: Language;
  readonly ids: Ids;
  readonly at: Date;
  readonly personId: string;
}

/** Notes a sharing agreed on, once for all repetitions of the request, and opens it in the journal of decisions. */
export async function agreeOnSharing(database: PeopleDatabase, order: AgreementOrder): Promise<void> {
  const { allianceId, versionId, rule, shares, agreedOn, note, key, personId, at } = order;
  const digest = sha256(JSON.stringify([allianceId, versionId, rule, shares, agreedOn, note]));
  const request = { personId, key: `sharing:${key}`, digest, at };
  await once<{ readonly id: string }, never>(database, request, async (transaction) => ({
    answer: { id: await writeAgreement(transaction, order) },
  }));
}

async function writeAgreement(transaction: PeopleTransaction, order: AgreementOrder): Promise<string> {
  const { ids, allianceId, rule, versionNumber, at, personId } = order;
  const id = ids.create();
  await insertAgreement(transaction, { ...order, id });
  await proposeSharing(transaction, { ...order, id: ids.create() });
  await appendAuditEntry(transaction, {
    at,
    personId,
    organisationId: null,
    objectKind: 'alliance',
    objectId: allianceId,
    verb: 'sharing-agreed',
    before: null,
    after: { rule, version: versionNumber },
  });
  return id;
}
