import type { PageHandler, RequestContext } from '../../ports/http.ts';
import { accountAddresses } from '../../web/layout/account-addresses.ts';
import { addressIn } from '../../web/layout/address.ts';
import type { Accounts } from '../accounts.ts';
import { tellChange } from '../change-account.ts';
import { answerPrivately, problem } from '../pages/frame.tsx';
import { BeginSetUpPage, ConfirmSetUpPage, NewCodesPage } from '../pages/set-up-page.tsx';
import { accountWords } from '../pages/words.ts';
import { giveCodeBack, takeCode } from '../used-codes.ts';
import { readForm, readNext } from './account-route.ts';

type Form = Readonly<Record<string, string>>;

/** The page where a second factor is set up. */
export const showSetUp =
  (accounts: Accounts): PageHandler =>
  (context) =>
    showBegin(accounts, context, readNext(accounts, context.req.query('next')));

/** Draws the secret, checks the first code, or draws new codes of recovery. */
export const setUpSecondFactor =
  (accounts: Accounts): PageHandler =>
  async (context) => {
    const form = await readForm(context);
    if (form.do === 'confirm') return confirm(accounts, context, form);
    if (form.do === 'new-codes') return newCodes(accounts, context, form);
    return begin(accounts, context, form);
  };

async function showBegin(
  accounts: Accounts,
  context: RequestContext,
  next: string | null,
  problems: readonly ReturnType<typeof problem>[] = [],
): Promise<Response> {
  const credential = await accounts.tables
    .selectFrom('credential')
    .select('id')
    .where('person_id', '=', context.get('session')!.personId)
    .where('provider', '=', 'credential')
    .executeTakeFirst();
  return answerPrivately(
    context,
    <BeginSetUpPage
      context={context.get('page')}
      next={next}
      problems={problems}
      hasPassword={credential !== undefined}
    />,
    problems.length > 0 ? 401 : 200,
  );
}

const withPassword = (form: Form) => (form['factor-password'] ? { password: form['factor-password'] } : {});

/** Counts tries at the password of somebody signed in, as at the door. */
async function passwordTried(accounts: Accounts, context: RequestContext, isRight: boolean): Promise<void> {
  if (!isRight)
    await accounts.throttle.count([{ key: `password ${context.get('session')!.email}`, most: 10 }]);
}

const isBlocked = (accounts: Accounts, context: RequestContext): Promise<boolean> =>
  accounts.throttle.isBlocked([{ key: `password ${context.get('session')!.email}`, most: 10 }]);

async function begin(accounts: Accounts, context: RequestContext, form: Form): Promise<Response> {
  const next = readNext(accounts, form.next);
  const words = accountWords[context.get('language')].setUp;
  const wrong = () => showBegin(accounts, context, next, [problem('factor-password', words.wrongPassword)]);
  if (await isBlocked(accounts, context)) return wrong();
  const answer = await accounts.call(context, (auth, headers) =>
    auth.api.enableTwoFactor({ body: withPassword(form), headers, returnHeaders: true }),
  );
  if (!answer.ok || answer.value.method !== 'totp') {
    await passwordTried(accounts, context, false);
    return wrong();
  }
  return answerPrivately(
    context,
    <ConfirmSetUpPage
      context={context.get('page')}
      next={next}
      uri={answer.value.totpURI}
      codes={answer.value.backupCodes}
    />,
  );
}

async function confirm(accounts: Accounts, context: RequestContext, form: Form): Promise<Response> {
  const next = readNext(accounts, form.next);
  const page = context.get('page');
  const session = context.get('session')!;
  const code = (form.code ?? '').replace(/\D/g, '');
  const counted = [{ key: `code ${session.personId}`, most: 10 }];
  const isLocked = await accounts.throttle.isBlocked(counted);
  const isTaken = isLocked || (await takeCode(accounts, session.personId, code));
  const answer =
    isLocked || !isTaken
      ? ({ ok: false } as const)
      : await accounts.call<{ token?: string | undefined }>(context, (auth, headers) =>
          auth.api.verifyTOTP({ body: { code }, headers, returnHeaders: true }),
        );
  if (!answer.ok) {
    if (isTaken) await giveCodeBack(accounts, session.personId, code);
    await accounts.throttle.count(counted);
    const { uri = '', codes = '' } = form;
    const words = accountWords[page.language].setUp;
    const problems = [problem('code', words.wrong)];
    if (!uri.startsWith('otpauth://totp/')) return showBegin(accounts, context, next, problems);
    return answerPrivately(
      context,
      <ConfirmSetUpPage context={page} next={next} uri={uri} codes={codes.split(' ')} problems={problems} />,
      401,
    );
  }
  await accounts.throttle.forget(counted);
  await accounts.sessions.strengthen({ token: answer.sessionToken ?? answer.value.token ?? '' });
  await accounts.record(session.personId, 'second-factor-on');
  await tellChange(accounts, session, 'second-factor-on');
  context.header('cache-control', 'no-store');
  return context.redirect(next ?? addressIn(page.language, accountAddresses.account), 303);
}

async function newCodes(accounts: Accounts, context: RequestContext, form: Form): Promise<Response> {
  const words = accountWords[context.get('language')].setUp;
  const wrong = () => showBegin(accounts, context, null, [problem('factor-password', words.wrongPassword)]);
  if (!context.get('session')!.isStrong || (await isBlocked(accounts, context))) return wrong();
  const answer = await accounts.call(context, (auth, headers) =>
    auth.api.generateBackupCodes({ body: withPassword(form), headers, returnHeaders: true }),
  );
  if (!answer.ok) {
    await passwordTried(accounts, context, false);
    return wrong();
  }
  await accounts.record(context.get('session')!.personId, 'recovery-codes');
  return answerPrivately(
    context,
    <NewCodesPage context={context.get('page')} codes={answer.value.backupCodes} />,
  );
}
