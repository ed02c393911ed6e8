import { sql } from 'kysely';
import type { ActorKind } from '../../kernel/codes.ts';
import type { PeopleDatabase, PeopleTransaction } from '../../people/index.ts';
import type { CountedOpinion } from '../aggregates/aggregate-tables.ts';
import type { ReleasedQuestion } from '../domain/crossed-results.ts';
import { shownViewpoints } from '../domain/crossed-results.ts';
import { isSameQuestion } from '../domain/evolution.ts';
import type { Question } from '../domain/question.ts';

/** A campaign that several territories run together. */
export interface Barometer {
  readonly id: string;
  readonly title: string;
  readonly introduction: string;
  readonly viewpoints: readonly ActorKind[];
  readonly questions: readonly Question[];
  readonly begunOn: string;
  readonly joinsUntil: string;
  /** Campaigns that joined and were opened. */
  readonly campaigns: number;
}

const columns = sql`b.id, b.title, b.introduction, b.viewpoints, b.questions, b.begun_on as "begunOn",
  b.joins_until as "joinsUntil", (select count(*)::int from evaluation e
    where e.barometer_id = b.id and e.deleted_at is null and e.opened_on is not null) as campaigns`;

/** Every barometer, the latest first. */
export async function listBarometers(database: PeopleDatabase): Promise<readonly Barometer[]> {
  const { rows } = await sql<Barometer>`
    select ${columns} from barometer b order by b.begun_on desc, b.id limit 200`.execute(database);
  return rows;
}

export async function getBarometer(database: PeopleDatabase, id: string): Promise<Barometer | null> {
  const { rows } = await sql<Barometer>`select ${columns} from barometer b where b.id = ${id}`.execute(
    database,
  );
  return rows[0] ?? null;
}

/** The barometer that a campaign belongs to, when there is one. */
export async function barometerOf(database: PeopleDatabase, evaluationId: string): Promise<Barometer | null> {
  const { rows } = await sql<Barometer>`
    select ${columns} from barometer b join evaluation own on own.barometer_id = b.id
    where own.id = ${evaluationId}`.execute(database);
  return rows[0] ?? null;
}

/** Begins a barometer from an open campaign, which is its first one. */
export async function insertBarometer(
  transaction: PeopleTransaction,
  barometer: Omit<Barometer, 'campaigns'> & { readonly originId: string },
): Promise<void> {
  const { id, originId, title, introduction, viewpoints, questions, begunOn, joinsUntil } = barometer;
  await sql`insert into barometer (id, origin_id, title, introduction, viewpoints, questions, begun_on, joins_until)
    values (${id}, ${originId}, ${title}, ${introduction}, ${JSON.stringify(viewpoints)}::jsonb,
      ${JSON.stringify(questions)}::jsonb, ${begunOn}, ${joinsUntil})`.execute(transaction);
  await joinBarometer(transaction, originId, id);
}

export const joinBarometer = (transaction: PeopleTransaction, evaluationId: string, barometerId: string) =>
  sql`update evaluation set barometer_id = ${barometerId} where id = ${evaluationId}`.execute(transaction);

/** Name under which the answers to one question of a barometer are released. */
export const barometerTable = (barometerId: string, questionId: string): string =>
  `barometer ${barometerId} ${questionId}`;

/**
 * What each viewpoint of each campaign of a barometer was shown to say: only questions on a scale that were asked with the
 * words of the barometer, and only what the campaign itself showed.
 */
export async function listBarometerOpinions(database: PeopleDatabase): Promise<readonly CountedOpinion[]> {
  const { rows } = await sql<{
    barometer: string;
    holder: string;
    asked: readonly Question[];
    questions: readonly Question[];
    viewpoints: readonly ActorKind[];
    results: Readonly<Record<string, ReleasedQuestion>>;
  }>`
    select b.id as barometer, coalesce(e.organisation_id, e.territory_id, a.organisation_id, a.territory_id, e.project_id, e.id)::text as holder,
      b.questions as asked, e.questions, e.viewpoints, r.results
    from barometer b join evaluation e on e.barometer_id = b.id
    join lateral (select results from evaluation_release where evaluation_id = e.id order by number desc limit 1) r on true
    left join alliance a on a.id = e.alliance_id
    where e.deleted_at is null and e.questions is not null`.execute(database);
  return rows.flatMap(({ barometer, holder, asked, questions, viewpoints, results }) =>
    asked
      .filter((question) => questions.some((own) => isSameQuestion(question, own)))
      .flatMap(({ id }) =>
        shownViewpoints(viewpoints, results[id] ?? []).flatMap(({ viewpoint, share }): CountedOpinion[] =>
          share === null
            ? []
            : [
                {
                  holder,
                  level: 'unknown',
                  effect: barometerTable(barometer, id),
                  viewpoint,
                  answers: share.answers,
                  favourable: share.favourable,
                },
              ],
        ),
      ),
  );
}
