import { sql } from 'kysely';
import {
  type EditableRecord,
  type Fields,
  type FormFault,
  type PeopleTransaction,
  type StoredRecord,
  type Subject,
  tableRecord,
} from '../../people/index.ts';
import type { AllianceState } from '../domain/codes.ts';
import { sheetWords } from '../sheet/words.ts';
import { tied, tiesOfAlliance } from './ties.ts';

/** How alliances are kept as mutable objects. */
export const allianceRecord: EditableRecord = tableRecord({
  kind: 'alliance',
  table: 'alliance',
  organisation: 'organisation_id',
  columns: {
    territoryId: 'territory_id',
    actionId: 'action_id',
    state: 'state',
    name: 'name',
    kinds: 'kinds',
    stage: 'stage',
    need: 'need',
    answer: 'answer',
    lessons: 'lessons',
    sdgs: 'sdgs',
    startsOn: 'starts_on',
    endsOn: 'ends_on',
    priceYear: 'price_year',
    priceChange: 'price_change',
    origin: 'origin',
  },
  json: ['kinds', 'sdgs', 'origin'],
  derived: { isDemo: sql`alliance.is_demo` },
  bodies: tiesOfAlliance(sql`alliance.id`),
  check: checkPublication,
});

/** What an alliance is for the policy table. */
export const allianceSubject = (record: StoredRecord): Subject => ({
  resource: 'alliance',
  state: record.fields.state as AllianceState,
  ...tied(record),
});

/** An alliance is shown to everybody only once each of its members agrees. */
async function checkPublication(
  transaction: PeopleTransaction,
  id: string,
  fields: Fields,
): Promise<readonly FormFault[]> {
  if (fields.state !== 'published') return [];
  const { rows } = await sql<{ name: string; agrees_public: boolean }>`
    select name, agrees_public from alliance_member
    where alliance_id = ${id} and deleted_at is null and standing = 'consented' order by lower(name)`.execute(
    transaction,
  );
  const missing = rows.filter((row) => !row.agrees_public).map(({ name }) => name);
  if (rows.length >= 2 && missing.length === 0) return [];
  const say = (language: 'fr' | 'en'): string => {
    const { problems } = sheetWords[language];
    return rows.length < 2 ? problems.alone : problems.missing(missing.slice(0, 5).join(', '));
  };
  return [{ field: 'state', code: 'ALL-003', message: { fr: say('fr'), en: say('en') } }];
}
