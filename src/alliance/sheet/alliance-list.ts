import { type RawBuilder, sql } from 'kysely';
import { type Asker, isUuid, type PeopleDatabase, type StoredRecord } from '../../people/index.ts';
import type { Database } from '../../platform/ports/database.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import type { AllianceSummary } from '../domain/alliance-reading.ts';
import { allianceColumns } from '../reading/alliance-store.ts';
import { type AllianceRow, summaryOf } from '../reading/rows.ts';
import { allianceRecord } from '../records/alliance-record.ts';

type Viewer = Pick<Asker, 'organisations' | 'catalystOf'>;

/** True in the database for the alliances that the policy table lets this person see. */
function seenBy({ organisations, catalystOf }: Viewer): RawBuilder<unknown> {
  const own = Object.keys(organisations);
  return sql`a.deleted_at is null and (a.state = 'published' or a.territory_id = any(${[...catalystOf]}::uuid[])
    or a.organisation_id = any(${own}::uuid[])
    or exists (select 1 from alliance_member m where m.alliance_id = a.id and m.deleted_at is null
      and m.standing = 'consented' and m.organisation_id = any(${own}::uuid[])))`;
}

function matching(search: string): RawBuilder<unknown> {
  const words = search.trim().toLowerCase().split(/\s+/).filter(Boolean).slice(0, 8);
  if (words.length === 0) return sql`true`;
  return sql.join(
    words.map((word) => {
      const like = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
      return sql`unaccent(lower(a.name || ' ' || a.need)) like unaccent(${like})`;
    }),
    sql` and `,
  );
}

/** One alliance of the list, with how many members said yes. */
export interface ListedAlliance extends AllianceSummary {
  readonly memberCount: number;
}

/** A page of the alliances that this person may see, by name, and how many there are. */
export async function listAlliances(
  database: Database,
  request: {
    readonly viewer: Viewer;
    readonly search: string;
    readonly territoryId?: string;
    readonly limit: number;
    readonly offset: number;
  },
): Promise<{ readonly items: readonly ListedAlliance[]; readonly total: number }> {
  const inTerritory =
    request.territoryId === undefined ? sql`true` : sql`a.territory_id = ${request.territoryId}`;
  const where = sql`${seenBy(request.viewer)} and ${matching(request.search)} and ${inTerritory}`;
  const { rows } = await sql<AllianceRow & { member_count: string; total: string }>`
    select count(*) over () as total,
      (select count(*) from alliance_member m where m.alliance_id = a.id and m.deleted_at is null
        and m.standing = 'consented') as member_count, ${allianceColumns}
    where ${where} order by lower(a.name), a.id limit ${request.limit} offset ${request.offset}`.execute(
    database,
  );
  return {
    items: rows.map((row) => ({ ...summaryOf(row), memberCount: Number(row.member_count) })),
    total: Number(rows[0]?.total ?? 0),
  };
}

/** The list of the API: from after one of them, in the order of the names. */
export async function listAllianceRecords(
  database: PeopleDatabase,
  request: {
    readonly asker: Asker;
    readonly after: string | null;
    readonly search: string;
    readonly limit: number;
  },
): Promise<readonly StoredRecord[]> {
  const last = request.after === null ? null : await lastOf(database, request.after);
  const { rows } = await sql<{ id: string }>`select a.id from alliance a
    where ${seenBy(request.asker)} and ${matching(request.search)}
      and (${last === null} or (lower(a.name), a.id) > (${last?.name ?? ''}, ${last?.id ?? null}::uuid))
    order by lower(a.name), a.id limit ${request.limit}`.execute(database);
  const records = await Promise.all(rows.map(({ id }) => allianceRecord.get(database, id)));
  return records.filter((record) => record !== null);
}

async function lastOf(database: PeopleDatabase, id: string): Promise<{ id: string; name: string }> {
  const last = isUuid(id) ? await allianceRecord.get(database, id) : null;
  if (last === null) throw new RequestRefusal('REQ-003');
  return { id, name: String(last.fields.name).toLowerCase() };
}

/** Ids of the public alliances, for the map of the site. */
export async function listPublicAlliances(database: Database): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from alliance where state = 'published' and deleted_at is null order by id limit 5000`.execute(
    database,
  );
  return rows.map(({ id }) => id);
}
