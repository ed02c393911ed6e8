import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { appendAuditEntry, type PeopleDatabase } from '../../people/index.ts';
import { sealedAnswer } from '../actions/answer-campaign.ts';
import type { Campaign } from '../domain/campaign.ts';
import { getCampaign } from '../store/campaign-store.ts';
import { markOf } from '../store/seal.ts';
import type { FileAnswers } from './answers-reading.ts';

/** How many answers of a file are new, and how many had been taken. */
export interface TakenAnswers {
  readonly created: number;
  readonly unchanged: number;
}

/**
 * The mark of each line: of its reference, or of what it says and which of the lines that say the same it is. Only the key of
 * the instance makes it: nobody finds an answer by trying.
 */
function marksOf(key: string, evaluationId: string, rows: readonly FileAnswers[]): readonly string[] {
  const seen = new Map<string, number>();
  return rows.map(({ viewpoint, reference, answers }) => {
    const ordered = Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1));
    const content =
      reference === '' ? `row ${JSON.stringify([viewpoint, ordered])}` : `reference ${reference}`;
    const rank = (seen.get(content) ?? 0) + 1;
    seen.set(content, rank);
    // A reference given twice is one line: the first.
    return markOf(key, evaluationId, reference === '' ? `${content} ${rank}` : content);
  });
}

/** Compares the lines of a file with what was taken, without writing anything. */
export async function compareAnswers(
  database: PeopleDatabase,
  order: { readonly evaluationId: string; readonly key: string; readonly rows: readonly FileAnswers[] },
): Promise<TakenAnswers> {
  const marks = [...new Set(marksOf(order.key, order.evaluationId, order.rows))];
  const { rows } = await sql<{ known: number }>`select count(*)::int as known from evaluation_link
    where digest = any(${marks}::text[])`.execute(database);
  const known = rows[0]!.known;
  return { created: marks.length - known, unchanged: order.rows.length - (marks.length - known) };
}

interface TakeOrder {
  readonly evaluationId: string;
  readonly organisationId: string | null;
  /** Null for the command line. */
  readonly personId: string | null;
  readonly key: string;
  readonly rows: readonly FileAnswers[];
  readonly at: Date;
}

/**
 * Takes the answers of a file, sealed, in one transaction; those taken before are passed over, so that the same file twice
 * changes nothing.
 * @returns `null` when the campaign is not open
 */
export const takeAnswers = (database: PeopleDatabase, order: TakeOrder): Promise<TakenAnswers | null> =>
  database.transaction().execute(async (transaction) => {
    const { evaluationId, key, at } = order;
    const campaign = await getCampaign(transaction, evaluationId, true);
    if (campaign === null || !isOpen(campaign, at)) return null;
    const marks = marksOf(key, evaluationId, order.rows);
    const byMark = new Map(
      order.rows.map((row, place) => [marks[place]!, row]).reverse() as [string, FileAnswers][],
    );
    const links = [...byMark].map(([digest, { viewpoint }]) => ({ digest, viewpoint }));
    const { rows } = await sql<{ digest: string }>`
      insert into evaluation_link (digest, evaluation_id, viewpoint, is_used, channel)
      select digest, ${evaluationId}, viewpoint, true, 'file'
      from jsonb_to_recordset(${JSON.stringify(links)}::jsonb) as given (digest text, viewpoint text) order by digest
      on conflict (digest) do nothing returning digest`.execute(transaction);
    await insertSealedOnes(
      transaction,
      evaluationId,
      rows.map(({ digest }) => {
        const { viewpoint, answers } = byMark.get(digest)!;
        return sealedAnswer({ key, campaign, viewpoint, answers, today: '' });
      }),
    );
    const taken = { created: rows.length, unchanged: order.rows.length - rows.length };
    if (rows.length > 0)
      await appendAuditEntry(transaction, {
        at,
        personId: order.personId,
        organisationId: order.organisationId,
        objectKind: 'evaluation',
        objectId: evaluationId,
        verb: 'import-answers',
        before: null,
        after: { ...taken },
      });
    return taken;
  });

const isOpen = ({ openedOn, closedOn, closesOn }: Campaign, at: Date): boolean =>
  openedOn !== null && closedOn === null && closesOn >= at.toISOString().slice(0, 10);

/** Writes sealed answers in the order of identifiers drawn at random: that of the file is lost. */
async function insertSealedOnes(
  transaction: PeopleDatabase,
  evaluationId: string,
  contents: readonly string[],
): Promise<void> {
  const rows = contents
    .map((content) => ({ id: randomUUID(), content }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  for (let from = 0; from < rows.length; from += 1_000)
    await sql`insert into evaluation_sealed (id, evaluation_id, content)
      select id, ${evaluationId}, content
      from jsonb_to_recordset(${JSON.stringify(rows.slice(from, from + 1_000))}::jsonb)
        as given (id uuid, content text)`.execute(transaction);
}
