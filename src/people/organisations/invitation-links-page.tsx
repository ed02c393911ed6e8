import type { PageContext } from '../../platform/ports/page-context.ts';
import { ButtonLink } from '../../platform/web/components/actions.tsx';
import { DataTable } from '../../platform/web/components/data-table.tsx';
import { ErrorSummary } from '../../platform/web/components/error-summary.tsx';
import { Field, SelectField } from '../../platform/web/components/fields.tsx';
import { Alert, Empty } from '../../platform/web/components/messages.tsx';
import { formatDate } from '../../platform/web/format/dates.ts';
import { Section } from '../../platform/web/layout/section.tsx';
import type { StoredRecord } from '../actions/editable-record.ts';
import { linkDays, linkRoles, standingOfLink } from '../domain/invitation-link.ts';
import { HiddenFields } from '../editing/form-page.tsx';
import type { InvitationLink, NewLink } from '../store/invitation-link-store.ts';
import { organisationAddress, organisationAddresses } from './addresses.ts';
import { crumbsOf, Frame } from './frame.tsx';
import { linkWords } from './link-words.ts';
import { organisationWords } from './words.ts';

/** What was typed in the form, as it was typed. */
export interface TypedLink {
  readonly name: string;
  readonly role: string;
  readonly days: string;
  readonly uses: string;
}

export interface InvitationLinksPageProps {
  readonly context: PageContext;
  readonly organisation: StoredRecord;
  readonly links: readonly InvitationLink[];
  /** Names of those who made them. */
  readonly names: ReadonlyMap<string, string>;
  readonly now: Date;
  readonly typed: TypedLink;
  /** The key of this form: sent twice, it makes one link. */
  readonly formKey: string;
  readonly problems: readonly { readonly field?: 'name' | 'uses'; readonly message: string }[];
  /** A link just made, with its address, shown once. */
  readonly made?: { readonly link: NewLink; readonly address: string } | undefined;
  readonly notice?: string | undefined;
}

/** Links that invite whoever holds them: the one just made, those that stand, and a form for another. */
export function InvitationLinksPage(props: InvitationLinksPageProps) {
  const { context, organisation } = props;
  const { language } = context;
  const words = linkWords[language];
  return (
    <Frame
      context={context}
      title={words.title(String(organisation.fields.name))}
      lead={words.lead}
      crumbs={crumbsOf(context, organisation, organisationWords[language].page.links)}
      notice={props.notice}
    >
      <Made {...props} />
      <LinkForm {...props} />
      <Section id="links" title={words.list}>
        <LinkList {...props} />
      </Section>
    </Frame>
  );
}

function Made({ context: { language }, made }: InvitationLinksPageProps) {
  if (made === undefined) return null;
  const words = linkWords[language];
  const { role, mostUses, expiresAt } = made.link;
  const roleName = organisationWords[language].roles[role];
  return (
    <Alert>
      <p role="status">
        <strong>{words.made}</strong>
      </p>
      <p>
        <code class="breaks">{made.address}</code>
      </p>
      <p>
        {words.madeTerms(roleName, mostUses, formatDate(language, expiresAt))} {words.madeHint}
      </p>
    </Alert>
  );
}

function LinkForm({ context: { language }, typed, problems, formKey }: InvitationLinksPageProps) {
  const words = linkWords[language];
  const errorOf = (field: 'name' | 'uses') => problems.find((one) => one.field === field)?.message;
  return (
    <Section id="make" title={words.make}>
      <form method="post" id="link" class="form-column" novalidate>
        <ErrorSummary problems={problems} />
        <HiddenFields values={{ key: formKey }} />
        <Field
          id="name"
          name="name"
          label={words.name}
          hint={words.nameHint}
          value={typed.name}
          error={errorOf('name')}
        />
        <SelectField
          id="role"
          name="role"
          label={words.role}
          hint={words.roleHint}
          value={typed.role}
          choices={linkRoles.map((value) => ({ value, label: organisationWords[language].roles[value] }))}
        />
        <SelectField
          id="days"
          name="days"
          label={words.days}
          value={typed.days}
          choices={linkDays.map((days) => ({ value: String(days), label: words.daysOptions(days) }))}
        />
        <Field
          id="uses"
          name="uses"
          label={words.uses}
          hint={words.usesHint}
          value={typed.uses}
          error={errorOf('uses')}
          input={{ inputmode: 'numeric' }}
        />
        <p class="actions">
          <button class="button" type="submit" name="do" value="create">
            {words.submit}
          </button>
        </p>
      </form>
    </Section>
  );
}

function LinkList({ context: { language }, organisation, links, names, now }: InvitationLinksPageProps) {
  const words = linkWords[language];
  const roles = organisationWords[language].roles;
  if (links.length === 0)
    return (
      <Empty
        missing={words.none}
        next={words.noneNext}
        actions={
          <ButtonLink
            quiet
            address={organisationAddress(language, organisationAddresses.invitations, organisation)}
          >
            {words.byList}
          </ButtonLink>
        }
      />
    );
  return (
    <DataTable
      caption={words.caption}
      narrow="blocks"
      rows={links}
      columns={[
        { label: words.name, cell: ({ name }) => name },
        { label: words.role, cell: ({ role }) => roles[role] },
        { label: words.used, cell: ({ uses, mostUses }) => words.usedOf(uses, mostUses) },
        { label: words.standing, cell: (link) => standingText(language, link, now) },
        {
          label: words.author,
          cell: ({ invitedBy, createdAt }) => {
            const who = (invitedBy !== null && names.get(invitedBy)) || null;
            const date = formatDate(language, createdAt);
            return words.madeBy(who ?? organisationWords[language].invitation.someone, date);
          },
        },
        {
          label: organisationWords[language].page.manage,
          cell: (link) =>
            link.revokedAt === null && link.expiresAt > now ? (
              <form method="post">
                <HiddenFields values={{ link: link.id }} />
                <button class="button quiet" type="submit" name="do" value="revoke">
                  {words.revoke(link.name)}
                </button>
              </form>
            ) : (
              '–'
            ),
        },
      ]}
    />
  );
}

function standingText(language: PageContext['language'], link: InvitationLink, now: Date): string {
  const { standings } = linkWords[language];
  const standing = standingOfLink(link, now);
  const date = formatDate(language, link.expiresAt);
  return standing === 'open' || standing === 'expired' ? standings[standing](date) : standings[standing];
}
