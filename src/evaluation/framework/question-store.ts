import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { ActorKind } from '../../kernel/codes.ts';
import type { Effect } from '../../kernel/effect-horizons.ts';
import type { Localized } from '../../kernel/language.ts';
import type { PeopleDatabase, PeopleTransaction } from '../../people/index.ts';
import type {
  Approach,
  EvaluationLevel,
  EvaluationObject,
  Question,
  QuestionKind,
  ScaleWording,
} from '../domain/question.ts';
import { isOfBarometer } from '../evaluation-record.ts';

/** Questions of one evaluation, at most. */
export const mostQuestions = 40;

interface Row {
  readonly id: string;
  readonly key: string;
  readonly level: EvaluationLevel;
  readonly approach: Approach | null;
  readonly object: EvaluationObject | null;
  readonly effect: Effect | null;
  readonly kind: QuestionKind;
  readonly scale: ScaleWording | null;
  readonly text_fr: string;
  readonly text_en: string;
  readonly discuss_fr: string;
  readonly discuss_en: string;
  readonly options: readonly Localized[];
  readonly unit: string;
  readonly unit_en: string;
  readonly least: number | null;
  readonly greatest: number | null;
  readonly viewpoints: readonly ActorKind[];
  readonly is_locked: boolean;
}

/** A question that one prepares, with the object that people edit. */
export interface PreparedQuestion extends Question {
  readonly recordId: string;
  /** True for a question of the barometer that the evaluation joined: it stays the same for all. */
  readonly isLocked: boolean;
}

/** Questions of an evaluation that one prepares, level by level, in their order. */
export async function listQuestions(
  database: PeopleDatabase,
  evaluationId: string,
): Promise<readonly PreparedQuestion[]> {
  const { rows } = await sql<Row>`select *, ${isOfBarometer} as is_locked from evaluation_question
    where evaluation_id = ${evaluationId} and deleted_at is null
    order by array_position(array['means', 'results', 'impacts'], level), rank, key`.execute(database);
  return rows.map(questionOf);
}

const orFrench = (fr: string, en: string): Localized => ({ fr, en: en === '' ? fr : en });

const questionOf = (row: Row): PreparedQuestion => ({
  recordId: row.id,
  isLocked: row.is_locked,
  id: row.key,
  level: row.level,
  approach: row.approach,
  object: row.object,
  effect: row.effect,
  kind: row.kind,
  ...(row.kind === 'scale' ? { scale: row.scale ?? 'agreement' } : {}),
  ...(row.kind === 'choice' || row.kind === 'choices' ? { options: row.options } : {}),
  ...(row.kind === 'number'
    ? { unit: orFrench(row.unit, row.unit_en), least: row.least, greatest: row.greatest }
    : {}),
  ...(row.viewpoints.length === 0 ? {} : { viewpoints: row.viewpoints }),
  text: orFrench(row.text_fr, row.text_en),
  discuss: orFrench(row.discuss_fr, row.discuss_en),
});

/** Adds questions after those that are there; one that was taken away comes back as it is given. */
export async function insertQuestions(
  transaction: PeopleTransaction,
  evaluationId: string,
  questions: readonly Question[],
  at: Date,
): Promise<void> {
  const rows = questions.map((question) => ({
    id: randomUUID(),
    key: question.id,
    level: question.level,
    approach: question.approach ?? null,
    object: question.object ?? null,
    effect: question.effect ?? null,
    kind: question.kind,
    scale: question.scale ?? null,
    text_fr: question.text.fr,
    text_en: question.text.en,
    discuss_fr: question.discuss.fr,
    discuss_en: question.discuss.en,
    options: question.options ?? [],
    unit: question.unit?.fr ?? '',
    unit_en: question.unit?.en ?? '',
    least: question.least ?? null,
    greatest: question.greatest ?? null,
    viewpoints: question.viewpoints ?? [],
  }));
  await sql`insert into evaluation_question (id, created_at, updated_at, evaluation_id, key, rank, level, approach, object,
      effect, kind, scale, text_fr, text_en, discuss_fr, discuss_en, options, unit, unit_en, least, greatest, viewpoints)
    select r.id, ${at}, ${at}, ${evaluationId}, r.key, given.place + (select coalesce(max(rank), 0)
        from evaluation_question where evaluation_id = ${evaluationId}), r.level, r.approach, r.object, r.effect, r.kind,
      r.scale, r.text_fr, r.text_en, r.discuss_fr, r.discuss_en, r.options, r.unit, r.unit_en, r.least, r.greatest, r.viewpoints
    from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) with ordinality as given (one, place),
      jsonb_populate_record(null::evaluation_question, given.one) as r
    on conflict (evaluation_id, key) do update set deleted_at = null`.execute(transaction);
}

/** Puts a question after the others. */
export const putLast = (transaction: PeopleTransaction, id: string) =>
  sql`update evaluation_question q set rank = 1 + (select coalesce(max(rank), 0) from evaluation_question other
    where other.evaluation_id = q.evaluation_id) where id = ${id}`.execute(transaction);

/** Exchanges a question with the one before it, or after it, in its level. */
export async function moveQuestion(
  transaction: PeopleTransaction,
  evaluationId: string,
  id: string,
  way: 'up' | 'down',
): Promise<void> {
  const questions = await listQuestions(transaction, evaluationId);
  const place = questions.findIndex(({ recordId }) => recordId === id);
  const other = questions[place + (way === 'up' ? -1 : 1)];
  const moved = questions[place];
  if (moved === undefined || other === undefined || other.level !== moved.level) return;
  const order = questions.map(({ recordId }) =>
    recordId === moved.recordId ? other.recordId : recordId === other.recordId ? moved.recordId : recordId,
  );
  await sql`update evaluation_question q set rank = given.place
    from unnest(${order}::uuid[]) with ordinality as given (id, place) where q.id = given.id`.execute(
    transaction,
  );
}
