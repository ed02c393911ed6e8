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
    lines.set(key, { role, relation, state, verbs: [...(lines.get(key)?.verbs ?? []), verb] });
  }
  return [...lines.values()];
}

/** The policy table as it stands, in words: one part for each resource, one line for each role. */
export function RightsPage({ context }: { readonly context: PageContext }) {
  const { language } = context;
  const words = administrationWords[language].rights;
  const say = (text: { readonly fr: string; readonly en: string }) => typeset(language, text[language]);
  return (
    <Page context={context} title={words.title} description={words.lead} crumbs={[{ label: words.title }]}>
      <PageHead title={words.title} lead={words.lead} />
      {resources.map((resource) => {
        const name = say(resourceWords[resource]);
        return (
          <Section key={resource} id={`rights-${resource}`} title={name}>
            <DataTable<RightsLine>
              caption={words.caption(name)}
              narrow="blocks"
              columns={[
                { label: words.who, cell: ({ role }) => say(roleWords[role]) },
                {
                  label: words.what,
                  cell: ({ verbs }) => verbs.map((verb) => say(verbWords[verb])).join(', '),
                },
                { label: words.which, cell: ({ relation }) => say(relationWords[relation]) },
                { label: words.state, cell: ({ state }) => say(stateWords[state]) },
              ]}
              rows={rightsLines(resource)}
            />
          </Section>
        );
      })}
      <Section id="roles" title={words.roles}>
        <p class="prose">{words.rolesText}</p>
      </Section>
    </Page>
  );
}
