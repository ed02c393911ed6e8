import { sql } from 'kysely';
import type { Language } from '../../kernel/language.ts';
import { type Codes, type FacetName, facetNames } from '../domain/filters.ts';
import { isLikelySlip } from '../domain/spelling.ts';
import type { IndexedResource, Narrowing } from '../search/search-index.ts';
import type { CommonsDatabase } from './tables.ts';

const configurationOf = (language: Language) => sql`${sql.lit(`commons_${language}`)}::regconfig`;

/** The stems of words, as the resources' own words were reduced. */
export async function listStems(
  database: CommonsDatabase,
  language: Language,
  words: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (words.length === 0) return new Map();
  const { rows } = await sql<{ word: string; stems: string[] }>`
    select word, tsvector_to_array(to_tsvector(${configurationOf(language)}, word)) as stems
    from unnest(${[...words]}::text[]) as word
  `.execute(database);
  return new Map(rows.map(({ word, stems }) => [word, stems]));
}

/** Words looked at for one that no resource has. */
const nearWords = 8;

/** For each word that no resource has, the words of resources that are spelt nearly so, the nearest first. */
export async function findSpellings(
  database: CommonsDatabase,
  words: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const long = words.filter((word) => word.length > 3);
  if (long.length === 0) return new Map();
  const { rows } = await sql<{ asked: string; near: string; likeness: number }>`
    select asked, near.word as near, near.likeness from unnest(${long}::text[]) as asked
    cross join lateral (
      select word, similarity(word, asked) as likeness from resource_word
      where word % asked and similarity(word, asked) >= 0.4
      order by similarity(word, asked) desc, abs(length(word) - length(asked)), word limit ${nearWords}
    ) near
  `.execute(database);
  const found = new Map<string, string[]>();
  for (const { asked, near, likeness } of rows)
    if (isLikelySlip(asked, near, likeness)) found.set(asked, [...(found.get(asked) ?? []), near]);
  return found;
}

/** Resources of one read of the index. */
const batchSize = 1_000;

type SearchRow = {
  id: string;
  facet: number;
  publisher: string;
  year: number | null;
  area: string | null;
  areas: string[];
  words: string;
};

const searchRow = (language: Language) => sql`
  select s.resource_id as id, s.facet_id as facet, s.publisher, s.year, s.area_id as area, s.area_ids as areas,
    s.${sql.ref(`words_${language}`)}::text as words
  from resource_search s`;

/** Everything that may be found, a part at a time, in the order of the ids. */
export async function* readIndexed(
  database: CommonsDatabase,
  language: Language,
): AsyncGenerator<readonly IndexedResource[]> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const { rows } = await sql<SearchRow>`${searchRow(language)}
      where s.resource_id > ${after} order by s.resource_id limit ${batchSize}`.execute(database);
    if (rows.length > 0) yield rows;
    if (rows.length < batchSize) return;
    after = rows.at(-1)!.id;
  }
}

/** Where the codes of a filter stand. */
const facetColumns: Readonly<Record<FacetName, string>> = {
  kind: 'kind',
  audience: 'audiences',
  theme: 'themes',
  maturity: 'maturity',
  sdg: 'sdgs',
  pillar: 'pillars',
  language: 'language',
};

/** The resources that pass filters, the last that came or changed first. */
export async function listNewestIds(
  database: CommonsDatabase,
  { facets, publishers, years, place }: Narrowing,
  limit: number,
): Promise<string[]> {
  const conditions = facetNames
    .filter((name) => facets[name].length > 0)
    .map((name) => {
      const [column, asked] = [sql.ref(`f.${facetColumns[name]}`), sql`${[...facets[name]]}::text[]`];
      return name === 'kind' || name === 'language'
        ? sql`${column} = any(${asked})`
        : sql`${column} && ${asked}`;
    });
  if (publishers.length > 0) conditions.push(sql`s.publisher = any(${[...publishers]}::text[])`);
  if (years.length > 0) conditions.push(sql`s.year = any(${[...years]}::int[])`);
  if (place !== null)
    conditions.push(sql`(s.area_id = any(${[...place.around]}::text[]) or
      (s.area_id is not null and ${place.id} = any(s.area_ids)))`);
  const { rows } = await sql<{ id: string }>`
    select r.id from resource_search s join resource r on r.id = s.resource_id join resource_facet f on f.id = s.facet_id
    where ${sql.join([sql`true`, ...conditions], sql` and `)}
    order by r.updated_at desc, r.id limit ${limit}
  `.execute(database);
  return rows.map(({ id }) => id);
}

/** What may be found of these resources. */
export async function listIndexed(
  database: CommonsDatabase,
  language: Language,
  ids: readonly string[],
): Promise<readonly IndexedResource[]> {
  const { rows } =
    await sql<SearchRow>`${searchRow(language)} where s.resource_id = any(${[...ids]}::uuid[])`.execute(
      database,
    );
  return rows;
}

/** The codes of some combinations. */
export async function listFacets(
  database: CommonsDatabase,
  ids: readonly number[],
): Promise<{ readonly id: number; readonly values: Codes }[]> {
  const { rows } = await sql<{
    id: number;
    kind: string;
    language: string;
    themes: string[];
    audiences: string[];
    maturity: string[];
    sdgs: string[];
    pillars: string[];
  }>`
    select id, kind, language, themes, audiences, maturity, sdgs, pillars
    from resource_facet where id = any(${[...ids]}::int[])
  `.execute(database);
  return rows.map((row) => ({
    id: row.id,
    values: {
      kind: [row.kind],
      language: [row.language],
      theme: row.themes,
      audience: row.audiences,
      maturity: row.maturity,
      sdg: row.sdgs,
      pillar: row.pillars,
    },
  }));
}

/** How far the database has gone, for whoever keeps an index of it. */
export interface IndexMoment {
  /** The table as it was made: a restore makes another one. */
  readonly made: string;
  /** Every transaction before this one is over: what they changed can be seen. */
  readonly before: string;
  /** Resources that changed since the moment asked for, each with the last transaction that touched it. */
  readonly changed: readonly { readonly id: string; readonly by: string }[];
}

/**
 * The present moment, and what changed since another one. A change is seen once its transaction is over, in whatever order
 * transactions end: those still under way then are looked for again next time.
 *
 * @param most changes told; so many mean that there are more
 */
export async function readMoment(
  database: CommonsDatabase,
  since: string | null,
  most: number,
): Promise<IndexMoment> {
  const { rows } = await sql<IndexMoment>`
    select 'resource_search'::regclass::oid::text as made,
      pg_snapshot_xmin(pg_current_snapshot())::text as before,
      coalesce((
        select jsonb_agg(jsonb_build_object('id', resource_id, 'by', by)) from (
          select resource_id, max(changed_by::text::numeric)::text as by from resource_search_change
          where changed_by >= ${since}::text::xid8 group by resource_id limit ${most}
        ) since
      ), '[]') as changed
  `.execute(database);
  return rows[0]!;
}

/** Forgets changes that every index has seen: one that was not asked for so long is made again. */
export async function forgetChanges(database: CommonsDatabase, hours: number): Promise<void> {
  await sql`delete from resource_search_change where at < now() - make_interval(hours => ${hours}::int)`.execute(
    database,
  );
}

/** Characters that no text has: they stand around what was looked for. */
export const marks = { begin: '\u0002', end: '\u0003' } as const;

/** Titles and summaries with the words of these stems between marks that no text has. */
export async function markStems(
  database: CommonsDatabase,
  language: Language,
  stems: readonly string[],
  texts: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ marked: string }>`
    select ts_headline(${configurationOf(language)}, written,
      (select string_agg(quote_literal(stem), ' | ') from unnest(${[...stems]}::text[]) as stem)::tsquery,
      ${`HighlightAll=true, StartSel="${marks.begin}", StopSel="${marks.end}"`}) as marked
    from unnest(${[...texts]}::text[]) with ordinality as given (written, place) order by place
  `.execute(database);
  return rows.map(({ marked }) => marked);
}

/** The groups of the list of synonyms of a language. */
export async function listSynonyms(database: CommonsDatabase, language: Language): Promise<string[]> {
  const { rows } = await sql<{ words: string }>`
    select words from resource_synonym where language = ${language} and deleted_at is null
  `.execute(database);
  return rows.map(({ words }) => words);
}
