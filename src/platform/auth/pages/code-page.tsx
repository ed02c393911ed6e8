import type { PageContext } from '../../ports/page-context.ts';
import { Actions, ButtonLink } from '../../web/components/actions.tsx';
import { Disclosure } from '../../web/components/disclosure.tsx';
import type { FieldProblem } from '../../web/components/error-summary.tsx';
import { Field } from '../../web/components/fields.tsx';
import { accountAddresses } from '../../web/layout/account-addresses.ts';
import { addressIn } from '../../web/layout/address.ts';
import { AccountPage, errorOf } from './frame.tsx';
import { Next, PasskeyButton, passkeyScript } from './parts.tsx';
import { accountWords } from './words.ts';

interface CodePageProps {
  readonly context: PageContext;
  readonly next: string | null;
  readonly problems?: readonly FieldProblem[];
}

/** Asks for the second factor: a code, a code of recovery, or a passkey. */
export function CodePage({ context, next, problems = [] }: CodePageProps) {
  const { language } = context;
  const { code: words, signIn } = accountWords[language];
  const action = `${addressIn(language, accountAddresses.secondFactor)}#errors`;
  return (
    <AccountPage
      context={context}
      title={words.title}
      lead={words.lead}
      problems={problems}
      scripts={[passkeyScript]}
    >
      <form class="stack-s prose" method="post" action={action} novalidate>
        <Next next={next} />
        <Field
          id="code"
          name="code"
          label={words.code}
          value=""
          error={errorOf(problems, 'code')}
          input={{ autocomplete: 'one-time-code', inputmode: 'numeric', maxlength: 10 }}
        />
        <p class="actions">
          <button class="button" type="submit" name="do" value="code">
            {words.button}
          </button>
        </p>
      </form>
      <PasskeyButton kind="sign-in" next={next} label={words.passkey} failed={signIn.passkeyFailed} />
      <div class="section">
        <Disclosure kind="group" summary={words.lost} open={errorOf(problems, 'recovery') !== undefined}>
          <form class="stack-s prose" method="post" action={action} novalidate>
            <Next next={next} />
            <Field
              id="recovery"
              name="recovery"
              label={words.recovery}
              hint={words.recoveryHint}
              value=""
              error={errorOf(problems, 'recovery')}
              input={{ autocomplete: 'off', maxlength: 40 }}
            />
            <p class="actions">
              <button class="button quiet" type="submit" name="do" value="recovery">
                {words.recoveryButton}
              </button>
            </p>
          </form>
        </Disclosure>
        <form method="post" action={addressIn(language, accountAddresses.signOut)}>
          <p>
            <button class="link" type="submit">
              {words.leave}
            </button>
          </p>
        </form>
      </div>
    </AccountPage>
  );
}

/** Told to an administrator who has no second factor yet. */
export function SecondFactorNeededPage({ context, next }: Pick<CodePageProps, 'context' | 'next'>) {
  const { language } = context;
  const words = accountWords[language].code;
  const query = next === null ? '' : `?next=${encodeURIComponent(next)}`;
  return (
    <AccountPage context={context} title={words.setUpTitle} lead={words.setUp}>
      <Actions>
        <ButtonLink address={addressIn(language, accountAddresses.setUp) + query}>
          {words.setUpButton}
        </ButtonLink>
      </Actions>
    </AccountPage>
  );
}
