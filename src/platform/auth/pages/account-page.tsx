import type { Language } from '../../../kernel/language.ts';
import type { PageContext } from '../../ports/page-context.ts';
import type { FieldProblem } from '../../web/components/error-summary.tsx';
import { Field, SelectField } from '../../web/components/fields.tsx';
import { accountAddresses } from '../../web/layout/account-addresses.ts';
import { addressIn } from '../../web/layout/address.ts';
import { NavigationLinks } from '../../web/layout/navigation-links.tsx';
import { Section } from '../../web/layout/section.tsx';
import type { OpenSession } from '../sessions.ts';
import { PasskeyTable, SessionTable } from './account-tables.tsx';
import { EmailField, NameField } from './email-field.tsx';
import { AccountPage, errorOf } from './frame.tsx';
import { PasskeyButton, passkeyScript } from './parts.tsx';
import { accountWords } from './words.ts';

/** What one's own space shows. */
export interface OwnAccount {
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly hasPassword: boolean;
  readonly hasSecondFactor: boolean;
  /** The new address that waits to be confirmed. */
  readonly pendingEmail: string | null;
  readonly passkeys: readonly { readonly id: string; readonly createdAt: Date | null }[];
  readonly sessions: readonly OpenSession[];
  readonly sessionId: string;
  readonly isAdministrator: boolean;
}

export interface AccountPageProps {
  readonly context: PageContext;
  readonly account: OwnAccount;
  readonly problems?: readonly FieldProblem[];
  readonly notice?: string | undefined;
  /** What was typed and refused. */
  readonly typed?: Readonly<Record<string, string>>;
}

/** One's own space: who one is, how one comes in, from where. */
export function MySpacePage({ context, account, problems = [], notice, typed = {} }: AccountPageProps) {
  const words = accountWords[context.language].account;
  const action = addressIn(context.language, accountAddresses.account);
  const parts = { context, account, problems, typed, action };
  return (
    <AccountPage
      context={context}
      title={words.title}
      lead={words.lead(account.email)}
      problems={problems}
      notice={notice}
      scripts={[passkeyScript]}
    >
      <NavigationLinks context={context} place="account" class="ticks" />
      {account.isAdministrator ? (
        <Section id="administration" title={words.administration}>
          <NavigationLinks context={context} place="administration" class="ticks" />
        </Section>
      ) : null}
      <Profile {...parts} />
      <EmailPart {...parts} />
      <PasswordPart {...parts} />
      <SecondFactorPart {...parts} />
      <PasskeysPart {...parts} />
      <SessionsPart {...parts} />
    </AccountPage>
  );
}

interface PartProps {
  readonly context: PageContext;
  readonly account: OwnAccount;
  readonly problems: readonly FieldProblem[];
  readonly typed: Readonly<Record<string, string>>;
  readonly action: string;
}

function Profile({ context, account, problems, typed, action }: PartProps) {
  const words = accountWords[context.language].account;
  return (
    <Section id="profile" title={words.profile}>
      <form class="stack-s prose" method="post" action={`${action}#errors`} novalidate>
        <NameField label={words.name} value={typed.name ?? account.name} problems={problems} />
        <SelectField
          id="language"
          name="language"
          label={words.language}
          value={typed.language ?? account.language}
          choices={[
            { value: 'fr', label: words.french },
            { value: 'en', label: words.english },
          ]}
        />
        <p class="actions">
          <button class="button" type="submit" name="do" value="profile">
            {words.save}
          </button>
        </p>
      </form>
    </Section>
  );
}

function EmailPart({ context, account, problems, typed, action }: PartProps) {
  const words = accountWords[context.language].account;
  return (
    <Section id="email-part" title={words.email} intro={words.emailLead}>
      <p>
        <strong>{account.email}</strong>
      </p>
      {account.pendingEmail === null ? null : <p>{words.emailPending(account.pendingEmail)}</p>}
      <form class="stack-s prose" method="post" action={`${action}#errors`} novalidate>
        <EmailField label={words.newEmail} value={typed.email ?? ''} problems={problems} />
        <p class="actions">
          <button class="button quiet" type="submit" name="do" value="email">
            {words.changeEmail}
          </button>
        </p>
      </form>
    </Section>
  );
}

function PasswordPart({ context, account, problems, action }: PartProps) {
  const { account: words, newPassword } = accountWords[context.language];
  return (
    <Section
      id="password-part"
      title={words.password}
      intro={account.hasPassword ? words.passwordLead : words.passwordNone}
    >
      <form class="stack-s prose" method="post" action={`${action}#errors`} novalidate>
        <input type="hidden" name="username" autocomplete="username" value={account.email} />
        {account.hasPassword ? (
          <Field
            id="current-password"
            name="current-password"
            type="password"
            label={words.currentPassword}
            value=""
            error={errorOf(problems, 'current-password')}
            input={{ autocomplete: 'current-password' }}
          />
        ) : null}
        <Field
          id="password"
          name="password"
          type="password"
          label={newPassword.password}
          hint={newPassword.hint}
          value=""
          error={errorOf(problems, 'password')}
          input={{ autocomplete: 'new-password' }}
        />
        <p class="actions">
          <button class="button quiet" type="submit" name="do" value="password">
            {words.changePassword}
          </button>
        </p>
      </form>
    </Section>
  );
}

function SecondFactorPart({ context, account, problems, action }: PartProps) {
  const words = accountWords[context.language].account;
  const setUp = addressIn(context.language, accountAddresses.setUp);
  if (!account.hasSecondFactor)
    return (
      <Section id="second-factor" title={words.secondFactor} intro={words.secondFactorOff}>
        <p class="actions">
          <a class="button quiet" href={setUp}>
            {words.setUp}
          </a>
        </p>
      </Section>
    );
  return (
    <Section id="second-factor" title={words.secondFactor} intro={words.secondFactorOn}>
      <form class="stack-s prose" method="post" action={`${action}#errors`} novalidate>
        {account.hasPassword ? (
          <Field
            id="factor-password"
            name="factor-password"
            type="password"
            label={words.currentPassword}
            value=""
            error={errorOf(problems, 'factor-password')}
            input={{ autocomplete: 'current-password' }}
          />
        ) : null}
        <p class="actions">
          <button class="button quiet" type="submit" name="do" value="new-codes" formaction={setUp}>
            {words.newCodes}
          </button>
          <button class="button quiet" type="submit" name="do" value="remove-second-factor">
            {words.removeSecondFactor}
          </button>
        </p>
      </form>
    </Section>
  );
}

function PasskeysPart({ context, account, action }: PartProps) {
  const words = accountWords[context.language].account;
  return (
    <Section id="passkeys" title={words.passkeys} intro={words.passkeysLead}>
      {account.passkeys.length === 0 ? (
        <p>{words.passkeysNone}</p>
      ) : (
        <PasskeyTable passkeys={account.passkeys} action={action} language={context.language} />
      )}
      <PasskeyButton kind="registration" label={words.addPasskey} failed={words.passkeyFailed} />
      <noscript>
        <p class="hint">{words.addPasskeyNoScript}</p>
      </noscript>
    </Section>
  );
}

function SessionsPart({ context, account, action }: PartProps) {
  const words = accountWords[context.language].account;
  return (
    <Section id="sessions" title={words.sessions} intro={words.sessionsLead}>
      <SessionTable account={account} action={action} language={context.language} />
      <form class="actions" method="post" action={action}>
        {account.sessions.length > 1 ? (
          <button class="button quiet" type="submit" name="do" value="end-others">
            {words.endOthers}
          </button>
        ) : null}
        <button
          class="button quiet"
          type="submit"
          formaction={addressIn(context.language, accountAddresses.signOut)}
        >
          {words.signOut}
        </button>
      </form>
    </Section>
  );
}
