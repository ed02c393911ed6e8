import { isUuid, type PeopleDatabase } from '../../people/index.ts';
import type { Question } from '../domain/question.ts';
import { getCampaign } from '../store/campaign-store.ts';

/** The questions of an evaluation as an address or a part names it; none when there is no such evaluation. */
export async function questionsOf(
  database: PeopleDatabase,
  evaluationId: unknown,
): Promise<readonly Question[]> {
  if (typeof evaluationId !== 'string' || !isUuid(evaluationId)) return [];
  return (await getCampaign(database, evaluationId))?.questions ?? [];
}
