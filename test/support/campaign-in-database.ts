import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { ReleasedQuestion } from '../../src/evaluation/domain/crossed-results.ts';
import type { Question } from '../../src/evaluation/domain/question.ts';
import { insertRow } from '../attacks/objects/ground.ts';
import type { TestApp } from './test-app.ts';

/** Writes a campaign that was answered, with what was released of it. */
export async function insertReleasedCampaign(
  app: TestApp,
  {
    results,
    questions,
    releasedOn = '2026-11-20',
    ...more
  }: {
    readonly questions: readonly Question[];
    readonly results: Readonly<Record<string, ReleasedQuestion>>;
    readonly releasedOn?: string;
  } & Readonly<Record<string, unknown>>,
): Promise<string> {
  const id = randomUUID();
  await insertRow(app, 'evaluation', {
    id,
    state: 'published',
    title: 'Cuisine partagée',
    length: 'short',
    viewpoints: ['association', 'company', 'citizens'],
    closes_on: '2026-11-01',
    opened_on: '2026-10-01',
    closed_on: '2026-11-01',
    started_on: '2024-10-01',
    questions,
    ...more,
  });
  await sql`insert into evaluation_release (evaluation_id, number, released_on, threshold, results)
    values (${id}, 1, ${releasedOn}, 11, ${JSON.stringify(results)}::jsonb)`.execute(app.ports.database);
  return id;
}
