import type { PageContext } from '../../platform/ports/page-context.ts';
import { Actions, ButtonLink } from '../../platform/web/components/actions.tsx';
import { formatDate } from '../../platform/web/format/dates.ts';
import { accountAddresses } from '../../platform/web/layout/account-addresses.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import type { StoredRecord } from '../actions/editable-record.ts';
import type { OrganisationRole } from '../domain/roles.ts';
import type { InvitationLink } from '../store/invitation-link-store.ts';
import { organisationAddress, organisationAddresses } from './addresses.ts';
import { Frame } from './frame.tsx';
import { linkWords } from './link-words.ts';
import { organisationWords } from './words.ts';

interface JoinByLinkProps {
  readonly context: PageContext;
  readonly link: InvitationLink;
  readonly organisation: StoredRecord;
  /** Who made the link. */
  readonly who: string;
  readonly isSignedIn: boolean;
  /** The role held already when it gives at least as much as the link. */
  readonly held: OrganisationRole | null;
}

/** What a link of invitation proposes; looking at it uses nothing. */
export function JoinByLinkPage({ context, link, organisation, who, isSignedIn, held }: JoinByLinkProps) {
  const { language } = context;
  const words = linkWords[language].join;
  const { roles, roleMeanings } = organisationWords[language];
  const name = String(organisation.fields.name);
  return (
    <Frame
      context={context}
      title={words.title(name)}
      lead={words.lead(who, name)}
      crumbs={[{ label: words.title(name) }]}
    >
      <p>{words.role(roles[link.role], roleMeanings[link.role])}</p>
      <p class="note">
        {words.until(formatDate(language, link.expiresAt))} {words.seen}
      </p>
      {held !== null ? (
        <>
          <p>{words.already(roles[held])}</p>
          <Actions>
            <ButtonLink address={organisationAddress(language, organisationAddresses.page, organisation)}>
              {words.toOrganisation}
            </ButtonLink>
          </Actions>
        </>
      ) : isSignedIn ? (
        <form method="post" class="actions">
          <button class="button" type="submit" name="do" value="accept">
            {words.accept}
          </button>
        </form>
      ) : (
        <>
          <p>{words.signInHint}</p>
          <Actions>
            <ButtonLink
              address={`${addressIn(language, accountAddresses.signIn)}?next=${encodeURIComponent(context.addresses[language])}`}
            >
              {words.signIn}
            </ButtonLink>
          </Actions>
        </>
      )}
    </Frame>
  );
}
