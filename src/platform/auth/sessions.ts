import { randomBytes } from 'node:crypto';
import { setCookie } from 'hono/cookie';
import type { Database } from '../ports/database.ts';
import type { RequestContext } from '../ports/http.ts';
import type { Clock } from '../ports/ports.ts';
import { sessionCookieName, signCookie } from './cookies.ts';
import { sessionDays } from './create-auth.ts';
import { type AccountDatabase, accountDatabase } from './tables.ts';

/** One open session, as its person sees it. */
export interface OpenSession {
  readonly id: string;
  readonly userAgent: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** The sessions of people, beside what better-auth does with them. */
export function createSessions(database: Database, clock: Clock, origin: string) {
  const tables = accountDatabase(database);
  return { ...createOpening(tables, clock, origin), ...createListing(tables, clock) };
}

function createOpening(tables: AccountDatabase, clock: Clock, origin: string) {
  return {
    /** Opens a session and gives its cookie to the answer: for the very first administrator, who has nothing else yet. */
    async open(context: RequestContext, personId: string, id: string, secret: string): Promise<void> {
      const [now, token] = [clock.now(), randomBytes(32).toString('base64url')];
      await tables
        .insertInto('session')
        .values({
          id,
          person_id: personId,
          token,
          expires_at: new Date(now.getTime() + sessionDays * 86_400_000),
          strong_at: null,
          ip_address: null,
          user_agent: context.req.header('user-agent')?.slice(0, 400) ?? null,
          created_at: now,
          updated_at: now,
        })
        .execute();
      await tables
        .updateTable('person')
        .set({ last_sign_in_at: now, inactive_warned_at: null })
        .where('id', '=', personId)
        .execute();
      setCookie(context, sessionCookieName(origin), decodeURIComponent(signCookie(token, secret)), {
        path: '/',
        httpOnly: true,
        sameSite: 'Lax',
        secure: origin.startsWith('https://'),
        maxAge: sessionDays * 86_400,
      });
    },
    /** Writes that the second factor, or a passkey, was shown in a session. */
    async strengthen(where: { readonly token: string } | { readonly id: string }): Promise<void> {
      const [column, value] =
        'token' in where ? (['token', where.token] as const) : (['id', where.id] as const);
      await tables.updateTable('session').set({ strong_at: clock.now() }).where(column, '=', value).execute();
    },
    /** Who a session belongs to, by its secret. */
    async personOf(token: string) {
      return tables
        .selectFrom('session')
        .innerJoin('person', 'person.id', 'session.person_id')
        .select([
          'session.id',
          'session.strong_at',
          'person.id as personId',
          'person.second_factor_enabled',
          'person.language',
          'person.email',
        ])
        .where('session.token', '=', token)
        .executeTakeFirst();
    },
  };
}

function createListing(tables: AccountDatabase, clock: Clock) {
  return {
    /** The open sessions of a person, the newest first. */
    async list(personId: string): Promise<OpenSession[]> {
      const rows = await tables
        .selectFrom('session')
        .select(['id', 'user_agent', 'created_at', 'expires_at'])
        .where('person_id', '=', personId)
        .where('expires_at', '>', clock.now())
        .orderBy('created_at', 'desc')
        .execute();
      return rows.map((row) => ({
        id: row.id,
        userAgent: row.user_agent,
        createdAt: row.created_at,
        expiresAt: row.expires_at,
      }));
    },
    /** Ends one session of a person; false when it is not theirs or is no more. */
    async end(personId: string, id: string): Promise<boolean> {
      const rows = await tables
        .deleteFrom('session')
        .where('person_id', '=', personId)
        .where('id', '=', id)
        .returning('id')
        .execute();
      return rows.length > 0;
    },
    /** Ends every session of a person but one. */
    async endOthers(personId: string, keptId: string): Promise<void> {
      await tables
        .deleteFrom('session')
        .where('person_id', '=', personId)
        .where('id', '!=', keptId)
        .execute();
    },
    /** Ends every session past its date. */
    async forgetOld(): Promise<void> {
      await tables.deleteFrom('session').where('expires_at', '<', clock.now()).execute();
    },
  };
}
