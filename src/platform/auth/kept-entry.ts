import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '../ports/database.ts';
import type { Clock } from '../ports/ports.ts';
import { accountDatabase } from './tables.ts';

/** What somebody sent once their session had ended: the address it was for, and every field in its order. */
export interface KeptEntry {
  readonly path: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
}

/** Days during which what was typed can be found again. */
const keptDays = 7;
/** Characters kept of one form, at most. */
const keptCharacters = 500_000;

export type KeptEntries = ReturnType<typeof createKeptEntries>;

/**
 * Keeps what was typed in a form whose sender was not signed in any more. It is found again by a secret that only the
 * sender's browser holds, in a cookie; the database keeps its digest.
 */
export function createKeptEntries(database: Database, clock: Clock) {
  const tables = accountDatabase(database);
  return {
    /** Keeps an entry and gives its secret; null when there is too much of it. */
    async keep(entry: KeptEntry): Promise<string | null> {
      const text = JSON.stringify({ fields: entry.fields });
      if (text.length > keptCharacters) return null;
      const token = randomBytes(24).toString('base64url');
      const now = clock.now();
      await tables.deleteFrom('kept_entry').where('expires_at', '<', now).execute();
      await tables
        .insertInto('kept_entry')
        .values({
          digest: digestOf(token),
          path: entry.path,
          fields: sql`${text}::jsonb`,
          expires_at: new Date(now.getTime() + keptDays * 86_400_000),
        })
        .execute();
      return token;
    },
    /** What is kept under this secret, or null. */
    async get(token: string): Promise<KeptEntry | null> {
      const row = await tables
        .selectFrom('kept_entry')
        .select(['path', 'fields'])
        .where('digest', '=', digestOf(token))
        .where('expires_at', '>', clock.now())
        .executeTakeFirst();
      return row ? { path: row.path, fields: row.fields.fields as KeptEntry['fields'] } : null;
    },
    async remove(token: string): Promise<void> {
      await tables.deleteFrom('kept_entry').where('digest', '=', digestOf(token)).execute();
    },
  };
}

/** A secret as the database keeps it. */
export const digestOf = (token: string): string => createHash('sha256').update(token).digest('hex');
