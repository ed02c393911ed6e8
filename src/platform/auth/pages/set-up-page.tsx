import type { PageContext } from '../../ports/page-context.ts';
import { Actions, ButtonLink } from '../../web/components/actions.tsx';
import type { FieldProblem } from '../../web/components/error-summary.tsx';
import { Field } from '../../web/components/fields.tsx';
import { QrCode } from '../../web/components/qr-code.tsx';
import { accountAddresses } from '../../web/layout/account-addresses.ts';
import { addressIn } from '../../web/layout/address.ts';
import { Section } from '../../web/layout/section.tsx';

import { AccountPage, errorOf } from './frame.tsx';
import { Next, PasskeyButton, passkeyScript } from './parts.tsx';
import { accountWords } from './words.ts';

interface SetUpProps {
  readonly context: PageContext;
  readonly next: string | null;
  readonly problems?: readonly FieldProblem[];
}

/** Before the secret is drawn: asks for the password of who has one. */
export function BeginSetUpPage({
  context,
  next,
  problems = [],
  hasPassword,
}: SetUpProps & { readonly hasPassword: boolean }) {
  const { setUp, account } = accountWords[context.language];
  return (
    <AccountPage
      context={context}
      title={setUp.title}
      lead={setUp.lead}
      problems={problems}
      scripts={[passkeyScript]}
    >
      <form
        class="stack-s prose"
        method="post"
        action={`${addressIn(context.language, accountAddresses.setUp)}#errors`}
        novalidate
      >
        <Next next={next} />
        {hasPassword ? (
          <Field
            id="factor-password"
            name="factor-password"
            type="password"
            label={account.currentPassword}
            hint={setUp.passwordHint}
            value=""
            error={errorOf(problems, 'factor-password')}
            input={{ autocomplete: 'current-password' }}
          />
        ) : null}
        <p class="actions">
          <button class="button" type="submit" name="do" value="begin">
            {setUp.begin}
          </button>
        </p>
      </form>
      <PasskeyButton
        kind="registration"
        label={account.addPasskey}
        hint={account.passkeysLead}
        failed={account.passkeyFailed}
      />
    </AccountPage>
  );
}

interface ConfirmSetUpProps extends SetUpProps {
  readonly uri: string;
  readonly codes: readonly string[];
}

/** The secret as a square and as letters, the codes of recovery, and the first code to prove that it works. */
export function ConfirmSetUpPage({ context, next, problems = [], uri, codes }: ConfirmSetUpProps) {
  const { setUp, code } = accountWords[context.language];
  const secret = new URL(uri).searchParams.get('secret') ?? '';
  return (
    <AccountPage context={context} title={setUp.title} problems={problems}>
      <Section id="scan" title={setUp.scan}>
        <QrCode text={uri} title={setUp.qr} />
        <p>
          {setUp.orType} <code>{secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
        </p>
      </Section>
      <RecoveryCodes context={context} codes={codes} title={setUp.keep} intro={setUp.keepHint} />
      <Section id="confirm" title={setUp.confirm}>
        <form
          class="stack-s prose"
          method="post"
          action={`${addressIn(context.language, accountAddresses.setUp)}#errors`}
          novalidate
        >
          <Next next={next} />
          <input type="hidden" name="uri" value={uri} />
          <input type="hidden" name="codes" value={codes.join(' ')} />
          <Field
            id="code"
            name="code"
            label={code.code}
            value=""
            error={errorOf(problems, 'code')}
            input={{ autocomplete: 'one-time-code', inputmode: 'numeric', maxlength: 10 }}
          />
          <p class="actions">
            <button class="button" type="submit" name="do" value="confirm">
              {setUp.button}
            </button>
          </p>
        </form>
      </Section>
    </AccountPage>
  );
}

function RecoveryCodes({
  codes,
  title,
  intro,
}: {
  readonly context: PageContext;
  readonly codes: readonly string[];
  readonly title: string;
  readonly intro: string;
}) {
  return (
    <Section id="recovery-codes" title={title} intro={intro}>
      <ul class="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** New codes of recovery, shown once. */
export function NewCodesPage({ context, codes }: Pick<ConfirmSetUpProps, 'context' | 'codes'>) {
  const { setUp } = accountWords[context.language];
  return (
    <AccountPage context={context} title={setUp.codesTitle} lead={setUp.codesLead}>
      <RecoveryCodes context={context} codes={codes} title={setUp.keep.slice(3)} intro={setUp.keepHint} />
      <Actions>
        <ButtonLink address={addressIn(context.language, accountAddresses.account)}>{setUp.back}</ButtonLink>
      </Actions>
    </AccountPage>
  );
}
