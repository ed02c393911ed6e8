import {
  type PolicyRule,
  policyTable,
  relationWords,
  resources,
  resourceWords,
  roleWords,
  stateWords,
  verbWords,
} from '../../people/index.ts';
import type { PageContext } from '../ports/page-context.ts';
import { DataTable } from '../web/components/data-table.tsx';
import { Page } from '../web/layout/page.tsx';
import { PageHead } from '../web/layout/page-head.tsx';
import { Section } from '../web/layout/section.tsx';
import { typeset } from '../web/typography/typeset.ts';
import { administrationWords } from './words.ts';

/** The policy table as it stands, in words: one part for each resource, one line for each right. */
export function RightsPage({ context }: { readonly context: PageContext }) {
  const { language } = context;
  const words = administrationWords[language].rights;
  const say = (text: { readonly fr: string; readonly en: string }) => typeset(language, text[language]);
  return (
    <Page context={context} title={words.title} description={words.lead} crumbs={[{ label: words.title }]}>
      <PageHead title={words.title} lead={words.lead} />
      {resources.map((resource) => {
        const name = say(resourceWords[resource]);
        const rules = policyTable.filter((rule) => rule[0] === resource);
        return (
          <Section key={resource} id={`rights-${resource}`} title={name}>
            <DataTable<PolicyRule>
              caption={words.caption(name)}
              narrow="blocks"
              columns={[
                { label: words.what, cell: ([, verb]) => say(verbWords[verb]) },
                { label: words.who, cell: ([, , role]) => say(roleWords[role]) },
                { label: words.which, cell: ([, , , relation]) => say(relationWords[relation]) },
                { label: words.state, cell: ([, , , , state]) => say(stateWords[state]) },
              ]}
              rows={rules}
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
