import { sql } from 'kysely';
import {
  type EditableRecord,
  type FormFault,
  type PeopleTransaction,
  type StoredRecord,
  type Subject,
  tableRecord,
} from '../../people/index.ts';
import { decisionWords } from '../decisions/words.ts';
import { tied, tiesOfAlliance } from './ties.ts';

/** How decisions are kept as mutable objects while they are open; the database refuses any change to a closed one. */
export const decisionRecord: EditableRecord = tableRecord({
  kind: 'alliance-decision',
  table: 'alliance_decision',
  columns: {
    allianceId: 'alliance_id',
    title: 'title',
    proposal: 'proposal',
    method: 'method',
    quorum: 'quorum',
    answerBy: 'answer_by',
  },
  derived: {
    isClosed: sql`alliance_decision.closed_at is not null`,
    // The decisions of the alliance invented to teach are for everybody; those of no other are.
    isShown: sql`(select a.is_demo and a.state = 'published' from alliance a where a.id = alliance_decision.alliance_id)`,
  },
  bodies: tiesOfAlliance(sql`alliance_decision.alliance_id`),
  check: checkOpen,
});

async function checkOpen(transaction: PeopleTransaction, id: string): Promise<readonly FormFault[]> {
  const { rows } = await sql`select 1 from alliance_decision
    where id = ${id} and closed_at is not null`.execute(transaction);
  if (rows.length === 0) return [];
  const { fr, en } = decisionWords;
  return [{ field: 'title', code: 'ALL-013', message: { fr: fr.problems.closed, en: en.problems.closed } }];
}

/** What a decision is for the policy table: a draft while it is open. */
export const decisionSubject = (record: StoredRecord): Subject => ({
  resource: 'alliance-decision',
  state: record.fields.isClosed !== true ? 'draft' : record.fields.isShown === true ? 'published' : 'active',
  ...tied(record),
});
