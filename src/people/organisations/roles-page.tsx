import type { PageContext } from '../../platform/ports/page-context.ts';
import { DataTable } from '../../platform/web/components/data-table.tsx';
import { ErrorSummary } from '../../platform/web/components/error-summary.tsx';
import { Field, SelectField } from '../../platform/web/components/fields.tsx';
import { formatDate } from '../../platform/web/format/dates.ts';
import { Section } from '../../platform/web/layout/section.tsx';
import { instanceRoles } from '../domain/roles.ts';
import { HiddenFields } from '../editing/form-page.tsx';
import type { listInstanceRoleHolders } from '../store/instance-role-store.ts';
import { crumbsOfSpace, Frame } from './frame.tsx';
import { organisationWords } from './words.ts';

interface RolesPageProps {
  readonly context: PageContext;
  readonly holders: Awaited<ReturnType<typeof listInstanceRoleHolders>>;
  readonly typed: { readonly email: string; readonly role: string };
  readonly problem?: string | undefined;
  readonly notice?: string | undefined;
  readonly isProblem?: boolean;
}

/** Who moderates and who administers the whole instance. */
export function RolesPage({ context, holders, typed, problem, notice, isProblem = false }: RolesPageProps) {
  const { language } = context;
  const words = organisationWords[language].instanceRoles;
  return (
    <Frame
      context={context}
      title={words.title}
      lead={words.lead}
      crumbs={crumbsOfSpace(context, words.title)}
      notice={notice}
      isProblem={isProblem}
    >
      <DataTable
        caption={words.caption}
        narrow="blocks"
        rows={holders}
        columns={[
          { label: words.person, cell: ({ name, email }) => `${name} (${email})` },
          { label: words.role, cell: ({ role }) => words.names[role] },
          { label: words.since, cell: ({ since }) => formatDate(language, since) },
          {
            label: organisationWords[language].page.manage,
            cell: ({ personId, role, name }) => (
              <form method="post">
                <HiddenFields values={{ person: personId, role }} />
                <button class="button quiet" type="submit" name="do" value="revoke">
                  {words.revoke(name)}
                </button>
              </form>
            ),
          },
        ]}
      />
      <Section id="grant" title={words.grant}>
        <form method="post" id="role-form" class="form-column" novalidate>
          <ErrorSummary problems={problem === undefined ? [] : [{ field: 'email', message: problem }]} />
          <Field
            id="email"
            name="email"
            label={words.email}
            hint={words.emailHint}
            value={typed.email}
            error={problem}
            input={{ inputmode: 'email', autocomplete: 'off' }}
          />
          <SelectField
            id="role"
            name="role"
            label={words.role}
            value={typed.role}
            choices={instanceRoles.map((role) => ({ value: role, label: words.names[role] }))}
          />
          <p class="actions">
            <button class="button" type="submit" name="do" value="grant">
              {words.submit}
            </button>
          </p>
        </form>
      </Section>
    </Frame>
  );
}
