import { type Kysely, sql } from 'kysely';
import { indexResources } from '../src/commons/store/index-store.ts';
import { commonsDatabase } from '../src/commons/store/tables.ts';
import type { Database } from '../src/platform/ports/database.ts';

/**
 * Hundreds of thousands of resources made from the real ones: the title of one in a commune, its summary with a sentence of
 * another, their codes crossed, thirty years, some hundreds of publishers. The same at every run.
 */
export async function fillCommons(database: Database, resources: number): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const run = (query: ReturnType<typeof sql>) =>
      query.execute(transaction as unknown as Kysely<unknown>).then(() => {});
    await run(sql`set local statement_timeout = 0`);
    // Proposes near duplicates to moderators; no search uses it, and it makes the filling long.
    await run(sql`drop index resource_title_near`);
    await run(sql`create temporary table real on commit drop as
      select *, row_number() over (order by key)::int - 1 as at from resource`);
    await run(sql`create temporary table commune on commit drop as
      select id, name, row_number() over (order by id)::int - 1 as at from place where id like 'commune-%'`);
    await run(sql`create unique index on real (at)`);
    await run(sql`create unique index on commune (at)`);
    await run(sql`analyze real`);
    await run(sql`analyze commune`);
    await run(sql`
      insert into resource (id, version, created_at, updated_at, key, kind, title, publisher, url, year, language,
        summary_fr, summary_en, themes, audiences, maturity, sdgs, pillars, place_id, place_name, state, origin)
      select ('00000000-0000-4000-9000-' || lpad(n::text, 12, '0'))::uuid, 1, now(), now(), 'bench-' || n, a.kind,
        a.title || ', ' || c.name, case when n % 10 < 6 then a.publisher else 'Réseau de ' || left(c.name, 4) end,
        'https://example.org/' || n, 1995 + n % 31, a.language,
        a.summary_fr || ' ' || split_part(b.summary_fr, '.', 1) || '.',
        a.summary_en || ' ' || split_part(b.summary_en, '.', 1) || '.',
        a.themes, case when n % 7 = 0 then b.audiences else a.audiences end, a.maturity, a.sdgs, a.pillars,
        case when n % 2 = 0 then c.id end, case when n % 2 = 0 then c.name end, 'published', 'person'
      from generate_series(1, ${resources}::int) n
      join real a on a.at = ((n * 7919::bigint) % (select count(*) from real))::int
      join real b on b.at = ((n * 104729::bigint + n / 303) % (select count(*) from real))::int
      join commune c on c.at = ((n * 611953::bigint) % (select count(*) from commune))::int
    `);
    await run(sql`analyze resource`);
    await indexResources(commonsDatabase(transaction));
  });
  await sql`analyze resource_search`.execute(database as unknown as Kysely<unknown>);
}
