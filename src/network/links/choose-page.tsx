import type { PageContext } from '../../platform/ports/page-context.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import { Page } from '../../platform/web/layout/page.tsx';
import { PageHead } from '../../platform/web/layout/page-head.tsx';
import { ActorChoiceField } from '../choice/actor-choice.tsx';
import type { ActorChoice } from '../choice/choose-actor.ts';
import { networkAddress, networkAddresses, territoryList, territoryPage } from '../graph/addresses.ts';
import type { NetworkActor } from '../graph/network-graph.ts';
import type { NetworkTerritory } from '../graph/network-store.ts';
import { networkWords } from '../graph/words.ts';
import { linkWords } from './words.ts';

interface ChoosePageProps {
  readonly context: PageContext;
  readonly territory: NetworkTerritory;
  readonly actors: readonly NetworkActor[];
  readonly from: ActorChoice;
  readonly to: ActorChoice;
  readonly problems: { readonly from?: string | undefined; readonly to?: string | undefined };
}

/** The first question about a link: between whom and whom. */
export function ChoosePage({ context, territory, actors, from, to, problems }: ChoosePageProps) {
  const { language } = context;
  const words = linkWords[language].choose;
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
        <ActorChoiceField
          name="from"
          label={words.from}
          choice={from}
          error={problems.from}
          {...{ language, actors }}
        />
        <ActorChoiceField
          name="to"
          label={words.to}
          choice={to}
          error={problems.to}
          {...{ language, actors }}
        />
        <p class="actions">
          <button class="button" type="submit">
            {words.next}
          </button>
        </p>
      </form>
    </Page>
  );
}
