import { sql } from 'kysely';
import { webKey } from '../domain/web-key.ts';
import type { CommonsDatabase } from './tables.ts';

/** What was decided last of two resources; null when nobody did. */
export async function lastPairDecision(
  transaction: CommonsDatabase,
  one: string,
  other: string,
): Promise<{
  readonly at: Date;
  readonly kind: 'same' | 'different';
  readonly kept: string;
  readonly merged: string;
} | null> {
  const { rows } = await sql<{ at: Date; kind: 'same' | 'different'; kept: string; merged: string }>`
    select at, kind, resource_id as kept, other_id as merged from harvest_decision where kind in ('same', 'different')
      and least(resource_id, other_id) = least(${one}::uuid, ${other}::uuid)
      and greatest(resource_id, other_id) = greatest(${one}::uuid, ${other}::uuid)
    order by at desc, id desc limit 1
  `.execute(transaction);
  return rows[0] ?? null;
}

/** Which resource each merged one went into, decisions followed to their end; what was separated since is merged no more. */
export async function readMerges(database: CommonsDatabase): Promise<Map<string, string>> {
  const { rows } = await sql<{ kind: 'same' | 'different'; into: string; merged: string }>`
    select kind, resource_id as into, other_id as merged from harvest_decision
    where kind in ('same', 'different') order by at, id
  `.execute(database);
  const direct = new Map<string, string>();
  for (const { kind, into, merged } of rows) {
    if (kind === 'same') direct.set(merged, into);
    else if (direct.get(merged) === into) direct.delete(merged);
    else if (direct.get(into) === merged) direct.delete(into);
  }
  const end = (id: string): string => {
    const seen = new Set<string>();
    let at = id;
    while (direct.has(at) && !seen.has(at)) {
      seen.add(at);
      at = direct.get(at)!;
    }
    return at;
  };
  return new Map([...direct.keys()].map((id) => [id, end(id)]));
}

/** The resource that each of these was merged into; those that never were are left out. */
export async function listMergedInto(
  database: CommonsDatabase,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const merges = await readMerges(database);
  const asked = new Set(ids);
  return new Map([...merges].filter(([id]) => asked.has(id)));
}

/** One of two resources that may be the same, as a moderator needs to see it to decide. */
export interface ProposedResource {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly url: string;
  readonly publisher: string;
  readonly year: number | null;
  readonly summary: string;
  readonly kind: string;
  readonly language: string;
  readonly state: 'published' | 'pending';
}

/** Two resources that may be the same one. */
export interface Proposal {
  readonly left: ProposedResource;
  readonly right: ProposedResource;
  readonly likeness: number;
}

const proposedAs = (alias: 'a' | 'b') => {
  const column = (name: string) => sql.ref(`${alias}.${name}`);
  return sql`jsonb_build_object('id', ${column('id')}, 'key', ${column('key')}, 'title', ${column('title')},
    'url', ${column('url')}, 'publisher', ${column('publisher')}, 'year', ${column('year')}, 'kind', ${column('kind')},
    'language', ${column('language')}, 'state', ${column('state')},
    'summary', coalesce(nullif(${column('summary_fr')}, ''), ${column('summary_en')}))`;
};

const undecided = sql`
  from harvest_proposal p join resource a on a.id = p.resource_id join resource b on b.id = p.other_id
  where a.state <> 'draft' and b.state <> 'draft' and a.deleted_at is null and b.deleted_at is null and not exists (
    select from harvest_decision d where d.kind in ('same', 'different')
      and least(d.resource_id, d.other_id) = p.resource_id and greatest(d.resource_id, d.other_id) = p.other_id)`;

export async function listProposals(database: CommonsDatabase, limit: number): Promise<Proposal[]> {
  const { rows } = await sql<Proposal>`
    select ${proposedAs('a')} as left, ${proposedAs('b')} as right, p.likeness ${undecided}
    order by p.likeness desc, p.proposed_at limit ${limit}
  `.execute(database);
  return rows;
}

/** Two resources of which one was merged into the other. */
export interface Merge {
  readonly at: Date;
  readonly keptId: string;
  readonly keptKey: string;
  readonly keptTitle: string;
  readonly mergedId: string;
  readonly mergedTitle: string;
  readonly mergedUrl: string;
}

/** The last merges that still hold. */
export async function listLastMerges(database: CommonsDatabase, limit: number): Promise<Merge[]> {
  const { rows } = await sql<Merge>`
    select d.at, k.id as "keptId", k.key as "keptKey", k.title as "keptTitle", m.id as "mergedId", m.title as "mergedTitle",
      m.url as "mergedUrl"
    from harvest_decision d join resource k on k.id = d.resource_id join resource m on m.id = d.other_id
    where d.kind = 'same' and k.deleted_at is null and m.deleted_at is null and not exists (
      select from harvest_decision l where l.kind in ('same', 'different') and (l.at, l.id) > (d.at, d.id)
        and least(l.resource_id, l.other_id) = least(d.resource_id, d.other_id)
        and greatest(l.resource_id, l.other_id) = greatest(d.resource_id, d.other_id))
    order by d.at desc, d.id desc limit ${limit}
  `.execute(database);
  return rows;
}

/** What waits to be decided: how much in all. */
export interface Waiting {
  readonly pending: number;
  readonly proposals: number;
  /** Those that wait, by the source that brought them, the most first. */
  readonly bySource: readonly {
    readonly name: string;
    readonly total: number;
    /** The last one of those that may be decided about at once. */
    readonly last: string;
  }[];
}

/** @param atOnce how many of a source are decided about at once */
export async function countWaiting(database: CommonsDatabase, atOnce: number): Promise<Waiting> {
  const [{ rows: sources }, { rows: proposals }] = await Promise.all([
    sql<Waiting['bySource'][number]>`
      select coalesce(origin_name, '') as name, count(*)::int as total,
        (array_agg(id order by created_at, id))[least(count(*), ${atOnce})::int] as last from resource
      where state = 'pending' and deleted_at is null group by 1 order by 2 desc, 1
    `.execute(database),
    sql<{ total: number }>`select count(*)::int as total ${undecided}`.execute(database),
  ]);
  return {
    pending: sources.reduce((sum, { total }) => sum + total, 0),
    proposals: proposals[0]!.total,
    bySource: sources.filter(({ name }) => name !== ''),
  };
}

/** The ids of resources of one source that wait, up to the last one that was shown, in the order in which they are shown. */
export async function listPendingOf(
  database: CommonsDatabase,
  source: { readonly name: string; readonly last: string },
  limit: number,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from resource where state = 'pending' and deleted_at is null and origin_name = ${source.name}
      and (created_at, id) <= (select created_at, id from resource where id = ${source.last})
    order by created_at, id limit ${limit}
  `.execute(database);
  return rows.map(({ id }) => id);
}

/** Holds the records of resources until the decision is done; a harvest takes them before the resources too, never after. */
export const lockTraces = async (
  transaction: CommonsDatabase,
  resourceIds: readonly string[],
): Promise<void> => {
  await sql`
    select from harvest_trace where resource_id = any(${[...resourceIds]}::uuid[])
    order by source_id, external_id for update
  `.execute(transaction);
};

/**
 * Gives back to a resource that was separated the records that come from its own address, or from that of one merged into it, so
 * that the next harvest reads them into it again.
 *
 * @param order.from resources that may have them
 * @param order.of the resource itself and those that were merged into it
 */
export async function returnTraces(
  transaction: CommonsDatabase,
  order: {
    readonly from: readonly string[];
    readonly to: string;
    readonly of: readonly string[];
    readonly madeBy: (url: string) => string;
  },
): Promise<void> {
  const { rows } = await sql<{ source_id: string; external_id: string; url: string }>`
    select source_id, external_id, content ->> 'url' as url from harvest_trace
    where resource_id = any(${[...order.from]}::uuid[]) order by source_id, external_id
  `.execute(transaction);
  const { rows: own } = await sql<{ url: string }>`
    select url from resource where id = any(${[...order.of]}::uuid[])
  `.execute(transaction);
  const addresses = new Set(own.map(({ url }) => webKey(url)));
  for (const { source_id, external_id, url } of rows) {
    const made = order.madeBy(url);
    if (!order.of.includes(made) && !addresses.has(webKey(url))) continue;
    await sql`
      update harvest_trace set resource_id = ${order.to}, digest = '', confidence = ${made === order.to ? 'own' : 'same-address'}
      where source_id = ${source_id} and external_id = ${external_id}
    `.execute(transaction);
  }
}

/** What a moderator sees of a resource that nobody has read yet. */
interface PendingResource {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly url: string;
  readonly summary: string;
  readonly origin: string;
}

/** Resources of a source that nobody has read yet. */
export async function listPending(database: CommonsDatabase, limit: number): Promise<PendingResource[]> {
  const { rows } = await sql<PendingResource>`
    select id, key, title, url, coalesce(nullif(summary_fr, ''), summary_en) as summary, coalesce(origin_name, '') as origin
    from resource
    where state = 'pending' and deleted_at is null order by created_at, id limit ${limit}
  `.execute(database);
  return rows;
}

/** Appends what a person decided. */
export const appendDecision = async (
  transaction: CommonsDatabase,
  decision: {
    readonly id: string;
    readonly at: Date;
    readonly personId: string;
    readonly kind: 'same' | 'different' | 'publish' | 'refuse' | 'release';
    readonly resourceId: string | null;
    readonly otherId: string | null;
    readonly sourceId: string | null;
    readonly reason: string | null;
  },
): Promise<void> => {
  await sql`
    insert into harvest_decision (id, at, person_id, kind, resource_id, other_id, source_id, reason)
    values (${decision.id}, ${decision.at}, ${decision.personId}, ${decision.kind}, ${decision.resourceId},
      ${decision.otherId}, ${decision.sourceId}, ${decision.reason})
  `.execute(transaction);
};

/** Lets the next harvest of a source in quarantine be applied whatever its size. */
export const releaseNext = async (transaction: CommonsDatabase, sourceId: string): Promise<void> => {
  await sql`update harvest_source set release_next = true where id = ${sourceId}`.execute(transaction);
};
