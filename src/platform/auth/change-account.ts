import type { Language } from '../../kernel/language.ts';
import type { RequestContext, Session } from '../ports/http.ts';
import type { FieldProblem } from '../web/components/error-summary.tsx';
import type { Accounts } from './accounts.ts';
import { askEmailChange } from './email-change.ts';
import { problem } from './pages/frame.tsx';
import { accountWords } from './pages/words.ts';
import { findPasswordFault } from './password-rules.ts';
import { mayMail, readEmailField } from './routes/sign-in-routes.tsx';

type Form = Readonly<Record<string, string>>;

/** Done, with something to say or nothing more than that; or refused. */
export type AccountChange =
  | { readonly done: true; readonly notice?: string }
  | { readonly done: false; readonly status: 401 | 422 | 429; readonly problems: readonly FieldProblem[] };

const done: AccountChange = { done: true };
const refused = (field: string, message: string, status: 401 | 422 | 429 = 422): AccountChange => ({
  done: false,
  status,
  problems: [problem(field, message)],
});

type Change = (
  accounts: Accounts,
  context: RequestContext,
  session: Session,
  form: Form,
) => Promise<AccountChange>;

/** Does what a form of one's own space asks. */
export function changeAccount(
  accounts: Accounts,
  context: RequestContext,
  form: Form,
): Promise<AccountChange> {
  const session = context.get('session')!;
  const change = Object.hasOwn(changes, form.do ?? '') ? changes[form.do!]! : changeProfile;
  return change(accounts, context, session, form);
}

/** A name as it is kept: without control characters or blanks around it. */
export const cleanName = (typed: string): string =>
  typed
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
    .trim();

const changeProfile: Change = async ({ tables, clock }, context, session, form) => {
  const words = accountWords[context.get('language')].create;
  const name = cleanName(form.name ?? '');
  if (name === '') return refused('name', words.nameMissing);
  if ([...name].length > 120) return refused('name', words.nameLong);
  const language: Language = form.language === 'en' ? 'en' : 'fr';
  await tables
    .updateTable('person')
    .set({ name, language, updated_at: clock.now() })
    .where('id', '=', session.personId)
    .execute();
  return done;
};

const changeEmail: Change = async (accounts, context, session, form) => {
  const words = accountWords[context.get('language')];
  const read = readEmailField(form, 'email', context);
  if ('problems' in read) return { done: false, status: 422, problems: read.problems };
  if (read.email === session.email) return done;
  if (!(await mayMail(accounts, context, read.email))) return refused('email', words.signIn.tooMany, 429);
  await askEmailChange(accounts, session, read.email);
  return { done: true, notice: words.account.emailAsked(read.email) };
};

const changePassword: Change = async (accounts, context, session, form) => {
  const words = accountWords[context.get('language')];
  const newPassword = form.password ?? '';
  const fault = findPasswordFault(newPassword, [session.name, session.email]);
  if (fault !== null) return refused('password', words.newPassword.faults[fault]);
  const counted = [{ key: `password ${session.email}`, most: 10 }];
  if (await accounts.throttle.isBlocked(counted)) return refused('current-password', words.signIn.wrong, 401);
  const answer = Object.hasOwn(form, 'current-password')
    ? await accounts.call<unknown>(context, (auth, headers) =>
        auth.api.changePassword({
          body: { newPassword, currentPassword: form['current-password'] ?? '' },
          headers,
          returnHeaders: true,
        }),
      )
    : await accounts.call<unknown>(context, (auth, headers) =>
        auth.api.setPassword({ body: { newPassword }, headers, returnHeaders: true }),
      );
  if (!answer.ok) {
    await accounts.throttle.count(counted);
    return refused('current-password', words.account.passwordWrong, 401);
  }
  await accounts.sessions.endOthers(session.personId, session.id);
  await accounts.record(session.personId, 'change-password');
  await tellChange(accounts, session, 'password');
  return done;
};

const removeSecondFactor: Change = async (accounts, context, session, form) => {
  const words = accountWords[context.get('language')];
  if (!session.isStrong) return refused('second-factor', words.account.fresh, 401);
  const password = form['factor-password'];
  const answer = await accounts.call(context, (auth, headers) =>
    auth.api.disableTwoFactor({
      body: password ? { password } : {},
      headers,
      returnHeaders: true,
    }),
  );
  if (!answer.ok) return refused('factor-password', words.account.passwordWrong, 401);
  await accounts.record(session.personId, 'second-factor-off');
  await tellChange(accounts, session, 'second-factor-off');
  return done;
};

const removePasskey: Change = async (accounts, _context, session, form) => {
  const removed = await accounts.tables
    .deleteFrom('passkey')
    .where('person_id', '=', session.personId)
    .where((where) => where(where.cast<string>('id', 'text'), '=', form.id ?? ''))
    .returning('id')
    .execute();
  if (removed.length > 0) await accounts.record(session.personId, 'remove-passkey');
  return done;
};

const endSession: Change = async (accounts, context, session, form) => {
  const words = accountWords[context.get('language')].account;
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(form.id ?? '');
  if (isId && (await accounts.sessions.end(session.personId, form.id!)))
    await accounts.record(session.personId, 'end-session');
  return { done: true, notice: words.ended };
};

const endOthers: Change = async (accounts, _context, session) => {
  await accounts.sessions.endOthers(session.personId, session.id);
  await accounts.record(session.personId, 'end-sessions');
  return done;
};

const changes: Readonly<Record<string, Change>> = {
  profile: changeProfile,
  email: changeEmail,
  password: changePassword,
  'remove-second-factor': removeSecondFactor,
  'remove-passkey': removePasskey,
  'end-session': endSession,
  'end-others': endOthers,
};

/** Tells a person by mail that their account has changed: they learn of it even when it was not them. */
export function tellChange(accounts: Accounts, session: Session, what: string): Promise<void> {
  const { email: to, language } = session;
  return accounts.mail.send({ to, template: 'account-changed', language, data: { what } });
}
