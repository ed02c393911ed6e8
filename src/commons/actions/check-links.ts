import { sql } from 'kysely';
import type { JobProgress } from '../../platform/ports/job.ts';
import type { Ports } from '../../platform/ports/ports.ts';
import { type LinkAnswer, linkAfter } from '../domain/link-state.ts';
import { webKey } from '../domain/web-key.ts';
import { type CommonsDatabase, commonsDatabase, type LinkRow } from '../store/tables.ts';

/** Links of one night, and how many at once. */
const mostOfNight = 5_000;
const atOnce = 4;

/** Looks at the addresses seen longest ago. @returns how many of each state */
export async function checkLinks(
  ports: Ports,
  progress: Pick<JobProgress, 'report' | 'signal'>,
): Promise<Readonly<Record<LinkRow['state'], number>>> {
  const tables = commonsDatabase(ports.database);
  const due = await listDue(tables, mostOfNight);
  const figures = { good: 0, moved: 0, dead: 0, unsure: 0 };
  let next = 0;
  const work = async () => {
    for (let at = next++; at < due.length; at = next++) {
      if (progress.signal.aborted) return;
      const state = await checkOne(ports, tables, due[at]!);
      figures[state] += 1;
      await progress.report(at + 1, due.length);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return figures;
}

interface Due {
  readonly id: string;
  readonly url: string;
  readonly before: LinkRow | null;
}

async function listDue(tables: CommonsDatabase, limit: number): Promise<Due[]> {
  const { rows } = await sql<Due>`
    select r.id, r.url, to_jsonb(l) as before from resource r left join resource_link l on l.resource_id = r.id
    where r.state = 'published' and r.deleted_at is null
    order by l.checked_at nulls first, r.id limit ${limit}
  `.execute(tables);
  return rows;
}

async function checkOne(
  ports: Ports,
  tables: CommonsDatabase,
  { id, url, before }: Due,
): Promise<LinkRow['state']> {
  const at = ports.clock.now();
  const answer = await ports.outbound.get(url, { mostBytes: 0, seconds: 15 });
  const seen: LinkAnswer = answer.ok
    ? {
        status: answer.value.status,
        isElsewhere: answer.value.hops > 0 && webKey(answer.value.url) !== webKey(url),
      }
    : { status: null, isElsewhere: false };
  const known =
    before === null ? null : { ...before, goodAt: before.good_at === null ? null : new Date(before.good_at) };
  const after = linkAfter(known, seen, at);
  const row = {
    resource_id: id,
    state: after.state,
    status: after.status,
    checked_at: at,
    good_at: after.goodAt,
    failures: after.failures,
  };
  await tables
    .insertInto('resource_link')
    .values(row)
    .onConflict((conflict) => conflict.column('resource_id').doUpdateSet(row))
    .execute();
  return after.state;
}
