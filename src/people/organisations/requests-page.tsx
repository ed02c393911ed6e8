import type { PageContext } from '../../platform/ports/page-context.ts';
import { ButtonLink } from '../../platform/web/components/actions.tsx';
import { SelectField } from '../../platform/web/components/fields.tsx';
import { Empty } from '../../platform/web/components/messages.tsx';
import { formatDate } from '../../platform/web/format/dates.ts';
import type { StoredRecord } from '../actions/editable-record.ts';
import { HiddenFields } from '../editing/form-page.tsx';
import type { JoinRequest } from '../store/join-request-store.ts';
import { organisationAddress, organisationAddresses } from './addresses.ts';
import { crumbsOf, Frame } from './frame.tsx';
import { roleChoices } from './role-choices.ts';
import { organisationWords } from './words.ts';

interface RequestsPageProps {
  readonly context: PageContext;
  readonly organisation: StoredRecord;
  readonly requests: readonly (JoinRequest & { readonly name: string })[];
  readonly notice?: string | undefined;
}

/** The people who ask to join an organisation, and a decision for each. */
export function RequestsPage({ context, organisation, requests, notice }: RequestsPageProps) {
  const { language } = context;
  const words = organisationWords[language];
  return (
    <Frame
      context={context}
      title={words.requests.title(String(organisation.fields.name))}
      lead={words.requests.lead}
      crumbs={crumbsOf(context, organisation, words.page.requests)}
      notice={notice}
    >
      {requests.length === 0 ? (
        <Empty
          missing={words.requests.none}
          next={words.requests.noneNext}
          actions={
            <ButtonLink
              address={organisationAddress(language, organisationAddresses.invitations, organisation)}
            >
              {words.members.invite}
            </ButtonLink>
          }
        />
      ) : (
        <ul>
          {requests.map((request) => (
            <li key={request.id} class="entry">
              <p>
                <strong>{words.requests.from(request.name, formatDate(language, request.createdAt))}</strong>
              </p>
              {request.message === '' ? null : <p class="kept-lines">{request.message}</p>}
              <form method="post" class="form-column">
                <HiddenFields values={{ request: request.id }} />
                <SelectField
                  id={`role-${request.id}`}
                  name="role"
                  label={words.requests.role(request.name)}
                  value="contributor"
                  choices={roleChoices(language)}
                />
                <p class="actions">
                  <button class="button" type="submit" name="do" value="accept">
                    {words.requests.accept(request.name)}
                  </button>{' '}
                  <button class="button quiet" type="submit" name="do" value="refuse">
                    {words.requests.refuse(request.name)}
                  </button>
                </p>
              </form>
            </li>
          ))}
        </ul>
      )}
    </Frame>
  );
}
