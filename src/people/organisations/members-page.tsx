import type { PageContext } from '../../platform/ports/page-context.ts';
import { Actions, ButtonLink } from '../../platform/web/components/actions.tsx';
import { DataTable } from '../../platform/web/components/data-table.tsx';
import { Disclosure } from '../../platform/web/components/disclosure.tsx';
import { SelectField } from '../../platform/web/components/fields.tsx';
import { formatDate } from '../../platform/web/format/dates.ts';
import type { StoredRecord } from '../actions/editable-record.ts';
import { organisationRoles } from '../domain/roles.ts';
import { HiddenFields } from '../editing/form-page.tsx';
import type { NamedMember } from '../store/membership-store.ts';
import { organisationAddress, organisationAddresses } from './addresses.ts';
import { crumbsOf, Frame } from './frame.tsx';
import { roleChoices } from './role-choices.ts';
import { organisationWords } from './words.ts';

interface MembersPageProps {
  readonly context: PageContext;
  readonly organisation: StoredRecord;
  readonly members: readonly NamedMember[];
  readonly personId: string | null;
  readonly mayDecide: boolean;
  readonly next: string | null;
  readonly notice?: string | undefined;
  readonly isProblem?: boolean;
}

/** Who belongs to an organisation; its administrators change roles there. */
export function MembersPage(props: MembersPageProps) {
  const { context, organisation, members, mayDecide } = props;
  const { language } = context;
  const words = organisationWords[language];
  const name = String(organisation.fields.name);
  return (
    <Frame
      context={context}
      title={words.members.title(name)}
      lead={words.members.lead}
      crumbs={crumbsOf(context, organisation, words.page.members)}
      notice={props.notice}
      isProblem={props.isProblem ?? false}
    >
      {mayDecide ? (
        <Actions>
          <ButtonLink
            address={organisationAddress(language, organisationAddresses.invitations, organisation)}
          >
            {words.members.invite}
          </ButtonLink>
        </Actions>
      ) : null}
      <DataTable
        caption={words.members.caption}
        narrow="blocks"
        rows={members}
        columns={[
          {
            label: words.members.person,
            cell: (member) =>
              member.personId === props.personId ? `${member.name} (${words.members.you})` : member.name,
          },
          {
            label: words.members.role,
            cell: (member) =>
              mayDecide ? <RoleForm {...props} member={member} /> : words.roles[member.role],
          },
          { label: words.members.since, cell: (member) => formatDate(language, member.since) },
        ]}
      />
      {props.next === null ? null : (
        <p class="pager">
          <a href={props.next}>{words.members.next}</a>
        </p>
      )}
      <Disclosure kind="explain" summary={words.members.what}>
        <ul class="ticks">
          {organisationRoles.map((role) => (
            <li key={role}>
              <strong>{words.roles[role]}</strong> {words.roleMeanings[role]}
            </li>
          ))}
        </ul>
      </Disclosure>
    </Frame>
  );
}

function RoleForm({ context, member }: MembersPageProps & { readonly member: NamedMember }) {
  const { language } = context;
  const words = organisationWords[language].members;
  const id = `role-${member.personId}`;
  return (
    <form method="post" class="inline-form">
      <HiddenFields values={{ member: member.personId, was: member.role }} />
      <SelectField
        id={id}
        name="role"
        label={<span class="visually-hidden">{words.roleOf(member.name)}</span>}
        value={member.role}
        choices={roleChoices(language)}
      />
      <p class="actions">
        <button class="button quiet" type="submit" name="do" value="change">
          {words.change} <span class="visually-hidden">{member.name}</span>
        </button>{' '}
        <button class="button quiet" type="submit" name="do" value="remove">
          {words.remove(member.name)}
        </button>
      </p>
    </form>
  );
}
