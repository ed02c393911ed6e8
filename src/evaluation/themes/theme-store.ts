import { sql } from 'kysely';
import type { PeopleDatabase, PeopleTransaction } from '../../people/index.ts';
import type { Mentions, ReleasedTheme } from './released-theme.ts';

/** A theme with how many texts bear it. */
export interface Theme {
  readonly id: string;
  readonly questionId: string;
  readonly label: string;
  readonly description: string;
  readonly texts: number;
}

/** One text, alone: nothing says who wrote it, from where, or what else they answered. */
export interface FreeText {
  readonly answerId: string;
  readonly text: string;
  readonly isRead: boolean;
  readonly themeIds: readonly string[];
}

/** The themes of an evaluation, by name. */
export async function listThemes(database: PeopleDatabase, evaluationId: string): Promise<readonly Theme[]> {
  const { rows } = await sql<Theme>`
    select t.id, t.question_id as "questionId", t.label, t.description,
      (select count(*)::int from evaluation_text_theme c where c.theme_id = t.id) as texts
    from evaluation_theme t where t.evaluation_id = ${evaluationId} and t.deleted_at is null
    order by lower(t.label), t.id limit 500`.execute(database);
  return rows;
}

/** How many texts each question has, and how many were read; those of the open link are left out, as everywhere in results. */
export async function countTexts(
  database: PeopleDatabase,
  evaluationId: string,
  questionIds: readonly string[],
): Promise<ReadonlyMap<string, { readonly texts: number; readonly read: number }>> {
  const { rows } = await sql<{ question: string; texts: number; read: number }>`
    select q.id as question, count(a.id)::int as texts, count(r.answer_id)::int as read
    from unnest(${[...questionIds]}::text[]) as q (id)
    join evaluation_answer a on a.evaluation_id = ${evaluationId} and a.answers ? q.id and not a.is_open
    left join evaluation_text_read r on r.answer_id = a.id and r.question_id = q.id
    group by q.id`.execute(database);
  return new Map(rows.map(({ question, ...counts }) => [question, counts]));
}

/** The texts of a question, in the order of identifiers drawn at random; those not read yet first. */
export async function listTexts(
  database: PeopleDatabase,
  evaluationId: string,
  questionId: string,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<readonly FreeText[]> {
  const { rows } = await sql<FreeText>`
    select a.id as "answerId", a.answers ->> ${questionId}::text as text, r.answer_id is not null as "isRead",
      coalesce((select array_agg(c.theme_id) from evaluation_text_theme c join evaluation_theme t on t.id = c.theme_id
        where c.answer_id = a.id and t.question_id = ${questionId}), '{}') as "themeIds"
    from evaluation_answer a
    left join evaluation_text_read r on r.answer_id = a.id and r.question_id = ${questionId}
    where a.evaluation_id = ${evaluationId} and a.answers ? ${questionId}::text and not a.is_open
    order by r.answer_id is not null, md5(a.id::text || ${questionId}) limit ${limit} offset ${offset}`.execute(
    database,
  );
  return rows;
}

/** Keeps what was found in texts that were read: for each, its themes replace those it had. */
export async function keepReading(
  transaction: PeopleTransaction,
  evaluationId: string,
  questionId: string,
  readings: readonly { readonly answerId: string; readonly themeIds: readonly string[] }[],
): Promise<void> {
  const content = JSON.stringify(readings);
  const answers = sql`select a.id from evaluation_answer a
    join jsonb_array_elements(${content}::jsonb) r on (r ->> 'answerId')::uuid = a.id
    where a.evaluation_id = ${evaluationId} and a.answers ? ${questionId}::text`;
  await sql`delete from evaluation_text_theme c using evaluation_theme t
    where t.id = c.theme_id and t.question_id = ${questionId} and c.answer_id in (${answers})`.execute(
    transaction,
  );
  await sql`insert into evaluation_text_theme (answer_id, theme_id)
    select a.id, t.id
    from jsonb_array_elements(${content}::jsonb) r
    join evaluation_answer a on a.id = (r ->> 'answerId')::uuid
    cross join lateral jsonb_array_elements_text(r -> 'themeIds') as chosen (id)
    join evaluation_theme t on t.id::text = chosen.id
    where a.evaluation_id = ${evaluationId} and a.answers ? ${questionId}::text and t.evaluation_id = ${evaluationId}
      and t.question_id = ${questionId} and t.deleted_at is null
    on conflict do nothing`.execute(transaction);
  await sql`insert into evaluation_text_read (answer_id, question_id)
    select id, ${questionId} from (${answers}) as a on conflict do nothing`.execute(transaction);
}

/** What was last published of the themes of an evaluation. */
export interface ThemeRelease {
  readonly number: number;
  readonly releasedOn: string;
  readonly threshold: number;
  /** By id of the theme; its words are those of the day. */
  readonly themes: Readonly<
    Record<string, { readonly label: string; readonly questionId: string; readonly told: ReleasedTheme }>
  >;
}

export async function latestThemeRelease(
  database: PeopleDatabase,
  evaluationId: string,
): Promise<ThemeRelease | null> {
  const { rows } = await sql<ThemeRelease>`
    select number, released_on as "releasedOn", threshold, themes from evaluation_theme_release
    where evaluation_id = ${evaluationId} order by number desc limit 1`.execute(database);
  return rows[0] ?? null;
}

/** How many people of each viewpoint mention each theme. */
export async function countMentions(
  database: PeopleDatabase,
  evaluationId: string,
): Promise<ReadonlyMap<string, Mentions>> {
  const { rows } = await sql<{ theme: string; viewpoint: string; people: number }>`
    select t.id as theme, a.viewpoint, count(*)::int as people
    from evaluation_theme t join evaluation_text_theme c on c.theme_id = t.id
    join evaluation_answer a on a.id = c.answer_id
    where t.evaluation_id = ${evaluationId} and t.deleted_at is null and not a.is_open
    group by t.id, a.viewpoint`.execute(database);
  const mentions = new Map<string, Record<string, number>>();
  for (const { theme, viewpoint, people } of rows)
    mentions.set(theme, { ...mentions.get(theme), [viewpoint]: people });
  return mentions;
}

export const insertThemeRelease = (
  transaction: PeopleTransaction,
  evaluationId: string,
  release: ThemeRelease,
) =>
  sql`insert into evaluation_theme_release (evaluation_id, number, released_on, threshold, themes)
    values (${evaluationId}, ${release.number}, ${release.releasedOn}, ${release.threshold},
      ${JSON.stringify(release.themes)}::jsonb)`.execute(transaction);
