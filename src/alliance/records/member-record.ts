import { sql } from 'kysely';
import { type EditableRecord, type StoredRecord, type Subject, tableRecord } from '../../people/index.ts';
import { tied, tiesOfMember } from './ties.ts';

/**
 * How members are kept as mutable objects. What a member consented to is not among what people edit: no form, no return
 * of a former version can give or take back a consent (`member-acts.ts` writes it).
 */
export const memberRecord: EditableRecord = tableRecord({
  kind: 'alliance-member',
  table: 'alliance_member',
  organisation: 'organisation_id',
  columns: {
    allianceId: 'alliance_id',
    actorId: 'actor_id',
    name: 'name',
    kind: 'kind',
    role: 'role',
  },
  bodies: tiesOfMember(sql`alliance_member.id`),
});

/** What a member is for the policy table. */
export const memberSubject = (record: StoredRecord): Subject => ({
  resource: 'alliance-member',
  state: 'active',
  ...tied(record),
});
