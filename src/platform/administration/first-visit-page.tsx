import { EmailField, NameField } from '../auth/pages/email-field.tsx';
import { AccountPage } from '../auth/pages/frame.tsx';
import { accountWords } from '../auth/pages/words.ts';
import type { PageContext } from '../ports/page-context.ts';
import type { FieldProblem } from '../web/components/error-summary.tsx';
import { accountAddresses } from '../web/layout/account-addresses.ts';
import { addressIn } from '../web/layout/address.ts';
import { administrationWords } from './words.ts';

interface FirstVisitPageProps {
  readonly context: PageContext;
  /** The secret of the link; null when it opens nothing. */
  readonly token: string | null;
  readonly name?: string;
  readonly email?: string;
  readonly problems?: readonly FieldProblem[];
}

/** Opens the account of the first administrator. */
export function FirstVisitPage({
  context,
  token,
  name = '',
  email = '',
  problems = [],
}: FirstVisitPageProps) {
  const { visit } = administrationWords[context.language];
  const { create, signIn } = accountWords[context.language];
  if (token === null) return <AccountPage context={context} title={visit.title} lead={visit.gone} />;
  return (
    <AccountPage context={context} title={visit.title} lead={visit.lead} problems={problems}>
      <form
        class="stack-s prose"
        method="post"
        action={`${addressIn(context.language, accountAddresses.firstVisit)}#errors`}
        novalidate
      >
        <input type="hidden" name="jeton" value={token} />
        <NameField label={create.name} value={name} problems={problems} />
        <EmailField label={signIn.email} value={email} problems={problems} />
        <p class="actions">
          <button class="button" type="submit">
            {visit.button}
          </button>
        </p>
      </form>
    </AccountPage>
  );
}
