import type { PageContext } from '../../platform/ports/page-context.ts';
import { SelectField } from '../../platform/web/components/fields.tsx';
import { addressIn } from '../../platform/web/layout/address.ts';
import { Page } from '../../platform/web/layout/page.tsx';
import { PageHead } from '../../platform/web/layout/page-head.tsx';
import { networkAddress, networkAddresses, territoryList, territoryPage } from '../graph/addresses.ts';
import type { NetworkActor } from '../graph/network-graph.ts';
import type { NetworkTerritory } from '../graph/network-store.ts';
import { networkWords } from '../graph/words.ts';
import { linkWords } from './words.ts';

interface ChoosePageProps {
  readonly context: PageContext;
  readonly territory: NetworkTerritory;
  readonly actors: readonly NetworkActor[];
  readonly from: string;
  readonly to: string;
  readonly problem?: string | undefined;
}

/** The first question about a link: between whom and whom. */
export function ChoosePage({ context, territory, actors, from, to, problem }: ChoosePageProps) {
  const { language } = context;
  const words = linkWords[language].choose;
  const choices = [
    { value: '', label: words.choose },
    ...actors.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <Page
      context={context}
      current="territories"
      title={words.title}
      description={words.lead}
      crumbs={[
        { label: networkWords[language].territories, address: addressIn(language, territoryList) },
        { label: territory.name, address: networkAddress(language, territoryPage, territory.slug) },
        {
          label: networkWords[language].crumb,
          address: networkAddress(language, networkAddresses.network, territory.slug),
        },
        { label: words.title },
      ]}
      indexed={false}
    >
      <PageHead title={words.title} lead={words.lead} />
      <form method="get" class="section flush stack form-column">
        <SelectField id="from" name="from" label={words.from} value={from} choices={choices} />
        <SelectField id="to" name="to" label={words.to} value={to} choices={choices} error={problem} />
        <p class="actions">
          <button class="button" type="submit">
            {words.next}
          </button>
        </p>
      </form>
    </Page>
  );
}
