import { sql } from 'kysely';
import { type FormFault, type PeopleTransaction, tableRecord } from '../../people/index.ts';
import { formatDate } from '../../platform/web/format/dates.ts';
import { digestWords } from './words.ts';

/** An issue: what its editor writes of it; whether it is out changes by a deed of its own. */
export const issueRecord = tableRecord({
  kind: 'digest-issue',
  table: 'digest_issue',
  columns: {
    day: 'on_day',
    titleFr: 'title_fr',
    titleEn: 'title_en',
    introFr: 'intro_fr',
    introEn: 'intro_en',
  },
  derived: { state: sql`digest_issue.state` },
  check: async (transaction, id, { day }) => dayFaults(transaction, id, String(day)),
});

/** An item of an issue. */
export const itemRecord = tableRecord({
  kind: 'digest-item',
  table: 'digest_item',
  columns: {
    issueId: 'issue_id',
    position: 'position',
    kind: 'kind',
    titleFr: 'title_fr',
    titleEn: 'title_en',
    textFr: 'text_fr',
    textEn: 'text_en',
    addressFr: 'address_fr',
    addressEn: 'address_en',
    audiences: 'audiences',
    source: 'source',
  },
  derived: {
    state: sql`(select i.state from digest_issue i where i.id = digest_item.issue_id and i.deleted_at is null)`,
  },
});

/** Why an issue cannot be of a day: there is one, perhaps in the bin. Asked by one transaction at a time. */
export async function dayFaults(
  transaction: PeopleTransaction,
  id: string,
  day: string,
): Promise<readonly FormFault[]> {
  await sql`select pg_advisory_xact_lock(hashtext('digest_issue_day'))`.execute(transaction);
  const { rows } = await sql`select 1 from digest_issue where on_day = ${day} and id <> ${id}`.execute(
    transaction,
  );
  if (rows.length === 0) return [];
  const message = (language: 'fr' | 'en') => digestWords[language].editor.dayTaken(formatDate(language, day));
  return [{ field: 'day', code: 'DIG-002', message: { fr: message('fr'), en: message('en') } }];
}
