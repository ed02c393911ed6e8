import { existsSync, readFileSync } from 'node:fs';
import { sql } from 'kysely';
import type { Database } from '../ports/database.ts';

/** A person who asked to be forgotten, by a number that names nobody any more. */
export interface Erasure {
  readonly subject: string;
  /** ISO date and time. */
  readonly at: string;
}

/** Name of the list beside the backups. */
export const erasuresFile = 'erasures.jsonl';

/** The erasures that this database knows. */
export async function listErasures(database: Database): Promise<Erasure[]> {
  const { rows: present } = await sql<{
    here: boolean;
  }>`select to_regclass('cap17_erasure') is not null as here`.execute(database);
  if (!present[0]!.here) return [];
  const { rows } = await sql<{
    subject: string;
    at: Date;
  }>`select subject, at from cap17_erasure order by at, subject`.execute(database);
  return rows.map(({ subject, at }) => ({ subject, at: at.toISOString() }));
}

/** Remembers that a person was erased; to be called in the transaction that erases. */
export async function recordErasure(database: Database, { subject, at }: Erasure): Promise<void> {
  await sql`insert into cap17_erasure (subject, at) values (${subject}::uuid, ${at}::timestamptz) on conflict do nothing`.execute(
    database,
  );
}

/** The erasures of lists that may be missing; a line that is no erasure is left aside. */
export function readErasures(files: readonly string[]): Erasure[] {
  return files
    .filter((file) => existsSync(file))
    .flatMap((file) => readFileSync(file, 'utf8').split('\n'))
    .flatMap((line) => {
      const match =
        /^\{"subject":"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})","at":"(\d{4}-\d\d-\d\dT[\d:.]+Z)"\}$/.exec(
          line,
        );
      return match ? [{ subject: match[1]!, at: match[2]! }] : [];
    });
}
