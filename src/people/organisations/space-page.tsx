import type { PageContext } from '../../platform/ports/page-context.ts';
import { Actions, ButtonLink } from '../../platform/web/components/actions.tsx';
import { Alert, Empty } from '../../platform/web/components/messages.tsx';
import { formatDate, formatTime } from '../../platform/web/format/dates.ts';
import { accountAddresses } from '../../platform/web/layout/account-addresses.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import { operationsAddresses } from '../../platform/web/layout/operations-addresses.ts';
import { Page } from '../../platform/web/layout/page.tsx';
import { PageHead } from '../../platform/web/layout/page-head.tsx';
import { Section } from '../../platform/web/layout/section.tsx';
import type { StoredRecord } from '../actions/editable-record.ts';
import type { OrganisationRole } from '../domain/roles.ts';
import { listAddress } from '../editing/addresses.ts';
import { HiddenFields } from '../editing/form-page.tsx';
import type { ReceivedInvitation } from '../store/invitation-store.ts';
import { organisationAddress, organisationAddresses } from './addresses.ts';
import { organisationEditable } from './editable.ts';
import { organisationWords } from './words.ts';

export interface SpacePageProps {
  readonly context: PageContext;
  readonly organisations: readonly {
    readonly organisation: StoredRecord;
    readonly role: OrganisationRole;
    readonly waiting: number;
  }[];
  readonly invitations: readonly ReceivedInvitation[];
  readonly requests: readonly { readonly organisation: StoredRecord; readonly askedAt: Date }[];
  readonly drafts: readonly { readonly label: string; readonly address: string; readonly savedAt: Date }[];
  readonly isAdministrator: boolean;
  readonly notice?: string | undefined;
}

/** One's own space: organisations, what waits for an answer, what is not finished. */
export function SpacePage(props: SpacePageProps) {
  const { context } = props;
  const { language } = context;
  const words = organisationWords[language].space;
  const links: (readonly [string, string])[] = [
    [addressIn(language, accountAddresses.account), words.account],
    [addressIn(language, operationsAddresses.personalData), words.ownData],
    [addressIn(language, organisationAddresses.ownRecord), words.record],
    [addressIn(language, organisationAddresses.tokens), words.tokens],
    [listAddress(language, organisationEditable, 'deleted'), words.deleted],
    ...(props.isAdministrator
      ? ([
          [addressIn(language, organisationAddresses.roles), organisationWords[language].instanceRoles.title],
          [
            addressIn(language, organisationAddresses.instanceRecord),
            organisationWords[language].record.titleInstance,
          ],
          [addressIn(language, operationsAddresses.jobs), words.jobs],
          [addressIn(language, operationsAddresses.backups), words.backups],
        ] as const)
      : []),
  ];
  return (
    <Page
      context={context}
      title={words.title}
      description={words.lead}
      crumbs={[{ label: words.title }]}
      indexed={false}
    >
      <PageHead title={words.title} lead={words.lead} />
      {props.notice === undefined ? null : (
        <Alert>
          <p role="status">{props.notice}</p>
        </Alert>
      )}
      <Organisations {...props} />
      <Invitations {...props} />
      <Requests {...props} />
      <Drafts {...props} />
      <Section id="more" title={words.more}>
        <ul class="pager">
          {links.map(([address, label]) => (
            <li key={address}>
              <a href={address}>{label}</a>
            </li>
          ))}
        </ul>
      </Section>
    </Page>
  );
}

function Organisations({ context, organisations }: SpacePageProps) {
  const { language } = context;
  const words = organisationWords[language];
  const create = addressIn(language, organisationAddresses.create);
  const list = addressIn(language, organisationAddresses.list);
  return (
    <Section id="organisations" title={words.space.organisations}>
      {organisations.length === 0 ? (
        <Empty
          missing={words.space.noOrganisation}
          next={words.space.noOrganisationNext}
          actions={
            <>
              <ButtonLink address={create}>{words.space.created}</ButtonLink>{' '}
              <ButtonLink address={list} quiet>
                {words.space.browse}
              </ButtonLink>
            </>
          }
        />
      ) : (
        <div class="stack">
          <ul class="doors titles">
            {organisations.map(({ organisation, role, waiting }) => (
              <li key={organisation.id}>
                <a href={organisationAddress(language, organisationAddresses.page, organisation)}>
                  {String(organisation.fields.name)}
                </a>
                <span class="over">
                  {words.roles[role]}
                  {organisation.fields.state === 'draft' ? ` · ${words.states.draft}` : ''}
                  {waiting === 0 ? null : (
                    <>
                      {' · '}
                      <a href={organisationAddress(language, organisationAddresses.requests, organisation)}>
                        {words.space.pendingHere(waiting)}
                      </a>
                    </>
                  )}
                </span>
              </li>
            ))}
          </ul>
          <Actions>
            <ButtonLink address={create} quiet>
              {words.space.created}
            </ButtonLink>
          </Actions>
        </div>
      )}
    </Section>
  );
}

function Invitations({ context, invitations }: SpacePageProps) {
  const words = organisationWords[context.language];
  return (
    <Section id="invitations" title={words.space.invitations}>
      {invitations.length === 0 ? <p>{words.space.noInvitation}</p> : null}
      <ul>
        {invitations.map((invitation) => (
          <li key={invitation.id} class="entry">
            <p>{words.space.invitedTo(invitation.organisationName, words.roles[invitation.role])}</p>
            <form method="post" class="actions">
              <HiddenFields values={{ invitation: invitation.id }} />
              <button class="button" type="submit" name="do" value="accept">
                {words.invitation.accept} <span class="visually-hidden">{invitation.organisationName}</span>
              </button>{' '}
              <button class="button quiet" type="submit" name="do" value="refuse">
                {words.invitation.refuse} <span class="visually-hidden">{invitation.organisationName}</span>
              </button>
            </form>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Requests({ context, requests }: SpacePageProps) {
  const { language } = context;
  const words = organisationWords[language].space;
  if (requests.length === 0) return null;
  return (
    <Section id="requests" title={words.requests}>
      <ul class="doors titles">
        {requests.map(({ organisation, askedAt }) => (
          <li key={organisation.id}>
            <a href={organisationAddress(language, organisationAddresses.page, organisation)}>
              {String(organisation.fields.name)}
            </a>
            <span class="over">{formatDate(language, askedAt)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Drafts({ context, drafts }: SpacePageProps) {
  const { language } = context;
  const words = organisationWords[language].space;
  return (
    <Section id="drafts" title={words.drafts}>
      {drafts.length === 0 ? <p>{words.noDraft}</p> : null}
      <ul class="doors titles">
        {drafts.map(({ label, address, savedAt }) => (
          <li key={address}>
            <a href={address}>{label}</a>
            <span class="over">
              {words.draftOf(formatDate(language, savedAt), formatTime(language, savedAt))}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
