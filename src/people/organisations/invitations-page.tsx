import type { PageContext } from '../../platform/ports/page-context.ts';
import { DataTable } from '../../platform/web/components/data-table.tsx';
import { ErrorSummary } from '../../platform/web/components/error-summary.tsx';
import { SelectField } from '../../platform/web/components/fields.tsx';
import { Alert } from '../../platform/web/components/messages.tsx';
import { TextAreaField } from '../../platform/web/components/text-area-field.tsx';
import { formatDate } from '../../platform/web/format/dates.ts';
import { Section } from '../../platform/web/layout/section.tsx';
import type { StoredRecord } from '../actions/editable-record.ts';
import type { AddressList } from '../domain/address-list.ts';
import type { OrganisationRole } from '../domain/roles.ts';
import { HiddenFields } from '../editing/form-page.tsx';
import type { Invitation } from '../store/invitation-store.ts';
import { organisationAddress, organisationAddresses } from './addresses.ts';
import { crumbsOf, Frame } from './frame.tsx';
import { linkWords } from './link-words.ts';
import { roleChoices } from './role-choices.ts';
import { organisationWords } from './words.ts';

/** A list that was read, with what is known of each address. */
export interface CheckedList extends AddressList {
  /** Those who belong to the organisation already: not invited. */
  readonly members: readonly string[];
  /** Those whose invitation waits: the new one replaces it. */
  readonly again: readonly string[];
  readonly invited: readonly string[];
}

export interface InvitationsPageProps {
  readonly context: PageContext;
  readonly organisation: StoredRecord;
  readonly typed: string;
  /** The role offered. */
  readonly offered: OrganisationRole;
  /** The key of this form: sent twice, it invites once. */
  readonly formKey: string;
  readonly checked?: CheckedList | undefined;
  /** Something wrong with the list as a whole. */
  readonly problem?: string | undefined;
  readonly pending: readonly Invitation[];
  readonly now: Date;
  readonly notice?: string | undefined;
  /** True for who may make links that need no address. */
  readonly mayMakeLinks: boolean;
  /** Links just made, shown once. */
  readonly links?: readonly { readonly email: string; readonly address: string }[];
}

/** Invite by list, with each faulty line told before anything is sent; invitations that wait. */
export function InvitationsPage(props: InvitationsPageProps) {
  const { context, organisation } = props;
  const { language } = context;
  const words = organisationWords[language];
  return (
    <Frame
      context={context}
      title={words.invite.title(String(organisation.fields.name))}
      lead={words.invite.lead}
      crumbs={crumbsOf(context, organisation, words.page.invitations)}
      notice={props.notice}
    >
      {props.mayMakeLinks ? (
        <p>
          <a href={organisationAddress(language, organisationAddresses.links, organisation)}>
            {linkWords[language].byLink}
          </a>
        </p>
      ) : null}
      <Links {...props} />
      <InviteForm {...props} />
      <Pending {...props} />
    </Frame>
  );
}

function Links({ context, links = [] }: InvitationsPageProps) {
  const words = organisationWords[context.language].invite;
  if (links.length === 0) return null;
  return (
    <Section id="links" title={words.links} intro={words.linksMeaning} class="flush">
      <dl class="facts">
        {links.map(({ email, address }) => (
          <div key={email}>
            <dt>{words.linkOf(email)}</dt>
            <dd>
              <code class="breaks">{address}</code>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

function InviteForm(props: InvitationsPageProps) {
  const { context, typed, offered, checked, problem, formKey } = props;
  const { language } = context;
  const words = organisationWords[language].invite;
  const lines = (checked?.faults ?? []).map(({ line, found }) =>
    words.line(line, shortened(found), words.malformed),
  );
  const problems = [...(problem === undefined ? [] : [problem]), ...lines];
  const maySend = checked !== undefined && problems.length === 0 && checked.invited.length > 0;
  return (
    <form method="post" id="invite" class="form-column stack" novalidate>
      <ErrorSummary problems={problems.map((message) => ({ field: 'addresses', message }))} />
      <HiddenFields values={{ key: formKey }} />
      <TextAreaField
        id="addresses"
        name="addresses"
        label={words.addresses}
        hint={words.addressesHint}
        rows={6}
        value={typed}
        error={problems.length === 0 ? undefined : problems.slice(0, 10).join(' ')}
      />
      <SelectField id="role" name="role" label={words.role} value={offered} choices={roleChoices(language)} />
      {checked === undefined || problems.length > 0 ? null : <Preview context={context} checked={checked} />}
      <p class="actions">
        {maySend ? (
          <button class="button" type="submit" name="do" value="send">
            {words.send(checked.invited.length)}
          </button>
        ) : null}{' '}
        <button class={maySend ? 'button quiet' : 'button'} type="submit" name="do" value="check">
          {words.check}
        </button>
      </p>
    </form>
  );
}

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);

function Preview({ context, checked }: { readonly context: PageContext; readonly checked: CheckedList }) {
  const words = organisationWords[context.language].invite;
  const remarks = [
    ...(checked.repeated === 0 ? [] : [words.merged(checked.repeated)]),
    ...checked.members.map((email) => words.already(email)),
    ...checked.again.map((email) => words.again(email)),
    ...checked.doubts.map(({ line, found, meant }) => words.line(line, found, words.meant(meant))),
  ];
  return (
    <Alert>
      <p role="status">
        <strong>{words.preview}</strong> {words.previewLead(checked.invited.length)}
      </p>
      {remarks.length === 0 ? null : (
        <ul class="ticks">
          {remarks.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      )}
      <ul class="ticks">
        {checked.invited.map((email) => (
          <li key={email}>{email}</li>
        ))}
      </ul>
    </Alert>
  );
}

function Pending({ context, pending, now }: InvitationsPageProps) {
  const { language } = context;
  const words = organisationWords[language];
  return (
    <Section id="pending" title={words.invite.pending}>
      {pending.length === 0 ? (
        <p>{words.invite.noPending}</p>
      ) : (
        <DataTable
          caption={words.invite.pendingCaption}
          narrow="blocks"
          rows={pending}
          columns={[
            { label: words.invite.email, cell: ({ email }) => email },
            { label: words.members.role, cell: ({ role }) => words.roles[role] },
            {
              label: words.invite.until,
              cell: ({ expiresAt }) =>
                expiresAt > now
                  ? formatDate(language, expiresAt)
                  : words.invite.expired(formatDate(language, expiresAt)),
            },
            {
              label: words.page.manage,
              cell: ({ id, email }) => (
                <form method="post">
                  <HiddenFields values={{ invitation: id }} />
                  <button class="button quiet" type="submit" name="do" value="withdraw">
                    {words.invite.withdraw(email)}
                  </button>
                </form>
              ),
            },
          ]}
        />
      )}
    </Section>
  );
}
