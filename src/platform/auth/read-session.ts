import { getCookie } from 'hono/cookie';
import { sql } from 'kysely';
import type { Database } from '../ports/database.ts';
import type { RequestContext, Session } from '../ports/http.ts';
import type { Clock } from '../ports/ports.ts';
import { readSignedCookie, sessionCookieName } from './cookies.ts';
import { accountDatabase } from './tables.ts';

/** A second factor shown longer ago than this is asked again of those who need one. */
const strongMilliseconds = 12 * 3_600_000;

/** What was found in a request's cookies. */
export type FoundSession =
  | { readonly state: 'none' }
  /** There was a session and there is none any more: ended, revoked, or past its date. */
  | { readonly state: 'ended' }
  | { readonly state: 'open'; readonly session: Session; readonly needsSecondFactor: boolean };

interface SessionParts {
  readonly database: Database;
  readonly origin: string;
  readonly secret: () => Promise<string>;
  readonly clock: Clock;
}

/** Reads who asks from the cookie and from the database, at every request: a session revoked is gone at once. */
export function createSessionReader({ database, origin, secret, clock }: SessionParts) {
  const tables = accountDatabase(database);
  const name = sessionCookieName(origin);
  return async (context: RequestContext): Promise<FoundSession> => {
    const cookie = getCookie(context, name);
    if (cookie === undefined) return { state: 'none' };
    const token = readSignedCookie(cookie, await secret());
    if (token === null) return { state: 'none' };
    const now = clock.now();
    const row = await tables
      .selectFrom('session')
      .innerJoin('person', 'person.id', 'session.person_id')
      .select([
        'session.id',
        'session.strong_at',
        'person.id as person_id',
        'person.name',
        'person.email',
        'person.language',
        'person.second_factor_enabled',
        sql<boolean>`exists (select 1 from passkey where passkey.person_id = person.id)`.as('has_passkey'),
      ])
      .where('session.token', '=', token)
      .where('session.expires_at', '>', now)
      .executeTakeFirst();
    if (!row) return { state: 'ended' };
    const isStrong = row.strong_at !== null && now.getTime() - row.strong_at.getTime() < strongMilliseconds;
    return {
      state: 'open',
      // Who set a second factor up must show it once in each session, whatever way they came in.
      needsSecondFactor: row.second_factor_enabled && row.strong_at === null,
      session: {
        id: row.id,
        personId: row.person_id,
        name: row.name,
        email: row.email,
        language: row.language,
        isStrong,
        hasSecondFactor: row.second_factor_enabled || row.has_passkey,
      },
    };
  };
}
