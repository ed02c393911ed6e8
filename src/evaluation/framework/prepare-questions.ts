import { isUuid, type Kit } from '../../people/index.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import type { CampaignLength } from '../domain/question.ts';
import { questionsOf } from '../question-bank.ts';
import { getCampaign } from '../store/campaign-store.ts';
import { insertQuestions, listQuestions, mostQuestions, moveQuestion } from './question-store.ts';

/**
 * Moves a question, or adds the ready ones that are missing.
 * @param asked `up`, `down`, `ready-short`, `ready-full`; anything else is not for it
 * @returns false when it was asked something else
 * @throws RequestRefusal `ENQ-005` when the campaign was opened, or belongs to a barometer
 */
export async function prepareQuestions(
  { database, ports }: Kit,
  evaluationId: string,
  asked: string,
  questionId: string,
): Promise<boolean> {
  const isMove = asked === 'up' || asked === 'down';
  const length = asked === 'ready-short' ? 'short' : asked === 'ready-full' ? 'full' : null;
  if (!isMove && length === null) return false;
  await database.transaction().execute(async (transaction) => {
    const campaign = await getCampaign(transaction, evaluationId, true);
    // Campaigns of one barometer ask the same questions in the same order.
    if (campaign === null || campaign.openedOn !== null || campaign.barometerId !== null)
      throw new RequestRefusal('ENQ-005');
    if (isMove) {
      if (isUuid(questionId)) await moveQuestion(transaction, evaluationId, questionId, asked);
      return;
    }
    const present = await listQuestions(transaction, evaluationId);
    const missing = missingOf(length as CampaignLength, new Set(present.map(({ id }) => id)));
    await insertQuestions(
      transaction,
      evaluationId,
      missing.slice(0, mostQuestions - present.length),
      ports.clock.now(),
    );
  });
  return true;
}

const missingOf = (length: CampaignLength, present: ReadonlySet<string>) =>
  questionsOf(length).filter(({ id }) => !present.has(id));
