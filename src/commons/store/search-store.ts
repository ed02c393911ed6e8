import { type RawBuilder, sql } from 'kysely';
import type { Language } from '../../kernel/language.ts';
import type { FacetCount, Filters } from '../domain/filters.ts';
import { queryOf, type Term } from '../domain/question.ts';
import type { CommonsDatabase } from './tables.ts';

/** A question ready to be asked: its terms, each as the database reads it, and what each tells. */
export interface WeighedTerm extends Term {
  /** Text of its tsquery. */
  readonly query: string;
  /** The same without what means the same: the very words that were typed. */
  readonly own: string;
  /** How telling it is: the rarer, the more; 0 when no resource has it. */
  readonly weight: number;
  /** Resources that have it, as counted last. */
  readonly resources: number;
}

/** What a set of results is narrowed to, already resolved. */
export interface Narrowing {
  readonly facets: Filters['facets'];
  readonly publishers: readonly string[];
  readonly years: readonly number[];
  /** The place and all that contain it, and the place itself, or `null`. */
  readonly place: { readonly id: string; readonly around: readonly string[] } | null;
}

const configurationOf = (language: Language) => sql`${sql.lit(`commons_${language}`)}::regconfig`;
const wordsIn = (language: Language) => sql.ref(`s.words_${language}`);
const titleIn = (language: Language) => sql.ref(`s.title_${language}`);

/** Weighs terms by how many resources hold their words. */
export async function weighTerms(
  database: CommonsDatabase,
  language: Language,
  terms: readonly Term[],
): Promise<WeighedTerm[]> {
  if (terms.length === 0) return [];
  const texts = terms.map(queryOf);
  const owns = terms.map(({ ways }) => ways[0]!.join(' & '));
  const { rows } = await sql<{
    query: string;
    own: string;
    stems: string[];
    counts: number[];
    total: number;
  }>`
    select to_tsquery(${configurationOf(language)}, asked)::text as query,
      to_tsquery(${configurationOf(language)}, typed)::text as own,
      tsvector_to_array(to_tsvector(${configurationOf(language)}, regexp_replace(asked, '[^[:alnum:]]+', ' ', 'g'))) as stems,
      array(select resources from resource_stem where language = ${language}
        and stem = any(tsvector_to_array(to_tsvector(${configurationOf(language)}, regexp_replace(asked, '[^[:alnum:]]+', ' ', 'g'))))) as counts,
      (select greatest(reltuples, 0)::int from pg_class where oid = 'resource_search'::regclass) as total
    from unnest(${texts}::text[], ${owns}::text[]) with ordinality as given (asked, typed, place) order by place
  `.execute(database);
  const total = Math.max(1, rows[0]?.total ?? 1, ...rows.flatMap(({ counts }) => counts));
  return terms.map((term, at) => {
    const { query, own, stems, counts } = rows[at]!;
    // An expression is as rare as its rarest word; one that has several ways, as common as the most common way at least.
    const isHeld = term.ways.length > 1 ? counts.length > 0 : counts.length >= stems.length;
    const resources = isHeld && counts.length > 0 ? Math.min(...counts) : 0;
    const weight = resources === 0 ? 0 : Math.log(1 + total / resources);
    return { ...term, query, own, resources, weight };
  });
}

/** For each word that no resource has, the nearest spelling that some have. */
export async function findSpellings(
  database: CommonsDatabase,
  words: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const long = words.filter((word) => word.length > 3);
  if (long.length === 0) return new Map();
  const { rows } = await sql<{ asked: string; near: string }>`
    select asked, near.word as near from unnest(${long}::text[]) as asked
    cross join lateral (
      select word from resource_word
      where word % asked and similarity(word, asked) >= 0.4
      order by similarity(word, asked) desc, abs(length(word) - length(asked)), word limit 1
    ) near
  `.execute(database);
  return new Map(rows.map(({ asked, near }) => [asked, near]));
}

const facetCondition = ({ facets }: Narrowing): RawBuilder<unknown> => {
  const any = (column: string, values: readonly string[]) =>
    values.length === 0 ? sql`true` : sql`f.${sql.ref(column)} && ${[...values]}::text[]`;
  const one = (column: string, values: readonly string[]) =>
    values.length === 0 ? sql`true` : sql`f.${sql.ref(column)} = any(${[...values]}::text[])`;
  return sql`${one('kind', facets.kind)} and ${one('language', facets.language)} and ${any('themes', facets.theme)}
    and ${any('audiences', facets.audience)} and ${any('maturity', facets.maturity)} and ${any('sdgs', facets.sdg)}
    and ${any('pillars', facets.pillar)}`;
};

const isNarrowed = ({ facets }: Narrowing): boolean => Object.values(facets).some(({ length }) => length > 0);

/** Words, place, publisher and year; the rest is a matter of combinations. */
function condition(
  language: Language,
  query: string | null,
  { place, publishers, years }: Narrowing,
  but?: 'publishers' | 'years',
): RawBuilder<unknown> {
  const parts: RawBuilder<unknown>[] = [sql`true`];
  if (query !== null) parts.push(sql`${wordsIn(language)} @@ ${query}::tsquery`);
  if (place !== null)
    parts.push(sql`(s.area_id = any(${[...place.around]}::text[]) or s.area_ids @> ${[place.id]}::text[])`);
  if (publishers.length > 0 && but !== 'publishers')
    parts.push(sql`s.publisher = any(${[...publishers]}::text[])`);
  if (years.length > 0 && but !== 'years') parts.push(sql`s.year = any(${[...years]}::int[])`);
  return sql.join(parts, sql` and `);
}

/** How many resources there are by combination of codes, before the filters on these codes. */
export async function countFacets(
  database: CommonsDatabase,
  language: Language,
  query: string | null,
  narrowing: Narrowing,
): Promise<FacetCount[]> {
  const { rows } = await sql<{
    total: number;
    kind: string;
    language: string;
    themes: string[];
    audiences: string[];
    maturity: string[];
    sdgs: string[];
    pillars: string[];
  }>`
    select f.kind, f.language, f.themes, f.audiences, f.maturity, f.sdgs, f.pillars, found.total
    from (
      select s.facet_id, count(*)::int as total from resource_search s
      where ${condition(language, query, narrowing)} group by s.facet_id
    ) found join resource_facet f on f.id = found.facet_id
  `.execute(database);
  return rows.map((row) => ({
    total: row.total,
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

/** How many resources each publisher, or each year, would give; the most first. */
export async function countColumn(
  database: CommonsDatabase,
  language: Language,
  query: string | null,
  narrowing: Narrowing,
  column: 'publisher' | 'year',
): Promise<{ readonly value: string; readonly total: number }[]> {
  const narrowed = isNarrowed(narrowing)
    ? sql`and s.facet_id in (select f.id from resource_facet f where ${facetCondition(narrowing)})`
    : sql``;
  const { rows } = await sql<{ value: string; total: number }>`
    select s.${sql.ref(column)}::text as value, count(*)::int as total from resource_search s
    where ${condition(language, query, narrowing, column === 'year' ? 'years' : 'publishers')} ${narrowed}
      and s.${sql.ref(column)} is not null
    group by 1 order by 2 desc, 1 limit 60
  `.execute(database);
  return rows;
}

/** Resources compared with one another, at most: beyond, those whose title says it. */
const mostCompared = 600;
/** What a word is worth in what else there is, in who publishes and the themes, in the summary, in the title. */
const weights = sql.lit('{0.1,0.25,0.5,1}');

/** One resource found, with what speaks for it. */
export interface Hit {
  readonly id: string;
  readonly score: number;
}

/**
 * The resources that answer best, the best first. A common word does not have all its resources compared: those that have it in
 * their title come in first, then others, up to a bound.
 */
export async function rankResources(
  database: CommonsDatabase,
  language: Language,
  { query, terms, narrowing }: { query: string; terms: readonly WeighedTerm[]; narrowing: Narrowing },
  { offset, limit }: { offset: number; limit: number },
): Promise<Hit[]> {
  const narrowed = isNarrowed(narrowing)
    ? sql`and s.facet_id in (select f.id from resource_facet f where ${facetCondition(narrowing)})`
    : sql``;
  const wanted = condition(language, query, narrowing);
  const words = wordsIn(language);
  const titled = sql`${titleIn(language)} @@ ${terms.map((term) => `(${term.query})`).join(' | ')}::tsquery`;
  const most = Math.max(mostCompared, offset + limit);
  const rank = (term: WeighedTerm) =>
    sql`${term.weight}::float8 * (ts_rank(${weights}, ${words}, ${term.query}::tsquery)
      + ts_rank(${weights}, ${words}, ${term.own}::tsquery))`;
  const held = (term: WeighedTerm) =>
    sql`case when ${words} @@ ${term.query}::tsquery then ${term.weight}::float8 else 0 end`;
  const all = terms.reduce((sum, { weight }) => sum + weight, 0);
  const { rows } = await sql<Hit>`
    with compared as (
      (select s.resource_id from resource_search s where ${wanted} ${narrowed} and ${titled} limit ${most})
      union
      (select s.resource_id from resource_search s where ${wanted} ${narrowed} limit ${most})
    )
    select s.resource_id as id,
      (${sql.join(terms.map(rank), sql` + `)}) * power((${sql.join(terms.map(held), sql` + `)}) / ${all}::float8, 1.5) as score
    from compared join resource_search s using (resource_id)
    order by score desc, s.year desc nulls last, s.resource_id
    offset ${offset} limit ${limit}
  `.execute(database);
  return rows;
}

/** A page of all the resources, without words: the newest years first. */
export async function listAll(
  database: CommonsDatabase,
  narrowing: Narrowing,
  { offset, limit }: { offset: number; limit: number },
): Promise<string[]> {
  const narrowed = isNarrowed(narrowing)
    ? sql`and s.facet_id in (select f.id from resource_facet f where ${facetCondition(narrowing)})`
    : sql``;
  const { rows } = await sql<{ id: string }>`
    select s.resource_id as id from resource_search s
    where ${condition('fr', null, narrowing)} ${narrowed}
    order by s.year desc nulls last, s.resource_id
    offset ${offset} limit ${limit}
  `.execute(database);
  return rows.map(({ id }) => id);
}

/** Characters that no text has: they stand around what was looked for. */
export const marks = { begin: '\u0002', end: '\u0003' } as const;

/** Titles and summaries with what was looked for between marks that no text has. */
export async function markWords(
  database: CommonsDatabase,
  language: Language,
  query: string,
  texts: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ marked: string }>`
    select ts_headline(${configurationOf(language)}, written, ${query}::tsquery,
      ${`HighlightAll=true, StartSel="${marks.begin}", StopSel="${marks.end}"`}) as marked
    from unnest(${[...texts]}::text[]) with ordinality as given (written, place) order by place
  `.execute(database);
  return rows.map(({ marked }) => marked);
}

/** True when at least so many resources answer. */
export async function hasAtLeast(
  database: CommonsDatabase,
  language: Language,
  query: string,
  least: number,
): Promise<boolean> {
  const { rows } = await sql`
    select 1 from resource_search s where ${wordsIn(language)} @@ ${query}::tsquery limit ${least}
  `.execute(database);
  return rows.length >= least;
}

/** The groups of the list of synonyms of a language. */
export async function listSynonyms(database: CommonsDatabase, language: Language): Promise<string[]> {
  const { rows } = await sql<{ words: string }>`
    select words from resource_synonym where language = ${language} and deleted_at is null
  `.execute(database);
  return rows.map(({ words }) => words);
}
