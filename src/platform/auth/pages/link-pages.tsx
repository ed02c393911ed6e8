import type { PageContext } from '../../ports/page-context.ts';
import { Actions, ButtonLink } from '../../web/components/actions.tsx';
import type { FieldProblem } from '../../web/components/error-summary.tsx';
import { Field } from '../../web/components/fields.tsx';
import { accountAddresses } from '../../web/layout/account-addresses.ts';
import { addressIn } from '../../web/layout/address.ts';
import { EmailField, NameField } from './email-field.tsx';
import { AccountPage, errorOf } from './frame.tsx';
import { Next } from './parts.tsx';
import { accountWords } from './words.ts';

interface BaseProps {
  readonly context: PageContext;
}

/** A mail is on its way; the same page whoever asked, so that nobody learns who has an account. */
export function LinkSentPage({ context, isSent }: BaseProps & { readonly isSent: boolean }) {
  const words = accountWords[context.language].sent;
  return (
    <AccountPage
      context={context}
      title={words.title}
      lead={words.lead}
      notice={isSent ? undefined : words.notSent}
    >
      <p>{words.wait}</p>
      <Actions>
        <ButtonLink quiet address={addressIn(context.language, accountAddresses.signIn)}>
          {words.again}
        </ButtonLink>
      </Actions>
    </AccountPage>
  );
}

/** What the link of a mail opens: a button, because programs that read mails open links too. */
export function ConfirmLinkPage({
  context,
  token,
  next,
}: BaseProps & { readonly token: string; readonly next: string | null }) {
  const words = accountWords[context.language].link;
  return (
    <AccountPage context={context} title={words.title} lead={words.lead}>
      <form method="post" action={addressIn(context.language, accountAddresses.signInLink)}>
        <input type="hidden" name="jeton" value={token} />
        <Next next={next} />
        <p class="actions">
          <button class="button" type="submit">
            {words.button}
          </button>
        </p>
      </form>
    </AccountPage>
  );
}

/** A link that was used or is past its time. */
export function GoneLinkPage({ context }: BaseProps) {
  const words = accountWords[context.language].link;
  return (
    <AccountPage context={context} title={words.goneTitle} lead={words.gone}>
      <Actions>
        <ButtonLink address={addressIn(context.language, accountAddresses.signIn)}>{words.again}</ButtonLink>
      </Actions>
    </AccountPage>
  );
}

interface CreatePageProps extends BaseProps {
  readonly next: string | null;
  readonly name: string;
  readonly email: string;
  readonly problems: readonly FieldProblem[];
}

/** Name and address: the account begins once the address is confirmed. */
export function CreateAccountPage({ context, next, name, email, problems }: CreatePageProps) {
  const { language } = context;
  const { create, signIn } = accountWords[language];
  return (
    <AccountPage context={context} title={create.title} lead={create.lead} problems={problems}>
      <form
        class="stack-s prose"
        method="post"
        action={`${addressIn(language, accountAddresses.create)}#errors`}
        novalidate
      >
        <Next next={next} />
        <NameField label={create.name} hint={create.nameHint} value={name} problems={problems} />
        <EmailField label={signIn.email} value={email} problems={problems} />
        <p class="actions">
          <button class="button" type="submit">
            {create.button}
          </button>
        </p>
      </form>
      <p class="section">
        {create.already} <a href={addressIn(language, accountAddresses.signIn)}>{signIn.title}</a>
      </p>
    </AccountPage>
  );
}

interface ForgottenPageProps extends BaseProps {
  readonly email: string;
  readonly problems: readonly FieldProblem[];
}

/** Asks for the address to which the link of a new password is sent. */
export function ForgottenPage({ context, email, problems }: ForgottenPageProps) {
  const { forgotten, signIn } = accountWords[context.language];
  return (
    <AccountPage context={context} title={forgotten.title} lead={forgotten.lead} problems={problems}>
      <form
        class="stack-s prose"
        method="post"
        action={`${addressIn(context.language, accountAddresses.forgotten)}#errors`}
        novalidate
      >
        <EmailField label={signIn.email} value={email} problems={problems} />
        <p class="actions">
          <button class="button" type="submit">
            {forgotten.button}
          </button>
        </p>
      </form>
    </AccountPage>
  );
}

interface NewPasswordPageProps extends BaseProps {
  readonly token: string;
  readonly problems: readonly FieldProblem[];
}

/** Chooses the new password. */
export function NewPasswordPage({ context, token, problems }: NewPasswordPageProps) {
  const words = accountWords[context.language].newPassword;
  return (
    <AccountPage context={context} title={words.title} problems={problems}>
      <form
        class="stack-s prose"
        method="post"
        action={`${addressIn(context.language, accountAddresses.newPassword)}#errors`}
        novalidate
      >
        <input type="hidden" name="jeton" value={token} />
        <Field
          id="password"
          name="password"
          type="password"
          label={words.password}
          hint={words.hint}
          value=""
          error={errorOf(problems, 'password')}
          input={{ autocomplete: 'new-password' }}
        />
        <p class="actions">
          <button class="button" type="submit">
            {words.button}
          </button>
        </p>
      </form>
    </AccountPage>
  );
}
