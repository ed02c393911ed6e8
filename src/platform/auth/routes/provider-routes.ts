import type { PageHandler, RequestContext } from '../../ports/http.ts';
import type { Router } from '../../ports/room.ts';
import { accountAddresses } from '../../web/layout/account-addresses.ts';
import { addressIn } from '../../web/layout/address.ts';
import type { Accounts } from '../accounts.ts';
import { sessionTokenOf } from '../call-auth.ts';
import { providerBasePath } from '../create-auth.ts';
import { finishSignIn } from '../finish-sign-in.ts';
import { readNext, toEverybody } from './account-route.ts';

/** Where the provider sends people back; given to it when this site is registered there. */
const providerReturnPath = `${providerBasePath}/callback/oidc`;

/** The return from the identity provider. It is a GET by nature: what protects it is the state, made here, used once. */
export function registerProvider(router: Router, accounts: Accounts): void {
  router.route('GET', providerReturnPath, toEverybody(returnFromProvider(accounts)));
}

/** Sends somebody to the identity provider. */
export async function startProvider(
  accounts: Accounts,
  context: RequestContext,
  next: string | null,
): Promise<Response> {
  const { origin, provider } = accounts.settings;
  if (provider === null) return context.notFound();
  const language = context.get('language');
  const failed = `${origin}${addressIn(language, accountAddresses.signIn)}?dit=fournisseur`;
  const callbackURL = `${origin}/?${new URLSearchParams({ next: next ?? '', language })}`;
  const answer = await accounts.call(context, (auth, headers) =>
    auth.api.signInSocial({
      body: { provider: 'oidc', callbackURL, errorCallbackURL: failed, disableRedirect: true },
      headers,
      returnHeaders: true,
    }),
  );
  context.header('cache-control', 'no-store');
  const url = answer.ok ? answer.value.url : undefined;
  if (url === undefined) accounts.log.warn('identity-provider-silent');
  return context.redirect(url ?? failed, 303);
}

const returnFromProvider =
  (accounts: Accounts): PageHandler =>
  async (context) => {
    const { origin } = accounts.settings;
    const auth = await accounts.auth();
    // The library's own route, at this one address: what it needs of the request is its query and its cookies.
    const answer = await auth.handler(
      new Request(`${origin}${providerReturnPath}${new URL(context.req.url).search}`, {
        headers: { cookie: context.req.header('cookie') ?? '' },
      }),
    );
    const cookies = answer.headers.getSetCookie();
    for (const cookie of cookies) context.header('set-cookie', cookie, { append: true });
    const token = sessionTokenOf(cookies, origin, await accounts.secret());
    const asked = new URL(answer.headers.get('location') ?? '/', origin).searchParams;
    context.set('language', asked.get('language') === 'en' ? 'en' : 'fr');
    context.header('cache-control', 'no-store');
    if (token === null) {
      accounts.log.warn('identity-provider-refused', {
        reason: asked.get('error')?.slice(0, 60) ?? 'unknown',
      });
      return context.redirect(
        `${addressIn(context.get('language'), accountAddresses.signIn)}?dit=fournisseur`,
        303,
      );
    }
    const next = readNext(accounts, asked.get('next') ?? undefined);
    return finishSignIn(accounts, context, { token, next, isStrong: false });
  };
