import type { PageHandler } from '../../ports/http.ts';
import type { Router } from '../../ports/room.ts';
import { accountAddresses } from '../../web/layout/account-addresses.ts';
import { addressIn } from '../../web/layout/address.ts';
import type { Accounts } from '../accounts.ts';
import { cleanName } from '../change-account.ts';
import { finishSignIn } from '../finish-sign-in.ts';
import { answerPrivately, problem } from '../pages/frame.tsx';
import {
  ConfirmLinkPage,
  CreateAccountPage,
  ForgottenPage,
  GoneLinkPage,
  NewPasswordPage,
} from '../pages/link-pages.tsx';
import { accountWords } from '../pages/words.ts';
import { findPasswordFault } from '../password-rules.ts';
import { readForm, readNext, toEverybody } from './account-route.ts';
import { goToLinkSent, mayMail, readEmailField, sendLink } from './sign-in-routes.tsx';

/** Links of mails: what they open (a page with a button, never more), and what their buttons do. */
export function registerLinks(router: Router, accounts: Accounts): void {
  router.page(accountAddresses.signInLink, {
    get: toEverybody(showLink(accounts)),
    post: toEverybody(consumeLink(accounts)),
  });
  router.page(accountAddresses.create, {
    get: toEverybody(showCreate(accounts)),
    post: toEverybody(create(accounts)),
  });
  router.page(accountAddresses.forgotten, {
    get: toEverybody((context) =>
      answerPrivately(context, <ForgottenPage context={context.get('page')} email="" problems={[]} />),
    ),
    post: toEverybody(askNewPassword(accounts)),
  });
  router.page(accountAddresses.newPassword, {
    get: toEverybody(showNewPassword),
    post: toEverybody(choosePassword(accounts)),
  });
}

const showLink =
  (accounts: Accounts): PageHandler =>
  (context) => {
    const token = context.req.query('jeton') ?? '';
    const page = context.get('page');
    if (token === '') return answerPrivately(context, <GoneLinkPage context={page} />, 410);
    const next = readNext(accounts, context.req.query('next'));
    return answerPrivately(context, <ConfirmLinkPage context={page} token={token} next={next} />);
  };

const consumeLink =
  (accounts: Accounts): PageHandler =>
  async (context) => {
    const form = await readForm(context);
    const token = form.jeton ?? '';
    const answer = await accounts.call(context, (auth, headers) =>
      auth.api.magicLinkVerify({ query: { token }, headers, returnHeaders: true }),
    );
    if (!answer.ok || answer.sessionToken === null)
      return answerPrivately(context, <GoneLinkPage context={context.get('page')} />, 410);
    const next = readNext(accounts, form.next);
    return finishSignIn(accounts, context, { token: answer.sessionToken, next, isStrong: false });
  };

const showCreate =
  (accounts: Accounts): PageHandler =>
  (context) =>
    answerPrivately(
      context,
      <CreateAccountPage
        context={context.get('page')}
        next={readNext(accounts, context.req.query('next'))}
        name=""
        email=""
        problems={[]}
      />,
    );

const create =
  (accounts: Accounts): PageHandler =>
  async (context) => {
    const form = await readForm(context);
    const next = readNext(accounts, form.next);
    const words = accountWords[context.get('language')];
    const name = cleanName(form.name ?? '');
    const read = readEmailField(form, 'email', context);
    const problems = [
      ...(name === '' ? [problem('name', words.create.nameMissing)] : []),
      ...([...name].length > 120 ? [problem('name', words.create.nameLong)] : []),
      ...('problems' in read ? read.problems : []),
    ];
    const show = (found: typeof problems, status: 422 | 429) =>
      answerPrivately(
        context,
        <CreateAccountPage
          context={context.get('page')}
          next={next}
          name={form.name ?? ''}
          email={form.email ?? ''}
          problems={found}
        />,
        status,
      );
    if (problems.length > 0 || 'problems' in read) return show(problems, 422);
    const sent = await sendLink(accounts, context, { email: read.email, name, next });
    return sent ? goToLinkSent(context) : show([problem('email', words.signIn.tooMany)], 429);
  };

const askNewPassword =
  (accounts: Accounts): PageHandler =>
  async (context) => {
    const form = await readForm(context);
    const read = readEmailField(form, 'email', context);
    const show = (problems: ReturnType<typeof problem>[], status: 422 | 429) =>
      answerPrivately(
        context,
        <ForgottenPage context={context.get('page')} email={form.email ?? ''} problems={problems} />,
        status,
      );
    if ('problems' in read) return show([...read.problems], 422);
    const words = accountWords[context.get('language')].signIn;
    if (!(await mayMail(accounts, context, read.email))) return show([problem('email', words.tooMany)], 429);
    await accounts.call(context, (auth, headers) =>
      auth.api.requestPasswordReset({ body: { email: read.email }, headers, returnHeaders: true }),
    );
    return goToLinkSent(context);
  };

const showNewPassword: PageHandler = (context) => {
  const token = context.req.query('jeton') ?? '';
  const page = context.get('page');
  if (token === '') return answerPrivately(context, <GoneLinkPage context={page} />, 410);
  return answerPrivately(context, <NewPasswordPage context={page} token={token} problems={[]} />);
};

const choosePassword =
  (accounts: Accounts): PageHandler =>
  async (context) => {
    const form = await readForm(context);
    const [token, password] = [form.jeton ?? '', form.password ?? ''];
    const page = context.get('page');
    const fault = findPasswordFault(password, []);
    if (fault !== null) {
      const { faults } = accountWords[page.language].newPassword;
      return answerPrivately(
        context,
        <NewPasswordPage context={page} token={token} problems={[problem('password', faults[fault])]} />,
        422,
      );
    }
    const answer = await accounts.call(context, (auth, headers) =>
      auth.api.resetPassword({ body: { newPassword: password, token }, headers, returnHeaders: true }),
    );
    if (!answer.ok) return answerPrivately(context, <GoneLinkPage context={page} />, 410);
    context.header('cache-control', 'no-store');
    return context.redirect(`${addressIn(page.language, accountAddresses.signIn)}?dit=mot-de-passe`, 303);
  };
