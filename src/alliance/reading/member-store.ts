import { sql } from 'kysely';
import { type Asker, isUuid, type PeopleDatabase } from '../../people/index.ts';
import type { AllianceLine, AllianceMember, AllianceSummary } from '../domain/alliance-reading.ts';
import { allianceColumns } from './alliance-store.ts';
import { type AllianceRow, type LineRow, lineOf, type MemberRow, memberOf, summaryOf } from './rows.ts';

/** One member with the lines that somebody may see of it. */
export interface ReadMember {
  readonly alliance: AllianceSummary;
  readonly member: AllianceMember;
  readonly lines: readonly AllianceLine[];
}

/**
 * Reads a member and all its lines, whatever its standing, for somebody of it or who helps it: the caller has checked so.
 * Lines that it keeps for itself leave the database for its own people only.
 */
export async function readMember(
  database: PeopleDatabase,
  id: string,
  viewer: Pick<Asker, 'organisations'>,
): Promise<ReadMember | null> {
  if (!isUuid(id)) return null;
  const members = await sql<MemberRow & { alliance_id: string }>`
    select * from alliance_member where id = ${id} and deleted_at is null`.execute(database);
  const [row] = members.rows;
  if (row === undefined) return null;
  const alliances = await sql<AllianceRow>`select ${allianceColumns}
    where a.id = ${row.alliance_id} and a.deleted_at is null`.execute(database);
  const [alliance] = alliances.rows;
  if (alliance === undefined) return null;
  const isOwn = row.organisation_id !== null && Object.hasOwn(viewer.organisations, row.organisation_id);
  const lines = await sql<LineRow>`select * from alliance_line
    where member_id = ${id} and deleted_at is null and (${isOwn} or visibility <> 'member')
    order by lower(title), id`.execute(database);
  return { alliance: summaryOf(alliance), member: memberOf(row), lines: lines.rows.map(lineOf) };
}
