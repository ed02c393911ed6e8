import {
  organisationRoles,
  policyTable,
  type Relation,
  type Resource,
  type Role,
  relationWords,
  resources,
  resourceWords,
  roles,
  roleWords,
  type State,
  stateWords,
  type Verb,
  verbWords,
} from '../../people/index.ts';
import type { PageContext } from '../ports/page-context.ts';
import { Chip } from '../web/components/chips.tsx';
import { DataTable } from '../web/components/data-table.tsx';
import { Pager, readPage } from '../web/components/pager.tsx';
import { addressIn } from '../web/layout/address.ts';
import { Page } from '../web/layout/page.tsx';
import { PageHead } from '../web/layout/page-head.tsx';
import { Section } from '../web/layout/section.tsx';
import { typeset } from '../web/typography/typeset.ts';
import { administrationAddresses } from './addresses.ts';
import { administrationWords } from './words.ts';

/** The rights of one role on a resource, with one tie and in one state: several rules of the table, read together. */
export interface RightsLine {
  readonly resource: Resource;
  readonly role: Role;
  readonly relation: Relation;
  readonly state: State | '*';
  readonly verbs: readonly Verb[];
}

/** The rules of a resource, those that differ by their verb only put together. */
export function rightsLines(resource: Resource): RightsLine[] {
  const lines = new Map<string, RightsLine>();
  for (const [ruleResource, verb, role, relation, state] of policyTable) {
    if (ruleResource !== resource) continue;
    const key = `${role} ${relation} ${state}`;
    lines.set(key, { resource, role, relation, state, verbs: [...(lines.get(key)?.verbs ?? []), verb] });
  }
  return [...lines.values()];
}

/** The roles whose rights this one has: everybody’s, those of anybody signed in, and in an organisation those before it. */
export function rolesWithin(role: Role): readonly Role[] {
  const place = (organisationRoles as readonly Role[]).indexOf(role);
  const before = place === -1 ? [role] : organisationRoles.slice(0, place + 1);
  const everybody: readonly Role[] = role === 'visitor' ? [] : ['visitor', 'person'];
  return [...new Set([...everybody, ...before])];
}

/** Lines of one page, about: a public page has a bounded size, and a kind of object is not cut in two. */
const linesPerPage = 60;

/** The table as pages, for all roles or for one. */
export function rightsPages(role: Role | null): readonly (readonly RightsLine[])[] {
  const within = role === null ? roles : rolesWithin(role);
  const pages: RightsLine[][] = [[]];
  for (const resource of resources) {
    const lines = rightsLines(resource).filter((line) => within.includes(line.role));
    if (pages.at(-1)!.length > 0 && pages.at(-1)!.length + lines.length > linesPerPage) pages.push([]);
    pages.at(-1)!.push(...lines);
  }
  return pages;
}

interface RightsPageProps {
  readonly context: PageContext;
  /** The role whose rights are shown; every role when it is `null`. */
  readonly role: Role | null;
  /** Page of the table, as the address says it. */
  readonly page: string | undefined;
}

/** The policy table as it stands, in words: one line for each role on each kind of object. */
export function RightsPage({ context, role, page: asked }: RightsPageProps) {
  const { language } = context;
  const words = administrationWords[language].rights;
  const say = (text: { readonly fr: string; readonly en: string }) => typeset(language, text[language]);
  const pages = rightsPages(role);
  const page = readPage(asked, pages.length);
  const here = addressIn(language, administrationAddresses.rights);
  return (
    <Page context={context} title={words.title} description={words.lead} crumbs={[{ label: words.title }]}>
      <PageHead title={words.title} lead={words.lead} />
      <Section id="roles" title={words.roles}>
        <p class="prose">{words.rolesText}</p>
      </Section>
      <Section id="table" title={words.table}>
        <RoleChoice context={context} role={role} />
        {role === null ? null : (
          <p role="status">{words.onlyFor(say(roleWords[role]), pages.flat().length)}</p>
        )}
        <DataTable<RightsLine>
          caption={words.caption}
          narrow="blocks"
          columns={[
            { label: words.object, cell: ({ resource }) => say(resourceWords[resource]) },
            { label: words.who, cell: (line) => say(roleWords[line.role]) },
            {
              label: words.what,
              cell: ({ verbs }) => verbs.map((verb) => say(verbWords[verb])).join(', '),
            },
            {
              label: words.which,
              cell: ({ relation, state }) =>
                state === '*'
                  ? say(relationWords[relation])
                  : `${say(relationWords[relation])} · ${say(stateWords[state])}`,
            },
          ]}
          rows={pages[page - 1]!}
        />
        <Pager
          page={page}
          pages={pages.length}
          label={words.table}
          addressOf={(number) =>
            `${here}?${new URLSearchParams({ ...(role === null ? {} : { role }), page: String(number) })}#table`
          }
        />
      </Section>
    </Page>
  );
}

function RoleChoice({ context, role }: { readonly context: PageContext; readonly role: Role | null }) {
  const { language } = context;
  const words = administrationWords[language].rights;
  const here = addressIn(language, administrationAddresses.rights);
  return (
    <nav aria-label={words.choose}>
      <p class="chips">
        {roles.map((one) => (
          <a
            key={one}
            class="chip"
            href={`${here}?role=${one}#table`}
            aria-current={one === role ? 'true' : undefined}
          >
            {typeset(language, roleWords[one][language])}
          </a>
        ))}{' '}
        <Chip address={`${here}#table`}>{words.allRoles}</Chip>
      </p>
    </nav>
  );
}
