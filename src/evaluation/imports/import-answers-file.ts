import type { Language } from '../../kernel/language.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { isUuid, kindLabels, peopleDatabase } from '../../people/index.ts';
import type { Reason } from '../../platform/ports/command.ts';
import type { Ports } from '../../platform/ports/ports.ts';
import type { Campaign } from '../domain/campaign.ts';
import { evaluationRecord } from '../evaluation-record.ts';
import { getCampaign } from '../store/campaign-store.ts';
import type { AnswersReading } from './answers-reading.ts';
import { compareAnswers, type TakenAnswers, takeAnswers } from './take-answers.ts';

/** Reads a file of answers to a campaign in a thread. */
export async function readFileOfAnswers(
  { compute }: Pick<Ports, 'compute'>,
  order: { readonly campaign: Campaign; readonly bytes: Uint8Array; readonly language: Language },
): Promise<Result<AnswersReading, Reason[]>> {
  const { campaign, bytes, language } = order;
  const answer = await compute.run('import-answers', bytes, {
    language,
    choices: {
      questions: campaign.questions ?? [],
      viewpoints: campaign.viewpoints.map((code) => ({ code, label: kindLabels[code] })),
    },
  });
  return answer.ok ? ok(JSON.parse(answer.value) as AnswersReading) : answer;
}

/** What became of a file of answers, from the command line. */
export type ImportedAnswers =
  | { readonly outcome: 'no-evaluation' }
  | { readonly outcome: 'not-open' }
  | { readonly outcome: 'refused'; readonly reasons: readonly { code: string; message: string }[] }
  | { readonly outcome: 'problems'; readonly reading: AnswersReading }
  | { readonly outcome: 'done' | 'shown'; readonly reading: AnswersReading; readonly taken: TakenAnswers };

/** Imports a file of answers to one evaluation in one go. */
export async function importAnswersFile(
  ports: Pick<Ports, 'database' | 'compute' | 'clock'>,
  order: {
    readonly evaluationId: string;
    readonly bytes: Uint8Array;
    readonly language: Language;
    readonly key: string;
    readonly isDry: boolean;
    readonly validOnly: boolean;
  },
): Promise<ImportedAnswers> {
  const { evaluationId, bytes, language, key } = order;
  const database = peopleDatabase(ports.database);
  const campaign = isUuid(evaluationId) ? await getCampaign(database, evaluationId) : null;
  if (campaign === null) return { outcome: 'no-evaluation' };
  if (campaign.openedOn === null || campaign.closedOn !== null) return { outcome: 'not-open' };
  const read = await readFileOfAnswers(ports, { campaign, bytes, language });
  if (!read.ok) return { outcome: 'refused', reasons: read.errors };
  const reading = read.value;
  if (reading.problemCount > 0 && !order.validOnly) return { outcome: 'problems', reading };
  if (order.isDry)
    return {
      outcome: 'shown',
      reading,
      taken: await compareAnswers(database, { evaluationId, key, rows: reading.rows }),
    };
  const record = await evaluationRecord.get(database, evaluationId);
  const taken = await takeAnswers(database, {
    evaluationId,
    organisationId: record?.organisationId ?? null,
    personId: null,
    key,
    rows: reading.rows,
    at: ports.clock.now(),
  });
  return taken === null ? { outcome: 'not-open' } : { outcome: 'done', reading, taken };
}
