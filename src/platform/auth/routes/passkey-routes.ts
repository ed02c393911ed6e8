import type { PageHandler, RequestContext } from '../../ports/http.ts';
import { problemAnswer } from '../../ports/problem-answer.ts';
import type { Router } from '../../ports/room.ts';
import { accountAddresses } from '../../web/layout/account-addresses.ts';
import type { Accounts } from '../accounts.ts';
import { finishSignIn } from '../finish-sign-in.ts';
import { readNext, toEverybody, toOneself } from './account-route.ts';

const base = '/api/v1/passkey';

/** What the script of passkeys asks: options for the device, then what the device answered. */
export function registerPasskeys(router: Router, accounts: Accounts): void {
  router.route('POST', `${base}/sign-in-options`, toEverybody(signInOptions(accounts)));
  router.route('POST', `${base}/sign-in`, toEverybody(signIn(accounts)));
  router.route('POST', `${base}/registration-options`, toOneself('update', registrationOptions(accounts)));
  router.route('POST', `${base}/registration`, toOneself('update', register(accounts)));
}

const refused = (context: RequestContext): Response =>
  problemAnswer(context, {
    status: 401,
    code: 'SEC-005',
    title: context.get('language') === 'en' ? 'Passkey refused' : 'Clé d’accès refusée',
  });

/** The answer of a device, as JSON; anything else is refused as a wrong passkey is. */
async function readResponse(context: RequestContext) {
  const body: unknown = await context.req.json().catch(() => null);
  if (typeof body !== 'object' || body === null) return { response: {} as never, next: undefined };
  const { response, next } = body as Record<string, unknown>;
  return {
    response: (typeof response === 'object' && response !== null ? response : {}) as never,
    next: typeof next === 'string' ? next : undefined,
  };
}

const signInOptions =
  (accounts: Accounts): PageHandler =>
  async (context) => {
    const answer = await accounts.call(context, (auth, headers) =>
      auth.api.generatePasskeyAuthenticationOptions({ headers, returnHeaders: true }),
    );
    if (!answer.ok) return refused(context);
    // The device must make sure who holds it: a passkey then counts as two factors.
    return context.json({ ...answer.value, userVerification: 'required' }, 200, {
      'cache-control': 'no-store',
    });
  };

const signIn =
  (accounts: Accounts): PageHandler =>
  async (context) => {
    const { response, next } = await readResponse(context);
    const answer = await accounts.call(context, (auth, headers) =>
      auth.api.verifyPasskeyAuthentication({ body: { response }, headers, returnHeaders: true }),
    );
    if (!answer.ok || answer.sessionToken === null) return refused(context);
    const sent = await finishSignIn(accounts, context, {
      token: answer.sessionToken,
      next: readNext(accounts, next),
      isStrong: true,
    });
    return context.json({ next: sent.headers.get('location') ?? '/' }, 200, { 'cache-control': 'no-store' });
  };

const registrationOptions =
  (accounts: Accounts): PageHandler =>
  async (context) => {
    const answer = await accounts.call(context, (auth, headers) =>
      auth.api.generatePasskeyRegistrationOptions({ headers, query: {}, returnHeaders: true }),
    );
    return answer.ok ? context.json(answer.value, 200, { 'cache-control': 'no-store' }) : refused(context);
  };

const register =
  (accounts: Accounts): PageHandler =>
  async (context) => {
    const { response } = await readResponse(context);
    const answer = await accounts.call(context, (auth, headers) =>
      auth.api.verifyPasskeyRegistration({ body: { response }, headers, returnHeaders: true }),
    );
    if (!answer.ok) return refused(context);
    const session = context.get('session');
    if (session) {
      await accounts.sessions.strengthen({ id: session.id });
      await accounts.record(session.personId, 'add-passkey');
      await accounts.mail.send({
        to: session.email,
        template: 'account-changed',
        language: session.language,
        data: { what: 'passkey' },
      });
    }
    const language = session?.language ?? 'fr';
    const next = language === 'en' ? `/en${accountAddresses.account.en}` : accountAddresses.account.fr;
    return context.json({ next: `${next}#passkeys` }, 200, { 'cache-control': 'no-store' });
  };
