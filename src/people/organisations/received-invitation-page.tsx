import type { PageContext } from '../../platform/ports/page-context.ts';
import { Actions, ButtonLink } from '../../platform/web/components/actions.tsx';
import { Alert } from '../../platform/web/components/messages.tsx';
import { formatDate } from '../../platform/web/format/dates.ts';
import { accountAddresses } from '../../platform/web/layout/account-addresses.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import type { Invitation } from '../store/invitation-store.ts';
import { Frame } from './frame.tsx';
import { organisationWords } from './words.ts';

interface ReceivedInvitationProps {
  readonly context: PageContext;
  readonly invitation: Invitation;
  readonly organisationName: string;
  readonly who: string;
  /** The address of the person signed in, if any. */
  readonly email: string | null;
  readonly isForThem: boolean;
}

/** What an invitation proposes; looking at it answers nothing. */
export function ReceivedInvitationPage(props: ReceivedInvitationProps) {
  const { context, invitation, organisationName, who, email, isForThem } = props;
  const { language } = context;
  const words = organisationWords[language];
  const { role } = invitation;
  const title = words.invitation.title(organisationName);
  return (
    <Frame
      context={context}
      title={title}
      lead={words.invitation.lead(who, organisationName)}
      crumbs={[{ label: title }]}
    >
      <p>{words.invitation.role(words.roles[role], words.roleMeanings[role])}</p>
      <p class="note">{words.invitation.until(formatDate(language, invitation.expiresAt))}</p>
      {email === null ? (
        <>
          <p>
            {words.invitation.forAddress(hidden(invitation.email))} {words.invitation.signInHint}
          </p>
          <Actions>
            <ButtonLink
              address={`${addressIn(language, accountAddresses.signIn)}?next=${encodeURIComponent(context.addresses[language])}`}
            >
              {words.invitation.signIn}
            </ButtonLink>
          </Actions>
        </>
      ) : null}
      {email !== null && !isForThem ? (
        <Alert>
          <p>
            {words.invitation.otherAccount(email)} {words.invitation.forAddress(hidden(invitation.email))}
          </p>
        </Alert>
      ) : null}
      {isForThem ? (
        <form method="post" class="actions">
          <button class="button" type="submit" name="do" value="accept">
            {words.invitation.accept}
          </button>{' '}
          <button class="button quiet" type="submit" name="do" value="refuse">
            {words.invitation.refuse}
          </button>
        </form>
      ) : null}
    </Frame>
  );
}

/** Enough of an address to recognise one's own, not enough to learn another's: `c…@exemple.fr`. */
const hidden = (email: string): string => email.replace(/^(.).*(?=@)/u, '$1…');
