import { getCookie } from 'hono/cookie';
import type { RequestContext } from '../ports/http.ts';
import { accountAddresses } from '../web/layout/account-addresses.ts';
import { addressIn } from '../web/layout/address.ts';
import type { Accounts } from './accounts.ts';
import { keptCookieName } from './cookies.ts';

/**
 * Sends somebody who has just come in where they were going: to their second factor when they have one and have not shown
 * it, to what was kept of an expired session, else to the page asked for.
 */
export async function finishSignIn(
  accounts: Accounts,
  context: RequestContext,
  opened: { readonly token: string; readonly next: string | null; readonly isStrong: boolean },
): Promise<Response> {
  const language = context.get('language');
  const person = await accounts.sessions.personOf(opened.token);
  if (person && opened.isStrong) await accounts.sessions.strengthen({ token: opened.token });
  if (person && language === 'en') await speakEnglish(accounts, person.personId);
  // Who comes in again leaves the session they had in this browser.
  const former = context.get('session');
  if (former && person && former.id !== person.id) await accounts.sessions.end(former.personId, former.id);
  if (person) await noteSignIn(accounts, person.personId, opened.isStrong);
  context.header('cache-control', 'no-store');
  if (person?.second_factor_enabled && !opened.isStrong) {
    const query = opened.next === null ? '' : `?next=${encodeURIComponent(opened.next)}`;
    return context.redirect(addressIn(language, accountAddresses.secondFactor) + query, 303);
  }
  const kept = getCookie(context, keptCookieName(accounts.settings.origin));
  if (kept !== undefined && (await accounts.keptEntries.get(kept)) !== null)
    return context.redirect(addressIn(language, accountAddresses.resume), 303);
  return context.redirect(opened.next ?? addressIn(language, accountAddresses.space), 303);
}

/** The record keeps who came in; the account, when: one that nobody uses is forgotten some day. */
async function noteSignIn({ tables, clock, record }: Accounts, personId: string, isStrong: boolean) {
  await tables
    .updateTable('person')
    .set({ last_sign_in_at: clock.now(), inactive_warned_at: null })
    .where('id', '=', personId)
    .execute();
  await record(personId, isStrong ? 'sign-in-strong' : 'sign-in');
}

/** Somebody whose account has just begun, on a page in English, is written to in English. */
async function speakEnglish({ tables }: Accounts, personId: string): Promise<void> {
  await tables
    .updateTable('person')
    .set({ language: 'en' })
    .where('id', '=', personId)
    .whereRef('created_at', '=', 'updated_at')
    .execute();
}
