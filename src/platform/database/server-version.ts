import { sql } from 'kysely';
import { StartRefusal } from '../config/start-refusal.ts';
import type { Database } from '../ports/database.ts';

/** The least PostgreSQL that Cap17 runs on. */
const leastMajor = 15;

/** @throws StartRefusal when the server is older than PostgreSQL 15 or does not hold UTF-8 */
export async function checkServer(database: Database): Promise<{ readonly version: string }> {
  const { rows } = await sql<{ number: string; version: string; encoding: string }>`
    select current_setting('server_version_num') as number, current_setting('server_version') as version, current_setting('server_encoding') as encoding
  `.execute(database);
  const { number, version, encoding } = rows[0]!;
  if (Math.floor(Number(number) / 10_000) < leastMajor) {
    throw new StartRefusal('start.old-database', {
      fr: `Cap17 demande PostgreSQL ${leastMajor} ou plus récent\u202F; DATABASE_URL mène à un PostgreSQL ${version}.`,
      en: `Cap17 needs PostgreSQL ${leastMajor} or later; DATABASE_URL leads to PostgreSQL ${version}.`,
    });
  }
  if (encoding !== 'UTF8') {
    throw new StartRefusal('start.database-encoding', {
      fr: `La base de DATABASE_URL doit être encodée en UTF8\u202F; elle l’est en ${encoding}.`,
      en: `The database of DATABASE_URL must be encoded in UTF8; it is in ${encoding}.`,
    });
  }
  return { version };
}
