import { sql } from 'kysely';
import type { Database } from '../ports/database.ts';
import type { Clock } from '../ports/ports.ts';
import { digestOf } from './kept-entry.ts';
import { accountDatabase } from './tables.ts';

/** Minutes during which failures are counted together, and after which one may try again. */
const throttleMinutes = 15;

/** What is counted, and how many times it may happen. */
export interface Counted {
  /** Kept as a digest: the table holds neither an address of a person nor one of a machine. */
  readonly key: string;
  readonly most: number;
}

/** Counts failures in the database, so that several servers count together. */
export function createThrottle(database: Database, clock: Clock) {
  const tables = accountDatabase(database);
  const start = () => new Date(clock.now().getTime() - throttleMinutes * 60_000);
  return {
    /** True when one of them has happened too often. */
    async isBlocked(counted: readonly Counted[]): Promise<boolean> {
      const rows = await tables
        .selectFrom('sign_in_failure')
        .select(['key', 'failures'])
        .where(
          'key',
          'in',
          counted.map(({ key }) => digestOf(key)),
        )
        .where('since', '>', start())
        .execute();
      return counted.some(({ key, most }) =>
        rows.some((row) => row.key === digestOf(key) && row.failures >= most),
      );
    },
    /** Counts one more of each. */
    async count(counted: readonly Counted[]): Promise<void> {
      const [now, from] = [clock.now(), start()];
      for (const { key } of counted)
        await sql`
          insert into sign_in_failure (key, failures, since) values (${digestOf(key)}, 1, ${now})
          on conflict (key) do update set
            failures = case when sign_in_failure.since > ${from} then sign_in_failure.failures + 1 else 1 end,
            since = case when sign_in_failure.since > ${from} then sign_in_failure.since else ${now} end
        `.execute(tables);
    },
    /** Forgets what was counted, and everything that is too old to count. */
    async forget(counted: readonly Counted[]): Promise<void> {
      await tables
        .deleteFrom('sign_in_failure')
        .where((where) =>
          where.or([
            where(
              'key',
              'in',
              counted.map(({ key }) => digestOf(key)),
            ),
            where('since', '<', start()),
          ]),
        )
        .execute();
    },
  };
}
