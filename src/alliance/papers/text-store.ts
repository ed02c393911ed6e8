import { sql } from 'kysely';
import type { Language } from '../../kernel/language.ts';
import { createRecordIn, type PeopleDatabase } from '../../people/index.ts';
import type { Ids } from '../../platform/ports/ports.ts';
import type { PaperKind } from '../domain/paper-kinds.ts';
import { textRecord } from '../records/part-records.ts';
import type { FirstText } from './first-texts.ts';

/** One section of a text as it stands. */
export interface TextSection {
  readonly id: string;
  readonly paper: PaperKind;
  readonly language: Language;
  readonly section: string;
  readonly title: string;
  readonly body: string;
}

/** The sections of both texts of an alliance, in their order. */
export async function listTexts(
  database: PeopleDatabase,
  allianceId: string,
): Promise<readonly TextSection[]> {
  const { rows } = await sql<TextSection>`select id, paper, language, section, title, body from alliance_text
    where alliance_id = ${allianceId} and deleted_at is null
    order by paper, position, created_at, id`.execute(database);
  return rows;
}

/** Writes a whole text anew. @returns false when there is one already: what people edited is never written over */
export const prepareTexts = (
  database: PeopleDatabase,
  order: {
    readonly allianceId: string;
    readonly paper: PaperKind;
    readonly language: Language;
    readonly texts: readonly FirstText[];
    readonly ids: Ids;
    readonly personId: string;
    readonly at: Date;
  },
): Promise<boolean> =>
  database.transaction().execute(async (transaction) => {
    const { allianceId, paper, language, texts, ids, personId, at } = order;
    await sql`select 1 from alliance where id = ${allianceId} for update`.execute(transaction);
    const { rows } = await sql`select 1 from alliance_text
      where alliance_id = ${allianceId} and paper = ${paper} and deleted_at is null limit 1`.execute(
      transaction,
    );
    if (rows.length > 0) return false;
    for (const [index, text] of texts.entries())
      await createRecordIn(transaction, textRecord, {
        id: ids.create(),
        fields: { allianceId, paper, language, ...text, position: index + 1 },
        organisationId: null,
        personId,
        at,
      });
    return true;
  });
