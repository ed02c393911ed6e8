import type { ComponentChildren } from 'preact';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { Actions, ButtonLink } from '../../platform/web/components/actions.tsx';
import { Chip } from '../../platform/web/components/chips.tsx';
import { Empty } from '../../platform/web/components/messages.tsx';
import { formatDate } from '../../platform/web/format/dates.ts';
import { shorten } from '../../platform/web/format/shorten.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import { Page } from '../../platform/web/layout/page.tsx';
import { PageHead } from '../../platform/web/layout/page-head.tsx';
import type { StoredRecord } from '../actions/editable-record.ts';
import type { OrganisationFields } from '../domain/organisation.ts';
import type { OrganisationRole } from '../domain/roles.ts';
import { addressOf } from '../editing/addresses.ts';
import { organisationAddress, organisationAddresses } from './addresses.ts';
import { organisationEditable } from './editable.ts';
import { kindLabels } from './fields.ts';
import { JoinSection } from './join-section.tsx';
import { organisationWords } from './words.ts';

/** What the person who looks may do here. */
export interface OrganisationRights {
  readonly role: OrganisationRole | null;
  readonly isSignedIn: boolean;
  readonly mayEdit: boolean;
  readonly mayRemove: boolean;
  readonly mayInvite: boolean;
  readonly mayMakeLinks: boolean;
  readonly mayReadRecord: boolean;
  readonly mayReadHistory: boolean;
  readonly mayListMembers: boolean;
}

export interface OrganisationPageProps {
  readonly context: PageContext;
  readonly organisation: StoredRecord;
  readonly rights: OrganisationRights;
  /** When this person asked to join, and still waits. */
  readonly askedAt: Date | null;
  readonly pendingRequests: number;
  /** Where its members go in other rooms. */
  readonly doors: readonly { readonly label: string; readonly address: string }[];
  readonly notice?: ComponentChildren;
  readonly joinProblem?: string | undefined;
  readonly typedMessage?: string | undefined;
}

/** What an organisation says of itself; for its members, what they can do. */
export function OrganisationPage(props: OrganisationPageProps) {
  const { context, organisation, rights } = props;
  const { language } = context;
  const words = organisationWords[language];
  const fields = organisation.fields as unknown as OrganisationFields;
  const description = shorten(fields.description, 200) || words.list.description;
  return (
    <Page
      context={context}
      current="organisations"
      title={fields.name}
      description={description}
      crumbs={[
        { label: words.list.title, address: addressIn(language, organisationAddresses.list) },
        { label: fields.name },
      ]}
      indexed={fields.state === 'published'}
    >
      <PageHead
        title={fields.name}
        meta={
          <>
            <span>{kindLabels[fields.kind][language]}</span>{' '}
            {fields.state === 'draft' ? <Chip>{words.page.draft}</Chip> : null}
          </>
        }
      >
        {rights.role === null ? null : <p>{words.page.member(words.roles[rights.role])}</p>}
      </PageHead>
      <div class={hasAside(rights) ? 'grid with-aside section flush' : 'section flush'}>
        <div class="stack">
          {props.notice}
          <Presentation {...props} />
          <Identity fields={fields} language={language} />
          <p class="note">{words.page.updated(formatDate(language, organisation.updatedAt))}</p>
          <JoinSection {...props} />
        </div>
        <Manage {...props} />
      </div>
    </Page>
  );
}

/** True for those who can do something here. */
const hasAside = (rights: OrganisationRights): boolean =>
  rights.role !== null || rights.mayEdit || rights.mayRemove || rights.mayReadRecord;

function Presentation({ context, organisation, rights }: OrganisationPageProps) {
  const words = organisationWords[context.language].page;
  const text = String(organisation.fields.description);
  if (text !== '') {
    return (
      <div class="prose">
        {text.split(/\n{2,}/).map((paragraph, index) => (
          <p key={index} class="kept-lines">
            {paragraph}
          </p>
        ))}
      </div>
    );
  }
  if (!rights.mayEdit) return null;
  const edit = (
    <ButtonLink address={addressOf(context.language, organisationEditable, organisation, 'edit')}>
      {words.edit}
    </ButtonLink>
  );
  return <Empty missing={words.noPresentation} next={words.noPresentationNext} actions={edit} />;
}

function Identity({
  fields,
  language,
}: {
  readonly fields: OrganisationFields;
  readonly language: PageContext['language'];
}) {
  const words = organisationWords[language];
  const numbers = (['siren', 'siret', 'rna'] as const).filter((kind) => fields[kind] !== null);
  return (
    <section aria-labelledby="identity">
      <h2 class="small" id="identity">
        {words.page.identity}
      </h2>
      <dl class="facts">
        {numbers.map((kind) => (
          <div key={kind}>
            <dt>{words.fields[kind]}</dt>
            <dd>{fields[kind]}</dd>
          </div>
        ))}
        {fields.website === null ? null : (
          <div>
            <dt>{words.fields.website}</dt>
            <dd>
              <a href={fields.website} rel="nofollow noopener">
                {fields.website}
              </a>
            </dd>
          </div>
        )}
      </dl>
      {numbers.length === 0 ? <p>{words.page.noNumber}</p> : null}
    </section>
  );
}

function Manage({ context, organisation, rights, pendingRequests, doors }: OrganisationPageProps) {
  const { language } = context;
  const words = organisationWords[language];
  const at = (name: 'members' | 'invitations' | 'links' | 'requests' | 'record' | 'leave'): string =>
    organisationAddress(language, organisationAddresses[name], organisation);
  const edit = (ending: 'edit' | 'history' | 'remove'): string =>
    addressOf(language, organisationEditable, organisation, ending);
  const links: (readonly [boolean, string, string])[] = [
    [rights.mayReadHistory, edit('history'), words.page.history],
    [rights.mayListMembers, at('members'), words.page.members],
    [rights.mayInvite, at('invitations'), words.page.invitations],
    [rights.mayMakeLinks, at('links'), words.page.links],
    [
      rights.mayInvite,
      at('requests'),
      pendingRequests === 0 ? words.page.requests : words.space.pendingHere(pendingRequests),
    ],
    [rights.mayReadRecord, at('record'), words.page.record],
    [rights.role !== null, at('leave'), words.page.leave],
    ...doors.map(({ label, address }) => [rights.role !== null, address, label] as const),
    [rights.mayRemove, edit('remove'), words.page.remove],
  ];
  const shown = links.filter(([isAllowed]) => isAllowed);
  if (!hasAside(rights)) return null;
  return (
    <aside class="stack" aria-labelledby="manage">
      <h2 class="small" id="manage">
        {words.page.manage}
      </h2>
      {rights.mayEdit ? (
        <Actions>
          <ButtonLink address={edit('edit')}>{words.page.edit}</ButtonLink>
        </Actions>
      ) : null}
      <ul class="stack-s">
        {shown.map(([, address, label]) => (
          <li key={address}>
            <a href={address}>{label}</a>
          </li>
        ))}
      </ul>
    </aside>
  );
}
