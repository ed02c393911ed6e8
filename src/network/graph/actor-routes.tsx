import type { RequestContext } from '../../platform/ports/http.ts';
import type { PageContext } from '../../platform/ports/page-context.ts';
import type { Ports } from '../../platform/ports/ports.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import type { Router } from '../../platform/ports/room.ts';
import { Actions, ButtonLink } from '../../platform/web/components/actions.tsx';
import { ExampleChip } from '../../platform/web/components/chips.tsx';
import { DataTable } from '../../platform/web/components/data-table.tsx';
import { addressIn } from '../../platform/web/layout/address.ts';
import { Page } from '../../platform/web/layout/page.tsx';
import { PageHead } from '../../platform/web/layout/page-head.tsx';
import { renderPage } from '../../platform/web/layout/render-page.ts';
import { Section } from '../../platform/web/layout/section.tsx';
import { networkAddress, networkAddresses, territoryList, territoryPage } from './addresses.ts';
import { euros } from './amounts.ts';
import { balanceOf, type SideBalance } from './balance.ts';
import { listDeclaredTotals } from './declared-totals.ts';
import { byAmount, LinksTable } from './links-table.tsx';
import { requireNetwork } from './network-access.ts';
import { lastsIn, type NetworkGraph, yearsOf } from './network-graph.ts';
import { readFilter } from './network-query.ts';
import type { NetworkTerritory } from './network-store.ts';
import { actorsById } from './readings.ts';
import { networkWords } from './words.ts';

/** Registers what a network says of one actor. */
export function actorNetworkRoutes(router: Router, ports: Ports): void {
  router.page(networkAddresses.actor, {
    get: {
      policy: { resource: 'territory', verb: 'get' },
      answer: (context) => showActor(ports, context),
    },
  });
}

async function showActor(ports: Ports, context: RequestContext): Promise<Response> {
  const { territory, actors, links, mayAdd, isCatalyst } = await requireNetwork(ports, context);
  const asked = readFilter(context.req.query()).year;
  const year = asked ?? ports.clock.now().getUTCFullYear();
  const declared = await listDeclaredTotals(ports.readDatabase, territory.id, year, {
    isCatalyst,
    organisationIds: Object.keys(context.get('asker').organisations),
  });
  const id = context.req.param('actor') ?? '';
  const graphOf = (of: number): NetworkGraph => ({
    actors,
    links: links.filter((link) => lastsIn(link, of)),
    declared,
  });
  const graph = graphOf(year);
  if (!actorsById(graph).has(id)) throw new RequestRefusal('REQ-404');
  const modelYear = declared.get(id)?.year ?? year;
  const own = links.filter(({ from, to }) => from === id || to === id);
  const years = yearsOf(own, ports.clock.now().getUTCFullYear());
  context.header('cache-control', 'no-store');
  return context.html(
    renderPage(
      <ActorNetworkPage
        context={context.get('page')}
        {...{ territory, graph, id, year, years, modelYear, mayAdd }}
        modelGraph={graphOf(modelYear)}
      />,
    ),
  );
}

interface ActorNetworkProps {
  readonly context: PageContext;
  readonly territory: NetworkTerritory;
  readonly graph: NetworkGraph;
  readonly id: string;
  readonly year: number;
  /** Years in which at least one of its links lasts. */
  readonly years: readonly number[];
  /** Year of the model that holds for the year looked at. */
  readonly modelYear: number;
  /** The same network, in the year of that model: amounts are compared with those of the same year. */
  readonly modelGraph: NetworkGraph;
  readonly mayAdd: boolean;
}

function ActorNetworkPage(props: ActorNetworkProps) {
  const { context, territory, graph, id, year, years, mayAdd } = props;
  const { language } = context;
  const words = networkWords[language];
  const actor = actorsById(graph).get(id)!;
  const network = networkAddress(language, networkAddresses.network, territory.slug);
  return (
    <Page
      context={context}
      current="territories"
      title={actor.name}
      description={words.description(territory.name)}
      crumbs={[
        { label: words.territories, address: addressIn(language, territoryList) },
        { label: territory.name, address: networkAddress(language, territoryPage, territory.slug) },
        { label: words.crumb, address: network },
        { label: actor.name },
      ]}
      indexed={false}
    >
      <PageHead
        title={actor.name}
        meta={
          <>
            {territory.isDemo ? <ExampleChip /> : null} <span>{words.kindsOfActors[actor.kind]}</span>{' '}
            <span>{words.year(year)}</span>
          </>
        }
      >
        <Actions>
          <ButtonLink address={`${network}?${new URLSearchParams({ gone: id })}#what-if`} quiet>
            {words.actor.whatIf}
          </ButtonLink>{' '}
          <ButtonLink address={network} quiet>
            {words.actor.back}
          </ButtonLink>
        </Actions>
      </PageHead>
      {years.some((other) => other !== year) ? (
        <p>
          {words.actor.otherYears}{' '}
          {years
            .filter((other) => other !== year)
            .map((other, index) => (
              <span key={other}>
                {index === 0 ? '' : ' · '}
                <a href={`?${new URLSearchParams({ year: String(other) })}`}>{other}</a>
              </span>
            ))}
        </p>
      ) : null}
      <Given {...{ context, territory, graph, id, mayAdd }} side="from" title={words.actor.gives} />
      <Given {...{ context, territory, graph, id, mayAdd }} side="to" title={words.actor.receives} />
      <Balance context={context} graph={props.modelGraph} id={id} year={props.modelYear} />
    </Page>
  );
}

function Given({
  context,
  territory,
  graph,
  id,
  side,
  title,
  mayAdd,
}: Omit<ActorNetworkProps, 'year' | 'years' | 'modelYear' | 'modelGraph'> & {
  readonly side: 'from' | 'to';
  readonly title: string;
}) {
  const { language } = context;
  const words = networkWords[language];
  const links = byAmount(graph.links.filter((link) => link[side] === id)).slice(0, 200);
  return (
    <Section id={side} title={title}>
      {links.length === 0 ? (
        <p>{words.actor.nothing}</p>
      ) : (
        <LinksTable
          language={language}
          caption={words.table.caption(1, links.length, links.length)}
          links={links}
          actors={actorsById(graph)}
          actorAddress={(other) =>
            networkAddress(language, networkAddresses.actor, territory.slug, { actor: other.id })
          }
          opens={!territory.isDemo || mayAdd}
        />
      )}
    </Section>
  );
}

function Balance({ context, graph, id, year }: Pick<ActorNetworkProps, 'context' | 'graph' | 'id' | 'year'>) {
  const { language } = context;
  const words = networkWords[language].actor;
  const balance = balanceOf(graph, id);
  const rows: readonly (SideBalance & { readonly name: string })[] = [
    { name: words.resources, ...balance.resources },
    { name: words.uses, ...balance.uses },
  ];
  return (
    <Section id="balance" title={words.balance}>
      {balance.resources.declared === null && balance.uses.declared === null ? (
        <p>{words.none}</p>
      ) : (
        <>
          <DataTable
            caption={words.balanceCaption(year)}
            rows={rows}
            columns={[
              { label: words.side, cell: ({ name }) => name },
              {
                label: words.declared,
                numeric: true,
                cell: ({ declared }) =>
                  declared === null
                    ? networkWords[language].table.unknown
                    : euros(language, { low: declared, high: declared }),
              },
              {
                label: words.byLinks,
                numeric: true,
                cell: ({ links }) =>
                  links.unknown === 0
                    ? euros(language, links)
                    : words.withUnknown(
                        links.unknown === links.links ? null : euros(language, links),
                        links.unknown,
                      ),
              },
              {
                label: words.unexplained,
                numeric: true,
                cell: ({ unexplained }) => (unexplained === null ? '–' : euros(language, unexplained)),
              },
            ]}
          />
          <p class="note">{words.unexplainedText}</p>
        </>
      )}
    </Section>
  );
}
