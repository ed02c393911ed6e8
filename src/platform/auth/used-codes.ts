import { getCookie } from 'hono/cookie';
import { sql } from 'kysely';
import type { RequestContext } from '../ports/http.ts';
import type { Accounts } from './accounts.ts';
import { cookiePrefix, readSignedCookie } from './cookies.ts';
import { digestOf } from './kept-entry.ts';

/** Longer than the 90 seconds during which a code of an application is accepted: after that, the same digits are another code. */
const usedMinutes = 3;

/**
 * Takes a code of somebody's application, so that nobody else uses it: who looks over a shoulder, or two requests at the same
 * moment. A code that turns out to be wrong is given back.
 * @returns false when it was used already
 */
export async function takeCode(
  { tables, clock }: Accounts,
  personId: string,
  code: string,
): Promise<boolean> {
  const now = clock.now();
  const since = new Date(now.getTime() - usedMinutes * 60_000);
  await sql`delete from used_code where used_at < ${since}`.execute(tables);
  const { rows } = await sql`
    insert into used_code (person_id, digest, used_at) values (${personId}, ${digestOf(code)}, ${now})
    on conflict do nothing returning 1`.execute(tables);
  return rows.length > 0;
}

/** Gives back a code that was wrong. */
export async function giveCodeBack({ tables }: Accounts, personId: string, code: string): Promise<void> {
  await sql`delete from used_code where person_id = ${personId} and digest = ${digestOf(code)}`.execute(
    tables,
  );
}

/** Who a right password was given for, and who still has to show their second factor; or null. */
export async function whoIsChallenged(accounts: Accounts, context: RequestContext): Promise<string | null> {
  const cookie = getCookie(context, `${cookiePrefix(accounts.settings.origin)}.two_factor`);
  const identifier = cookie === undefined ? null : readSignedCookie(cookie, await accounts.secret());
  if (identifier === null) return null;
  const { rows } = await sql<{ value: string }>`
    select value from verification where identifier = ${identifier} and expires_at > now()`.execute(
    accounts.tables,
  );
  return rows[0]?.value ?? null;
}
