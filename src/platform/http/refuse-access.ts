import { setCookie } from 'hono/cookie';
import { mightBeAllowed } from '../../people/index.ts';
import { keptCookieName } from '../auth/cookies.ts';
import type { KeptEntries } from '../auth/kept-entry.ts';
import type { RequestContext } from '../ports/http.ts';
import type { RoutePolicy } from '../ports/rights.ts';
import { accountAddresses } from '../web/layout/account-addresses.ts';
import { addressIn } from '../web/layout/address.ts';
import type { AnswerError } from './error-answers.tsx';
import { isForProgram } from './for-program.ts';
import { standingOf } from './identify.ts';
import { languageOfPath } from './page-router.ts';

/** Answers somebody whom the policy of a route does not let in. */
export type RefuseAccess = (context: RequestContext, policy: RoutePolicy) => Response | Promise<Response>;

/**
 * A visitor is sent to sign in and comes back where they were going; what they were sending is kept. Somebody signed in
 * is told that they may not, or that their second factor is needed first.
 */
export function createAccessRefusal(
  answerError: AnswerError,
  keptEntries: KeptEntries,
  origin: string,
): RefuseAccess {
  return async (context, { resource, verb }) => {
    const { session, whole } = standingOf(context);
    const isRead = context.req.method === 'GET' || context.req.method === 'HEAD';
    if (session.state === 'open') {
      if (!mightBeAllowed(whole, verb, resource)) return answerError(context, 'SEC-003');
      if (isForProgram(context) || !isRead) return answerError(context, 'SEC-004');
      return goTo(context, accountAddresses.secondFactor);
    }
    if (isForProgram(context)) return answerError(context, 'SEC-002', { 'www-authenticate': 'Cookie' });
    if (isRead) return goTo(context, accountAddresses.signIn);
    await keepWhatWasSent(context, keptEntries, origin);
    return answerError(context, 'SEC-001');
  };
}

function goTo(context: RequestContext, addresses: { readonly fr: string; readonly en: string }): Response {
  const { pathname, search } = new URL(context.req.url);
  const next = encodeURIComponent(pathname + search);
  context.header('cache-control', 'no-store');
  return context.redirect(`${addressIn(languageOfPath(context.req.path), addresses)}?next=${next}`, 303);
}

async function keepWhatWasSent(
  context: RequestContext,
  keptEntries: KeptEntries,
  origin: string,
): Promise<void> {
  const type = context.req.header('content-type') ?? '';
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/.test(type)) return;
  const data = await context.req.raw.clone().formData();
  const fields = [...data].filter(
    (field): field is [string, string] =>
      typeof field[1] === 'string' && !/password|mot-de-passe/i.test(field[0]),
  );
  if (fields.length === 0) return;
  const { pathname, search } = new URL(context.req.url);
  const token = await keptEntries.keep({ path: pathname + search, fields });
  if (token === null) return;
  setCookie(context, keptCookieName(origin), token, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: origin.startsWith('https://'),
    maxAge: 7 * 86_400,
  });
}
