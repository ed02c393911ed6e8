import { sql } from 'kysely';
import {
  type EditableRecord,
  type Fields,
  type FormFault,
  type PeopleDatabase,
  type PeopleTransaction,
  type StoredRecord,
  type Subject,
  tableRecord,
} from '../../people/index.ts';
import { lineWords } from '../lines/words.ts';
import { tied, tiesOfMember } from './ties.ts';

const kept = tableRecord({
  kind: 'alliance-line',
  table: 'alliance_line',
  columns: {
    memberId: 'member_id',
    side: 'side',
    title: 'title',
    lever: 'lever',
    means: 'means',
    amount: 'amount',
    per: 'per',
    basis: 'basis',
    unitValue: 'unit_value',
    priceYear: 'price_year',
    fromYear: 'from_year',
    toYear: 'to_year',
    beneficiary: 'beneficiary',
    source: 'source',
    visibility: 'visibility',
  },
  json: ['amount'],
  owner: sql<
    string | null
  >`select m.organisation_id from alliance_member m where m.id = alliance_line.member_id`,
  // A line that was once kept by its member alone has versions that nobody else may read: catalysts never open it again.
  bodies: tiesOfMember(sql`alliance_line.member_id`, sql`not alliance_line.was_private`),
});

/** How lines are kept as mutable objects. */
export const lineRecord: EditableRecord = {
  ...kept,
  insert: async (transaction, record) => {
    await kept.insert(transaction, record);
    await remember(transaction, record.id, record.fields);
  },
  write: async (transaction, id, fields, version, at) => {
    await kept.write(transaction, id, fields, version, at);
    await remember(transaction, id, fields);
  },
  check: checkLine,
};

/** What a line cannot be kept without, and who would see it. */
async function checkLine(
  transaction: PeopleTransaction,
  _id: string,
  fields: Fields,
  personId: string,
): Promise<readonly FormFault[]> {
  const { fr, en } = lineWords;
  const faults: FormFault[] = [];
  if ((fields.priceYear ?? null) === null)
    faults.push({
      field: 'priceYear',
      code: 'field.missing',
      message: { fr: fr.problems.priceYear, en: en.problems.priceYear },
    });
  if (fields.visibility !== 'member') return faults;
  const { rows } = await sql<{ organisation_id: string | null }>`select organisation_id from alliance_member
    where id = ${String(fields.memberId)}`.execute(transaction);
  return [...faults, ...(await checkKeeper(transaction, rows[0]?.organisation_id ?? null, personId))];
}

/** Who may keep a line for its member alone: somebody of that member, whoever helps it may not. */
export async function checkKeeper(
  transaction: PeopleDatabase,
  organisationId: string | null,
  personId: string,
): Promise<readonly FormFault[]> {
  const { fr, en } = lineWords;
  const refuse = (message: FormFault['message']) => [{ field: 'visibility', code: 'ALL-010', message }];
  if (organisationId === null) return refuse({ fr: fr.problems.nobody, en: en.problems.nobody });
  const { rows } = await sql`select 1 from membership
    where person_id = ${personId} and organisation_id = ${organisationId} and role <> 'reader'`.execute(
    transaction,
  );
  return rows.length > 0 ? [] : refuse({ fr: fr.problems.notOwn, en: en.problems.notOwn });
}

/** Remembers for good that a line was private. */
async function remember(transaction: PeopleTransaction, id: string, fields: Fields): Promise<void> {
  if (fields.visibility !== 'member') return;
  await sql`update alliance_line set was_private = true where id = ${id}`.execute(transaction);
}

/** What a line is for the policy table: `draft` while its member keeps it for itself. */
export const lineSubject = (record: StoredRecord): Subject => ({
  resource: 'alliance-line',
  state: record.fields.visibility === 'member' ? 'draft' : 'active',
  ...tied(record),
});
