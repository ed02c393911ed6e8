import { createRecordIn, type PeopleDatabase, type StoredRecord } from '../../people/index.ts';
import { evaluationRecord } from '../evaluation-record.ts';
import { insertQuestions, listQuestions } from '../framework/question-store.ts';
import { getCampaign } from '../store/campaign-store.ts';
import type { SteeringOrder } from './steer-campaign.ts';

/**
 * Begins another campaign with the same questions, viewpoints and subject, as a draft. Its questions keep their ids, by which
 * one campaign is compared with the next. Its last day is left as it was: it must be chosen before opening.
 */
export const duplicateCampaign = (
  database: PeopleDatabase,
  source: StoredRecord,
  order: SteeringOrder & { readonly id: string; readonly title: string },
): Promise<StoredRecord> =>
  database.transaction().execute(async (transaction) => {
    const { id, title, personId, at } = order;
    const fields = { ...source.fields, title: title.slice(0, 120), state: 'draft' };
    await createRecordIn(transaction, evaluationRecord, {
      id,
      fields,
      organisationId: source.organisationId,
      personId,
      at,
    });
    const campaign = await getCampaign(transaction, source.id);
    const questions = campaign?.questions ?? (await listQuestions(transaction, source.id));
    await insertQuestions(transaction, id, questions, at);
    return (await evaluationRecord.get(transaction, id))!;
  });
