import { sql } from 'kysely';
import { goalWord } from '../domain/question.ts';
import { wordsOf } from '../domain/words-of.ts';
import type { CommonsDatabase } from './tables.ts';

/**
 * Makes resources findable as they stand, or not findable when they are not published. Titles weigh most, then who publishes
 * and the themes, then the summary.
 *
 * @param ids those to read again; all of them unless told
 */
export async function indexResources(database: CommonsDatabase, ids?: readonly string[]): Promise<void> {
  const chosen = ids === undefined ? sql`true` : sql`r.id = any(${[...ids]}::uuid[])`;
  const signature = sql`concat_ws('|', r.kind, r.language, r.themes::text, r.audiences::text, r.maturity::text,
    r.sdgs::text, r.pillars::text)`;
  const shown = sql`r.state = 'published' and r.deleted_at is null`;
  await sql`
    insert into resource_facet (signature, kind, language, themes, audiences, maturity, sdgs, pillars)
    select distinct on (1) ${signature}, r.kind, r.language, r.themes, r.audiences, r.maturity, r.sdgs, r.pillars
    from resource r where ${shown} and ${chosen}
    order by 1
    on conflict (signature) do nothing
  `.execute(database);
  await sql`
    delete from resource_search s using resource r
    where r.id = s.resource_id and ${chosen} and not (${shown})
  `.execute(database);
  const goals = sql`coalesce((select string_agg(${sql.lit(goalWord(''))} || goal, ' ') from unnest(r.sdgs) as goal), '')`;
  const words = (language: 'fr' | 'en') => {
    const configuration = sql.lit(`commons_${language}`);
    const label = sql.ref(`label_${language}`);
    const summary = sql`coalesce(nullif(r.${sql.ref(`summary_${language}`)}, ''), r.summary_fr, r.summary_en)`;
    const vector = (text: unknown, weight: 'A' | 'B' | 'C') =>
      sql`setweight(to_tsvector(${configuration}::regconfig, ${text}), ${sql.lit(weight)})`;
    return sql`${vector(sql`r.title`, 'A')} || ${vector(
      sql`r.publisher || ' ' || coalesce(r.place_name, p.name, '') || ' ' ||
        coalesce((select string_agg(t.${label}, ' ') from resource_theme t where t.key = any(r.themes)), '')`,
      'C',
    )} || ${vector(summary, 'B')} || ${vector(goals, 'C')}`;
  };
  await sql`
    insert into resource_search
      (resource_id, facet_id, publisher, year, area_id, area_ids, words_fr, words_en)
    select r.id, f.id, r.publisher, r.year, r.place_id, coalesce(p.ancestor_ids, array[r.place_id], '{}'),
      ${words('fr')}, ${words('en')}
    from resource r
    join resource_facet f on f.signature = ${signature}
    left join place p on p.id = r.place_id
    where ${shown} and ${chosen}
    on conflict (resource_id) do update set
      facet_id = excluded.facet_id, publisher = excluded.publisher, year = excluded.year, area_id = excluded.area_id,
      area_ids = excluded.area_ids, words_fr = excluded.words_fr, words_en = excluded.words_en
  `.execute(database);
  await sql`
    insert into resource_search_change (resource_id) select r.id from resource r where ${chosen}
  `.execute(database);
  await addWords(database, ids);
}

/** Remembers the words that resources are written with, for near spellings; in order, so that two transactions never wait for each other. */
async function addWords(database: CommonsDatabase, ids: readonly string[] | undefined): Promise<void> {
  const step = 5_000;
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    let query = database
      .selectFrom('resource')
      .select(['id', 'title', 'publisher', 'summary_fr', 'summary_en'])
      .where('state', '=', 'published')
      .where('id', '>', after)
      .orderBy('id')
      .limit(step);
    if (ids !== undefined) query = query.where('id', 'in', ids.length === 0 ? [after] : [...ids]);
    const rows = await query.execute();
    const words = new Set(
      rows.flatMap((row) =>
        wordsOf(`${row.title} ${row.publisher} ${row.summary_fr} ${row.summary_en}`).filter(
          (word) => word.length > 3 && word.length <= 40 && !/\d/.test(word),
        ),
      ),
    );
    await sql`insert into resource_word select unnest(${[...words].sort()}::text[]) on conflict do nothing`.execute(
      database,
    );
    if (rows.length < step) return;
    after = rows.at(-1)!.id;
  }
}
