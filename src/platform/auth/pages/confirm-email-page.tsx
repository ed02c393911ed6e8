import type { PageContext } from '../../ports/page-context.ts';
import { Actions, ButtonLink } from '../../web/components/actions.tsx';
import { accountAddresses } from '../../web/layout/account-addresses.ts';
import { addressIn } from '../../web/layout/address.ts';
import type { EmailConfirmation } from '../email-change.ts';
import { AccountPage } from './frame.tsx';
import { accountWords } from './words.ts';

interface ConfirmEmailPageProps {
  readonly context: PageContext;
  readonly token: string;
  /** What came of it; null before the button is pressed. */
  readonly outcome: EmailConfirmation | null;
}

/** Confirms a change of address from one of the two: a button, then what came of it. */
export function ConfirmEmailPage({ context, token, outcome }: ConfirmEmailPageProps) {
  const { language } = context;
  const { confirmEmail: words, resume } = accountWords[language];
  if (outcome !== null)
    return (
      <AccountPage context={context} title={words.title} lead={words[outcome]}>
        <Actions>
          <ButtonLink address={addressIn(language, accountAddresses.account)}>{resume.back}</ButtonLink>
        </Actions>
      </AccountPage>
    );
  return (
    <AccountPage context={context} title={words.title} lead={words.lead}>
      <form method="post" action={addressIn(language, accountAddresses.confirmEmail)}>
        <input type="hidden" name="jeton" value={token} />
        <p class="actions">
          <button class="button" type="submit">
            {words.button}
          </button>
        </p>
      </form>
    </AccountPage>
  );
}
