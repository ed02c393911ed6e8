import { sql } from 'kysely';
import type { PeopleDatabase } from '../../people/index.ts';
import { listBarometerOpinions } from '../barometer/barometer-store.ts';
import {
  insertAggregateRelease,
  listAggregateReleases,
  listCountedAlliances,
  listCountedOpinions,
} from './aggregate-store.ts';
import { aggregateTables } from './aggregate-tables.ts';
import { dueOn } from './release-dates.ts';

/**
 * Makes the release of the quarter, once: nobody can have one made at another date.
 * @param today `YYYY-MM-DD`
 * @returns the date of the release made; `null` when that of the quarter was made already
 */
export const releaseAggregates = (database: PeopleDatabase, today: string): Promise<string | null> =>
  database.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(hashtext('observatory release'))`.execute(transaction);
    const earlier = await listAggregateReleases(transaction);
    const due = dueOn(today);
    if (earlier.some((release) => release.dueOn >= due)) return null;
    const alliances = await listCountedAlliances(transaction);
    const opinions = await listCountedOpinions(transaction);
    const barometers = await listBarometerOpinions(transaction);
    const tables = aggregateTables(
      { alliances, opinions, barometers },
      earlier.map((release) => release.tables),
    );
    await insertAggregateRelease(transaction, { dueOn: due, computedOn: today, tables });
    return due;
  });
