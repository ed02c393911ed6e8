import { sql } from 'kysely';
import { type StoredRecord, type Subject, tableRecord } from '../../people/index.ts';
import { tied, tiesOfAlliance } from './ties.ts';

/** What belongs to the alliance as a whole: its members and the catalysts keep it together. */
export const partSubject = (record: StoredRecord): Subject => ({
  resource: 'alliance-part',
  state: 'active',
  ...tied(record),
});

/** Work that holds the alliance together. */
export const taskRecord = tableRecord({
  kind: 'alliance-task',
  table: 'alliance_task',
  columns: {
    allianceId: 'alliance_id',
    task: 'task',
    title: 'title',
    year: 'year',
    hours: 'hours',
    cost: 'cost',
    payerMemberId: 'payer_member_id',
    payer: 'payer',
    source: 'source',
  },
  json: ['hours', 'cost'],
  bodies: tiesOfAlliance(sql`alliance_task.alliance_id`),
});

/** Help asked or obtained. */
export const grantRecord = tableRecord({
  kind: 'alliance-grant',
  table: 'alliance_grant',
  columns: {
    allianceId: 'alliance_id',
    payer: 'payer',
    payerKind: 'payer_kind',
    purpose: 'purpose',
    state: 'state',
    amount: 'amount',
    year: 'year',
    requestedOn: 'requested_on',
    decidedOn: 'decided_on',
    reference: 'reference',
    source: 'source',
    turnover: 'turnover',
  },
  json: ['amount'],
  bodies: tiesOfAlliance(sql`alliance_grant.alliance_id`),
});

/** Dates of the calendar. */
export const milestoneRecord = tableRecord({
  kind: 'alliance-milestone',
  table: 'alliance_milestone',
  columns: { allianceId: 'alliance_id', on: 'on_day', title: 'title', isDone: 'is_done' },
  bodies: tiesOfAlliance(sql`alliance_milestone.alliance_id`),
});

/** Sections of the charter and of the agreement. */
export const textRecord = tableRecord({
  kind: 'alliance-text',
  table: 'alliance_text',
  columns: {
    allianceId: 'alliance_id',
    paper: 'paper',
    language: 'language',
    section: 'section',
    position: 'position',
    title: 'title',
    body: 'body',
  },
  bodies: tiesOfAlliance(sql`alliance_text.alliance_id`),
});
