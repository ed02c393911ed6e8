import type { PageHandler, RequestContext } from '../../ports/http.ts';
import type { Router } from '../../ports/room.ts';
import type { FieldProblem } from '../../web/components/error-summary.tsx';
import { accountAddresses } from '../../web/layout/account-addresses.ts';
import type { Accounts } from '../accounts.ts';
import { changeAccount } from '../change-account.ts';
import { confirmEmailChange, pendingEmail } from '../email-change.ts';
import { MySpacePage, type OwnAccount } from '../pages/account-page.tsx';
import { ConfirmEmailPage } from '../pages/confirm-email-page.tsx';
import { answerPrivately } from '../pages/frame.tsx';
import { accountWords } from '../pages/words.ts';
import { readForm, toEverybody, toOneself } from './account-route.ts';
import { setUpSecondFactor, showSetUp } from './set-up-routes.tsx';

/** One's own space, and what it changes. */
export function registerAccount(router: Router, accounts: Accounts): void {
  router.page(accountAddresses.account, {
    get: toOneself('get', (context) => showAccount(accounts, context, { status: 200 })),
    post: toOneself('update', change(accounts)),
  });
  router.page(accountAddresses.setUp, {
    get: toOneself('get', showSetUp(accounts)),
    post: toOneself('update', setUpSecondFactor(accounts)),
  });
  router.page(accountAddresses.confirmEmail, {
    get: toEverybody((context) =>
      answerPrivately(
        context,
        <ConfirmEmailPage
          context={context.get('page')}
          token={context.req.query('jeton') ?? ''}
          outcome={null}
        />,
      ),
    ),
    post: toEverybody(confirmEmail(accounts)),
  });
}

interface Shown {
  readonly status: 200 | 401 | 422 | 429;
  readonly problems?: readonly FieldProblem[];
  readonly notice?: string | undefined;
  readonly typed?: Readonly<Record<string, string>>;
}

async function showAccount(accounts: Accounts, context: RequestContext, shown: Shown): Promise<Response> {
  const account = await readAccount(accounts, context);
  const words = accountWords[context.get('language')].account;
  const saved = context.req.query('dit') === 'enregistre' ? words.saved : undefined;
  return answerPrivately(
    context,
    <MySpacePage
      context={context.get('page')}
      account={account}
      problems={shown.problems ?? []}
      notice={shown.notice ?? saved}
      typed={shown.typed ?? {}}
    />,
    shown.status,
  );
}

const change =
  (accounts: Accounts): PageHandler =>
  async (context) => {
    const form = await readForm(context);
    const outcome = await changeAccount(accounts, context, form);
    if (outcome.done && outcome.notice === undefined)
      return context.redirect(`${context.req.path}?dit=enregistre`, 303);
    return showAccount(accounts, context, {
      status: outcome.done ? 200 : outcome.status,
      problems: outcome.done ? [] : outcome.problems,
      notice: outcome.done ? outcome.notice : undefined,
      typed: outcome.done ? {} : typedAgain(form),
    });
  };

/** What was refused is shown again, passwords apart. */
const typedAgain = (form: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(form).filter(([name]) => ['name', 'email', 'language'].includes(name)));

/** All that one's own space shows, read at this moment. */
async function readAccount(accounts: Accounts, context: RequestContext): Promise<OwnAccount> {
  const session = context.get('session')!;
  const { personId } = session;
  const { tables } = accounts;
  const [credential, factor, passkeys, sessions, pending] = await Promise.all([
    tables
      .selectFrom('credential')
      .select('id')
      .where('person_id', '=', personId)
      .where('provider', '=', 'credential')
      .executeTakeFirst(),
    tables
      .selectFrom('person')
      .select(['second_factor_enabled', 'name', 'email', 'language'])
      .where('id', '=', personId)
      .executeTakeFirstOrThrow(),
    tables
      .selectFrom('passkey')
      .select(['id', 'created_at'])
      .where('person_id', '=', personId)
      .orderBy('created_at')
      .execute(),
    accounts.sessions.list(personId),
    pendingEmail(accounts, personId),
  ]);
  return {
    name: factor.name,
    email: factor.email,
    language: factor.language,
    hasPassword: credential !== undefined,
    hasSecondFactor: factor.second_factor_enabled,
    pendingEmail: pending,
    passkeys: passkeys.map(({ id, created_at }) => ({ id, createdAt: created_at })),
    sessions,
    sessionId: session.id,
    isAdministrator: context.get('asker').instanceRoles.includes('platform-administrator'),
  };
}

const confirmEmail =
  (accounts: Accounts): PageHandler =>
  async (context) => {
    const { jeton: token = '' } = await readForm(context);
    const outcome = await confirmEmailChange(accounts, token);
    return answerPrivately(
      context,
      <ConfirmEmailPage context={context.get('page')} token={token} outcome={outcome} />,
      outcome === 'gone' ? 410 : 200,
    );
  };
