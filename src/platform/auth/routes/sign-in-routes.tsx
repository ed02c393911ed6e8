import { readEmailAddress } from '../../../people/index.ts';
import { clientAddress } from '../../http/client-address.ts';
import type { PageHandler, RequestContext } from '../../ports/http.ts';
import type { Router } from '../../ports/room.ts';
import type { FieldProblem } from '../../web/components/error-summary.tsx';
import { accountAddresses } from '../../web/layout/account-addresses.ts';
import { addressIn } from '../../web/layout/address.ts';
import type { Accounts } from '../accounts.ts';
import { finishSignIn } from '../finish-sign-in.ts';
import { answerPrivately, problem } from '../pages/frame.tsx';
import { LinkSentPage } from '../pages/link-pages.tsx';
import { SignInPage } from '../pages/sign-in-page.tsx';
import { accountWords } from '../pages/words.ts';
import type { Counted } from '../throttle.ts';
import { readForm, readNext, toEverybody } from './account-route.ts';
import { startProvider } from './provider-routes.ts';

/** Failures of one account, and of one machine, before both wait. */
const most = { account: 10, machine: 60 };
/** Mails asked for one address, and from one machine, before both wait. */
const mostMails = { address: 5, machine: 30 };

type Form = Readonly<Record<string, string>>;

/** The pages by which one comes in. */
export function registerSignIn(router: Router, accounts: Accounts): void {
  router.page(accountAddresses.signIn, {
    get: toEverybody(showSignIn(accounts)),
    post: toEverybody(signIn(accounts)),
  });
  router.page(accountAddresses.linkSent, {
    get: toEverybody((context) =>
      answerPrivately(context, <LinkSentPage context={context.get('page')} isSent={accounts.mail.isSent} />),
    ),
  });
}

const providerName = (accounts: Accounts): string | null => accounts.settings.provider?.name ?? null;

const showSignIn =
  (accounts: Accounts): PageHandler =>
  async (context) => {
    const asked = context.req.query('next');
    const next = readNext(accounts, asked);
    if (asked && next === null) return context.redirect('/', 303);
    if (context.get('session')) return context.redirect(next ?? accountAddresses.account.fr, 303);
    const words = accountWords[context.get('language')];
    const found = await accounts.readSession(context);
    const notices: Readonly<Record<string, string>> = {
      'mot-de-passe': words.newPassword.done,
      fournisseur: words.signIn.providerFailed,
    };
    const notice =
      notices[context.req.query('dit') ?? ''] ??
      (found.state === 'ended' ? words.signIn.ended : next !== null ? words.signIn.needed : undefined);
    return answerPrivately(
      context,
      <SignInPage
        context={context.get('page')}
        next={next}
        notice={notice}
        provider={providerName(accounts)}
      />,
    );
  };

const signIn =
  (accounts: Accounts): PageHandler =>
  async (context) => {
    const form = await readForm(context);
    const next = readNext(accounts, form.next);
    if (form.do === 'provider') return startProvider(accounts, context, next);
    return form.do === 'password'
      ? signInWithPassword(accounts, context, form, next)
      : signInWithLink(accounts, context, form, next);
  };

function refuse(
  accounts: Accounts,
  context: RequestContext,
  form: Form,
  next: string | null,
  problems: readonly FieldProblem[],
  status: 401 | 422 | 429,
): Response {
  return answerPrivately(
    context,
    <SignInPage
      context={context.get('page')}
      next={next}
      email={form.email ?? ''}
      problems={problems}
      provider={providerName(accounts)}
    />,
    status,
  );
}

/** The address of a form, in the one form under which it is kept, or what is wrong with it. */
export function readEmailField(
  form: Form,
  field: string,
  context: RequestContext,
): { readonly email: string } | { readonly problems: readonly FieldProblem[] } {
  const words = accountWords[context.get('language')].signIn;
  const typed = form.email ?? '';
  if (typed.trim() === '') return { problems: [problem(field, words.emailMissing)] };
  const email = readEmailAddress(typed)?.toLowerCase() ?? null;
  if (email === null) return { problems: [problem(field, words.emailWrong)] };
  return { email };
}

async function signInWithPassword(
  accounts: Accounts,
  context: RequestContext,
  form: Form,
  next: string | null,
): Promise<Response> {
  const words = accountWords[context.get('language')].signIn;
  const read = readEmailField(form, 'password-email', context);
  if ('problems' in read) return refuse(accounts, context, form, next, read.problems, 422);
  const password = form.password ?? '';
  if (password === '')
    return refuse(accounts, context, form, next, [problem('password', words.passwordMissing)], 422);
  const counted = passwordCounted(accounts, context, read.email);
  const wrong = () => refuse(accounts, context, form, next, [problem('password', words.wrong)], 401);
  if (await accounts.throttle.isBlocked(counted)) return wrong();
  const answer = await accounts.call(context, (auth, headers) =>
    auth.api.signInEmail({ body: { email: read.email, password }, headers, returnHeaders: true }),
  );
  if (!answer.ok) {
    await accounts.throttle.count(counted);
    return wrong();
  }
  await accounts.throttle.forget(counted.slice(0, 1));
  if (answer.sessionToken === null) {
    const query = next === null ? '' : `?next=${encodeURIComponent(next)}`;
    context.header('cache-control', 'no-store');
    return context.redirect(addressIn(context.get('language'), accountAddresses.secondFactor) + query, 303);
  }
  return finishSignIn(accounts, context, { token: answer.sessionToken, next, isStrong: false });
}

const passwordCounted = (accounts: Accounts, context: RequestContext, email: string): Counted[] => [
  { key: `password ${email}`, most: most.account },
  { key: `password from ${clientAddress(context, accounts.settings.proxies)}`, most: most.machine },
];

async function signInWithLink(
  accounts: Accounts,
  context: RequestContext,
  form: Form,
  next: string | null,
): Promise<Response> {
  const read = readEmailField(form, 'email', context);
  if ('problems' in read) return refuse(accounts, context, form, next, read.problems, 422);
  const sent = await sendLink(accounts, context, { email: read.email, next });
  if (sent) return goToLinkSent(context);
  const words = accountWords[context.get('language')].signIn;
  return refuse(accounts, context, form, next, [problem('email', words.tooMany)], 429);
}

/** Says that a mail is on its way, at an address that can be read again without sending another. */
export function goToLinkSent(context: RequestContext): Response {
  context.header('cache-control', 'no-store');
  return context.redirect(addressIn(context.get('language'), accountAddresses.linkSent), 303);
}

/**
 * Sends the link by which one comes in; the account begins with it when there is none.
 * @returns false when too many were asked for
 */
export async function sendLink(
  accounts: Accounts,
  context: RequestContext,
  { email, name, next }: { readonly email: string; readonly name?: string; readonly next: string | null },
): Promise<boolean> {
  if (!(await mayMail(accounts, context, email))) return false;
  const language = context.get('language');
  const metadata = { language, ...(next === null ? {} : { next }) };
  const body = { email, metadata, ...(name === undefined ? {} : { name }) };
  const answer = await accounts.call(context, (auth, headers) =>
    auth.api.signInMagicLink({ body, headers, returnHeaders: true }),
  );
  if (!answer.ok) accounts.log.warn('link-refused', { code: answer.code });
  return true;
}

/** Counts one more mail to an address, unless it is one too many. */
export async function mayMail(accounts: Accounts, context: RequestContext, email: string): Promise<boolean> {
  const counted = [
    { key: `mail ${email}`, most: mostMails.address },
    { key: `mail from ${clientAddress(context, accounts.settings.proxies)}`, most: mostMails.machine },
  ];
  if (await accounts.throttle.isBlocked(counted)) return false;
  await accounts.throttle.count(counted);
  return true;
}
