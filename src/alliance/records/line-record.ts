import { sql } from 'kysely';
import {
  type EditableRecord,
  type Fields,
  type PeopleTransaction,
  type StoredRecord,
  type Subject,
  tableRecord,
} from '../../people/index.ts';
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
    await rememberPrivacy(transaction, record.id, record.fields);
  },
  write: async (transaction, id, fields, version, at) => {
    await kept.write(transaction, id, fields, version, at);
    await rememberPrivacy(transaction, id, fields);
  },
};

async function rememberPrivacy(transaction: PeopleTransaction, id: string, fields: Fields): Promise<void> {
  if (fields.visibility !== 'member') return;
  await sql`update alliance_line set was_private = true where id = ${id}`.execute(transaction);
}

/** What a line is for the policy table: `draft` while its member keeps it for itself. */
export const lineSubject = (record: StoredRecord): Subject => ({
  resource: 'alliance-line',
  state: record.fields.visibility === 'member' ? 'draft' : 'active',
  ...tied(record),
});
