import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { sql } from 'kysely';
import { systemClock } from '../src/platform/system/clock.ts';
import { insertOrganisation } from '../test/support/insert-organisation.ts';
import { benchServer } from './bench-server.ts';
import { closeAfterRow } from './closing.ts';
import type { BenchRow } from './harness.ts';

/**
 * Answers to a campaign of the short version: 50 connections of this same process, on these same cores, each answer by a link
 * that works once, PostgreSQL with fsync. `npm run build` first: what is measured is what is shipped.
 */
const connections = 50;
const answers = 400;
/** Links made: one for each answer of each measure. */
const links = answers * 20;

interface Setting {
  readonly origin: string;
  readonly agent: Agent;
  readonly tokens: string[];
}

let opened: Promise<Setting> | null = null;
const setting = (): Promise<Setting> => {
  opened ??= open();
  return opened;
};

interface BankEntry {
  readonly id: string;
  readonly level: string;
  readonly kind: string;
  readonly short: boolean;
  readonly fr: string;
  readonly en: string;
}

const bank = join(import.meta.dirname, '..', 'data', 'evaluation-questions.json');
const questions = (JSON.parse(readFileSync(bank, 'utf8')) as BankEntry[])
  .filter(({ short }) => short)
  .map(({ id, level, kind, fr, en }) => ({ id, level, kind, text: { fr, en }, discuss: { fr, en } }));
const body = new URLSearchParams(
  questions.map(({ id, kind }) => [
    `q-${id}`,
    kind === 'text' ? 'Garder le lieu ouvert le samedi.' : 'useful',
  ]),
).toString();

async function open(): Promise<Setting> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  closeAfterRow(() => agent.destroy());
  const { shared, filled } = await benchServer(async ({ database }) => {
    const id = randomUUID();
    const organisation = await insertOrganisation(
      { ports: { database: database.database, clock: systemClock } },
      'bench',
    );
    await sql`insert into evaluation (id, created_at, updated_at, organisation_id, state, title, length, viewpoints,
        closes_on, opened_on, questions)
      values (${id}, now(), now(), ${organisation.id}, 'active', 'Banc', 'short', '["citizens", "company"]'::jsonb,
        '2999-12-31', '2026-01-01', ${JSON.stringify(questions)}::jsonb)`.execute(database.database);
    const tokens = Array.from({ length: links }, () => randomUUID());
    const digests = tokens.map((token) => createHash('sha256').update(token).digest('hex'));
    await sql`insert into evaluation_link (digest, evaluation_id, viewpoint)
      select digest, ${id}, 'citizens' from unnest(${digests}::text[]) as digest`.execute(database.database);
    return tokens;
  });
  return { origin: shared.origin, agent, tokens: filled };
}

function answer({ origin, agent }: Setting, token: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(
      `${origin}/repondre/${token}`,
      { method: 'POST', agent, headers: { 'content-type': 'application/x-www-form-urlencoded' } },
      (given) => {
        given.resume();
        given.on('end', () => resolve(given.statusCode!));
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Each connection answers one link after the other; every tenth is sent twice, and must count once. */
async function answerAll(): Promise<number> {
  const at = await setting();
  const mine = at.tokens.splice(0, answers);
  if (mine.length < answers) throw new Error('No link left');
  const start = performance.now();
  let next = 0;
  const connection = async (): Promise<void> => {
    while (next < mine.length) {
      const place = next++;
      const status = await answer(at, mine[place]!);
      if (status !== 200) throw new Error(`Answer ${place}: ${status}`);
      if (place % 10 === 0 && (await answer(at, mine[place]!)) !== 409)
        throw new Error(`Answer ${place} counted twice`);
    }
  };
  await Promise.all(Array.from({ length: connections }, connection));
  return performance.now() - start;
}

export const rows: readonly BenchRow[] = [
  {
    group: 'Answers to a campaign, 50 connections',
    work: '400 answers by single-use links, one in ten sent twice, with fsync (200/s is 2 s)',
    bar: '≤ 2 s',
    elsewhere: true,
    ours: answerAll,
  },
];
