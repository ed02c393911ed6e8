import {
  policyTable,
  type Relation,
  type Resource,
  type Role,
  relationWords,
  resources,
  resourceWords,
  roleWords,
  type State,
  stateWords,
  type Verb,
  verbWords,
} from '../../people/index.ts';
import type { PageContext } from '../ports/page-context.ts';
import { DataTable } from '../web/components/data-table.tsx';
import { Page } from '../web/layout/page.tsx';
import { PageHead } from '../web/layout/page-head.tsx';
import { Section } from '../web/layout/section.tsx';
import { typeset } from '../web/typography/typeset.ts';
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

/**
 * The policy table as it stands, in words: one line for each role on each kind of object. One table, because a part for each
 * kind would make the page longer than a page may be.
 */
export function RightsPage({ context }: { readonly context: PageContext }) {
  const { language } = context;
  const words = administrationWords[language].rights;
  const say = (text: { readonly fr: string; readonly en: string }) => typeset(language, text[language]);
  return (
    <Page context={context} title={words.title} description={words.lead} crumbs={[{ label: words.title }]}>
      <PageHead title={words.title} lead={words.lead} />
      <Section id="roles" title={words.roles}>
        <p class="prose">{words.rolesText}</p>
      </Section>
      <Section id="table" title={words.table}>
        <DataTable<RightsLine>
          caption={words.caption}
          narrow="blocks"
          columns={[
            { label: words.object, cell: ({ resource }) => say(resourceWords[resource]) },
            { label: words.who, cell: ({ role }) => say(roleWords[role]) },
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
          rows={resources.flatMap(rightsLines)}
        />
      </Section>
    </Page>
  );
}
