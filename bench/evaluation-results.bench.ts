import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { releaseQuestion } from '../src/evaluation/domain/crossed-results.ts';
import type { Question } from '../src/evaluation/domain/question.ts';
import { tallyAnswers } from '../src/evaluation/domain/tally-answers.ts';
import { listOpened } from '../src/evaluation/store/answer-store.ts';
import { actorKinds } from '../src/kernel/codes.ts';
import { peopleDatabase } from '../src/people/store/record-store.ts';
import type { SharedServer } from '../test/support/shared-server.ts';
import { benchServer } from './bench-server.ts';
import { type BenchRow, timedAsync } from './harness.ts';

/** Results of a campaign of 20 questions, 9 viewpoints, 10,000 answers: counted from the database, then read as a page. */
const group = 'Evaluation';
const id = '0b000000-0000-4000-8000-000000000020';
const people = 10_000;
const said = (text: string) => ({ fr: text, en: text });
const questions: readonly Question[] = Array.from({ length: 20 }, (_, place) => ({
  id: `q-${place}`,
  level: (['means', 'results', 'impacts'] as const)[place % 3]!,
  kind: 'scale',
  text: said(`Question ${place + 1}`),
  discuss: said('Pourquoi ?'),
}));
const steps = ['essential', 'useful', 'secondary', 'useless', 'counter-productive', 'no-opinion'];

let opened: Promise<SharedServer> | null = null;
const setting = (): Promise<SharedServer> => {
  opened ??= open();
  return opened;
};

async function open(): Promise<SharedServer> {
  const { filled } = await benchServer(async (shared) => {
    const { database } = shared.database;
    await sql`insert into organisation (id, created_at, updated_at, state, slug, kind, name)
      values (${id}, now(), now(), 'published', 'bench-results', 'association', 'Bench')`.execute(database);
    await sql`insert into evaluation (id, created_at, updated_at, organisation_id, state, title, length, viewpoints, closes_on,
        opened_on, questions)
      values (${id}, now(), now(), ${id}, 'published', 'Bench', 'full', ${JSON.stringify(actorKinds)}::jsonb, '2026-12-31',
        '2026-01-01', ${JSON.stringify(questions)}::jsonb)`.execute(database);
    const answers = Array.from({ length: people }, (_, person) => ({
      id: randomUUID(),
      viewpoint: actorKinds[person % actorKinds.length]!,
      answers: Object.fromEntries(
        questions.map((question, place) => [question.id, steps[(person * 7 + place * 3) % 6]!]),
      ),
    }));
    await sql`insert into evaluation_answer (id, evaluation_id, viewpoint, answers)
      select (row->>'id')::uuid, ${id}, row->>'viewpoint', row->'answers'
      from jsonb_array_elements(${JSON.stringify(answers)}::jsonb) as row`.execute(database);
    const results = resultsOf(answers);
    await sql`insert into evaluation_release (evaluation_id, number, released_on, threshold, results)
      values (${id}, 1, '2026-06-01', 11, ${JSON.stringify(results)}::jsonb)`.execute(database);
    return shared;
  });
  return filled;
}

function resultsOf(answers: Parameters<typeof tallyAnswers>[1]) {
  const counted = tallyAnswers(questions, answers);
  return Object.fromEntries(
    questions.map((question) => [
      question.id,
      releaseQuestion(
        actorKinds.map((kind) => counted.get(kind)?.get(question.id) ?? { answers: 0, favourable: 0 }),
        [],
        11,
      ),
    ]),
  );
}

async function count(): Promise<number> {
  const database = peopleDatabase((await setting()).database.database);
  const work = async () => resultsOf(await listOpened(database, id));
  await work();
  return timedAsync(work);
}

async function read(path: string): Promise<number> {
  const { origin } = await setting();
  const ask = async (): Promise<void> => {
    const answer = await fetch(origin + path);
    if (answer.status !== 200) throw new Error(`${answer.status}: ${path}`);
    await answer.arrayBuffer();
  };
  await ask();
  return timedAsync(ask);
}

const row = (work: string, ours: () => Promise<number>): BenchRow => ({
  group,
  work,
  bar: '≤ 500 ms',
  elsewhere: true,
  ours,
});

export const rows: readonly BenchRow[] = [
  row(
    'results of 20 questions × 9 viewpoints × 10,000 answers, counted from the database and decided',
    count,
  ),
  row('their page of crossed results, one level', () => read(`/evaluations/${id}/regards?level=means`)),
  row('all of them on the wall, 20 screens', () => read(`/evaluations/${id}/mur`)),
];
