import { getCookie, setCookie } from 'hono/cookie';
import { standingOf } from '../../http/identify.ts';
import type { PageHandler, RequestContext } from '../../ports/http.ts';
import type { Router } from '../../ports/room.ts';
import { accountAddresses } from '../../web/layout/account-addresses.ts';
import { homeAddress } from '../../web/layout/address.ts';
import type { Accounts } from '../accounts.ts';
import { cookiePrefix, keptCookieName, sessionCookieName } from '../cookies.ts';
import { finishSignIn } from '../finish-sign-in.ts';
import { CodePage, SecondFactorNeededPage } from '../pages/code-page.tsx';
import { answerPrivately, problem } from '../pages/frame.tsx';
import { ResumePage } from '../pages/resume-page.tsx';
import { accountWords } from '../pages/words.ts';
import { giveCodeBack, takeCode, whoIsChallenged } from '../used-codes.ts';
import { readForm, readNext, toEverybody, toOneself } from './account-route.ts';

/** The second factor, the way out, and what was kept of an expired session. */
export function registerCode(router: Router, accounts: Accounts): void {
  router.page(accountAddresses.secondFactor, {
    get: toEverybody(showCode(accounts)),
    post: toEverybody(checkCode(accounts)),
  });
  router.page(accountAddresses.signOut, { post: toEverybody(signOut(accounts)) });
  router.page(accountAddresses.resume, {
    get: toOneself('get', showResume(accounts)),
    post: toOneself('update', resume(accounts)),
  });
}

const showCode =
  (accounts: Accounts): PageHandler =>
  (context) => {
    const next = readNext(accounts, context.req.query('next'));
    const page = context.get('page');
    const { session } = standingOf(context);
    if (session.state === 'open' && session.session.isStrong && !session.needsSecondFactor)
      return context.redirect(next ?? homeAddress(page.language), 303);
    if (session.state === 'open' && !session.session.hasSecondFactor)
      return answerPrivately(context, <SecondFactorNeededPage context={page} next={next} />);
    return answerPrivately(context, <CodePage context={page} next={next} />);
  };

const checkCode =
  (accounts: Accounts): PageHandler =>
  async (context) => {
    const form = await readForm(context);
    const next = readNext(accounts, form.next);
    const page = context.get('page');
    const words = accountWords[page.language].code;
    const field = form.do === 'recovery' ? 'recovery' : 'code';
    const code = (form[field] ?? '').replace(field === 'code' ? /\D/g : /\s/g, '');
    const refuse = (message: string, status: 401 | 422) =>
      answerPrivately(
        context,
        <CodePage context={page} next={next} problems={[problem(field, message)]} />,
        status,
      );
    if (code === '') return refuse(words.missing, 422);
    const counted = [{ key: `code ${whoTries(accounts, context)}`, most: 10 }];
    if (await accounts.throttle.isBlocked(counted)) return refuse(words.wrong, 401);
    const personId = field === 'code' ? await whoComes(accounts, context) : null;
    if (personId !== null && !(await takeCode(accounts, personId, code))) return refuse(words.used, 401);
    const answer = await accounts.call<{ token?: string | undefined }>(context, (auth, headers) =>
      field === 'code'
        ? auth.api.verifyTOTP({ body: { code }, headers, returnHeaders: true })
        : auth.api.verifyBackupCode({ body: { code }, headers, returnHeaders: true }),
    );
    if (!answer.ok) {
      if (personId !== null) await giveCodeBack(accounts, personId, code);
      await accounts.throttle.count(counted);
      return refuse(words.wrong, 401);
    }
    await accounts.throttle.forget(counted);
    const token = answer.sessionToken ?? answer.value.token ?? '';
    return finishSignIn(accounts, context, { token, next, isStrong: true });
  };

/** The person who shows a second factor: whose session waits, or whose password was right. */
async function whoComes(accounts: Accounts, context: RequestContext): Promise<string | null> {
  const { session } = standingOf(context);
  return session.state === 'open' ? session.session.personId : whoIsChallenged(accounts, context);
}

/** The person whose session waits, or the challenge that a password opened: tries are counted for it. */
function whoTries(accounts: Accounts, context: RequestContext): string {
  const { session } = standingOf(context);
  if (session.state === 'open') return session.session.personId;
  return getCookie(context, `${cookiePrefix(accounts.settings.origin)}.two_factor`) ?? 'nobody';
}

const signOut =
  (accounts: Accounts): PageHandler =>
  async (context) => {
    const { session } = standingOf(context);
    if (session.state === 'open') {
      const { personId, id } = session.session;
      if (await accounts.sessions.end(personId, id)) await accounts.record(personId, 'sign-out');
    }
    clearCookie(accounts, context, sessionCookieName(accounts.settings.origin));
    context.header('cache-control', 'no-store');
    context.header('clear-site-data', '"cache"');
    return context.redirect(homeAddress(context.get('language')), 303);
  };

function clearCookie(accounts: Accounts, context: RequestContext, name: string): void {
  const secure = accounts.settings.origin.startsWith('https://');
  setCookie(context, name, '', { path: '/', httpOnly: true, sameSite: 'Lax', secure, maxAge: 0 });
}

const keptToken = (accounts: Accounts, context: RequestContext): string =>
  getCookie(context, keptCookieName(accounts.settings.origin)) ?? '';

const showResume =
  (accounts: Accounts): PageHandler =>
  async (context) => {
    const entry = await accounts.keptEntries.get(keptToken(accounts, context));
    return answerPrivately(
      context,
      <ResumePage context={context.get('page')} entry={entry} />,
      entry ? 200 : 404,
    );
  };

/** Sends what was kept to where it was going, by a redirect that keeps the method and the content; or drops it. */
const resume =
  (accounts: Accounts): PageHandler =>
  async (context) => {
    const token = keptToken(accounts, context);
    const entry = await accounts.keptEntries.get(token);
    await accounts.keptEntries.remove(token);
    clearCookie(accounts, context, keptCookieName(accounts.settings.origin));
    context.header('cache-control', 'no-store');
    if (entry === null || context.req.query('do') !== 'send')
      return context.redirect(homeAddress(context.get('language')), 303);
    return context.redirect(entry.path, 307);
  };
