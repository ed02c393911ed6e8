import type { PageContext } from '../../ports/page-context.ts';
import type { FieldProblem } from '../../web/components/error-summary.tsx';
import { Field } from '../../web/components/fields.tsx';
import { accountAddresses } from '../../web/layout/account-addresses.ts';
import { addressIn } from '../../web/layout/address.ts';
import { AccountPage, errorOf } from './frame.tsx';
import { Next, PasskeyButton, passkeyScript } from './parts.tsx';
import { accountWords } from './words.ts';

interface SignInPageProps {
  readonly context: PageContext;
  readonly next: string | null;
  readonly email?: string;
  readonly problems?: readonly FieldProblem[];
  readonly notice?: string | undefined;
  /** Name of the identity provider, when there is one. */
  readonly provider: string | null;
}

/** Every way in, the simplest first. */
export function SignInPage({ context, next, email = '', problems = [], notice, provider }: SignInPageProps) {
  const { language } = context;
  const words = accountWords[language].signIn;
  const action = `${addressIn(language, accountAddresses.signIn)}#errors`;
  const query = next === null ? '' : `?next=${encodeURIComponent(next)}`;
  const emailField = (id: string) => (
    <Field
      id={id}
      name="email"
      type="email"
      label={words.email}
      value={email}
      error={errorOf(problems, id)}
      input={{ autocomplete: 'username webauthn', inputmode: 'email', maxlength: 254 }}
    />
  );
  return (
    <AccountPage
      context={context}
      title={words.title}
      lead={words.lead}
      problems={problems}
      notice={notice}
      scripts={[passkeyScript]}
    >
      <div class="grid cols-2">
        <form class="stack-s" method="post" action={action} aria-labelledby="by-link" novalidate>
          <h2 class="small" id="by-link">
            {words.byLink}
          </h2>
          <p class="hint">{words.byLinkHint}</p>
          <Next next={next} />
          {emailField('email')}
          <button class="button" type="submit" name="do" value="link">
            {words.sendLink}
          </button>
        </form>
        <form class="stack-s" method="post" action={action} aria-labelledby="by-password" novalidate>
          <h2 class="small" id="by-password">
            {words.byPassword}
          </h2>
          <Next next={next} />
          {emailField('password-email')}
          <Field
            id="password"
            name="password"
            type="password"
            label={words.password}
            value=""
            error={errorOf(problems, 'password')}
            input={{ autocomplete: 'current-password' }}
          />
          <p>
            <a href={addressIn(language, accountAddresses.forgotten)}>{words.forgotten}</a>
          </p>
          <button class="button quiet" type="submit" name="do" value="password">
            {words.enter}
          </button>
        </form>
      </div>
      <PasskeyButton
        kind="sign-in"
        next={next}
        label={words.passkeyButton}
        hint={words.byPasskeyHint}
        failed={words.passkeyFailed}
      />
      {provider === null ? null : (
        <form class="section" method="post" action={action}>
          <Next next={next} />
          <p class="actions">
            <button class="button quiet" type="submit" name="do" value="provider">
              {words.byProvider(provider)}
            </button>
          </p>
          <p class="hint">{words.providerHint}</p>
        </form>
      )}
      <p class="section">
        {words.noAccount} <a href={addressIn(language, accountAddresses.create) + query}>{words.create}</a>
      </p>
    </AccountPage>
  );
}
