import type { PageContext } from '../../platform/ports/page-context.ts';
import { Actions, ButtonLink } from '../../platform/web/components/actions.tsx';
import { ExampleChip } from '../../platform/web/components/chips.tsx';
import { DataTable } from '../../platform/web/components/data-table.tsx';
import { Disclosure } from '../../platform/web/components/disclosure.tsx';
import { SelectField } from '../../platform/web/components/fields.tsx';
import { Empty } from '../../platform/web/components/messages.tsx';
import { Pager } from '../../platform/web/components/pager.tsx';
import { addressIn } from '../../platform/web/layout/address.ts';
import { Page } from '../../platform/web/layout/page.tsx';
import { PageHead } from '../../platform/web/layout/page-head.tsx';
import { Section } from '../../platform/web/layout/section.tsx';
import { actorAddresses } from '../actor/addresses.ts';
import { levers, linkKinds } from '../domain/codes.ts';
import { networkAddress, networkAddresses, territoryList, territoryPage } from './addresses.ts';
import { euros } from './amounts.ts';
import { ArcDrawing } from './arcs.tsx';
import { degreesOf, mostFullLinks, WideDrawing } from './drawing.tsx';
import { actorGroupings, type Grouping } from './grouping.ts';
import { byAmount, LinksTable } from './links-table.tsx';
import { type LinkFilter, type NetworkActor, type NetworkGraph, sumLinks } from './network-graph.ts';
import { filterParameters } from './network-query.ts';
import type { NetworkTerritory } from './network-store.ts';
import { type Layout, mostBeside } from './oval-layout.ts';
import { actorsById, type Readings } from './readings.ts';
import { ReadingsList } from './readings-list.tsx';
import { type WhatIfProps, WhatIfSection } from './what-if-section.tsx';
import { networkWords } from './words.ts';

/** Links on one page of the table. */
export const linksPerPage = 25;
/** Up to so many actors a phone shows them one by one. */
const mostOnPhone = 60;

export interface NetworkPageProps {
  readonly context: PageContext;
  readonly territory: NetworkTerritory;
  readonly filter: LinkFilter;
  /** Years in which at least one link lasts. */
  readonly years: readonly number[];
  /** Every actor, and the links that the filter keeps. */
  readonly graph: NetworkGraph;
  /** What is drawn: the same, or groups. */
  readonly drawn: NetworkGraph;
  readonly grouped: NetworkGraph;
  /** What the groups are. */
  readonly by: Grouping;
  readonly layout: Layout;
  /** Null while those of a large network are computed. */
  readonly readings: Readings | null;
  readonly page: number;
  readonly whatIf: Pick<WhatIfProps, 'query' | 'supposition' | 'effects'>;
  readonly mayAdd: boolean;
  readonly mayImport: boolean;
  readonly hasLinks: boolean;
}

/** Who helps whom in a territory: the finding, the drawing, the readings, what if, and the table. */
export function NetworkPage(props: NetworkPageProps) {
  const { context, territory, graph, filter } = props;
  const { language } = context;
  const words = networkWords[language];
  const sum = sumLinks(graph.links.filter(({ kind }) => kind !== 'depends-on'));
  const title = words.title(territory.name);
  const lead =
    graph.links.length === 0
      ? undefined
      : `${sum.links === sum.unknown ? words.leadNothing : words.lead(euros(language, sum))} ${words.unknown(sum.unknown, sum.links)}`;
  return (
    <Page
      context={context}
      current="territories"
      title={title}
      description={words.description(territory.name)}
      crumbs={[
        { label: words.territories, address: addressIn(language, territoryList) },
        { label: territory.name, address: networkAddress(language, territoryPage, territory.slug) },
        { label: words.crumb },
      ]}
      indexed={false}
    >
      <PageHead
        title={title}
        meta={
          <>
            {territory.isDemo ? <ExampleChip /> : null} <span>{words.actors(graph.actors.length)}</span>{' '}
            <span>{words.links(graph.links.length)}</span>{' '}
            <span>{filter.year === null ? words.allYears : words.year(filter.year)}</span>
          </>
        }
        {...(lead === undefined ? {} : { lead })}
      />
      {props.hasLinks ? <Filters {...props} /> : null}
      {graph.links.length === 0 ? <Nothing {...props} /> : <Content {...props} />}
    </Page>
  );
}

function Nothing({ context, territory, graph, mayAdd, mayImport, hasLinks }: NetworkPageProps) {
  const words = networkWords[context.language];
  const [missing, next] = hasLinks
    ? [words.empty.filtered, words.empty.filteredNext]
    : graph.actors.length < 2
      ? [words.empty.actors, words.empty.actorsNext]
      : [words.empty.links, words.empty.linksNext];
  const add = networkAddress(context.language, networkAddresses.chooseLink, territory.slug);
  const importLinks = networkAddress(context.language, networkAddresses.importLinks, territory.slug);
  const importActors = networkAddress(context.language, actorAddresses.importInto, territory.slug);
  const actions =
    graph.actors.length < 2 ? (
      mayImport ? (
        <ButtonLink address={importActors}>{words.empty.importActors}</ButtonLink>
      ) : undefined
    ) : mayAdd ? (
      <>
        <ButtonLink address={add}>{words.table.add}</ButtonLink>{' '}
        {mayImport ? (
          <ButtonLink address={importLinks} quiet>
            {words.table.import}
          </ButtonLink>
        ) : null}
      </>
    ) : undefined;
  return (
    <div class="section">
      <Empty missing={missing} next={next} actions={actions} />
    </div>
  );
}

function Content(props: NetworkPageProps) {
  const { context, territory, drawn, graph, readings, filter } = props;
  const { language } = context;
  const words = networkWords[language];
  const needs = networkAddress(language, networkAddresses.needs, territory.slug);
  const said = (
    <section class="stack" aria-labelledby="readings">
      <h2 id="readings">{words.readings.title}</h2>
      {readings === null ? (
        <p role="status">{words.readings.underWay(graph.actors.length)}</p>
      ) : (
        <ReadingsList readings={readings} language={language} needsAddress={needs} />
      )}
    </section>
  );
  const isBeside = drawn.actors.length <= mostBeside;
  return (
    <>
      <div class={isBeside ? 'grid split section net-split' : 'section stack'}>
        <Drawings {...props} />
        {isBeside ? said : <div class="readings-wide">{said}</div>}
      </div>
      <Levers {...props} />
      <WhatIfSection
        language={language}
        graph={graph}
        kept={{ ...filterParameters(filter), ...(props.by === 'kind' ? {} : { group: props.by }) }}
        {...props.whatIf}
      />
      <Links {...props} />
    </>
  );
}

function Filters({ context, filter, years, graph, drawn, by }: NetworkPageProps) {
  const { language } = context;
  const words = networkWords[language];
  const isFiltered = filter.lever !== null || filter.kind !== null || drawn !== graph;
  return (
    <div class="net-filters">
      <Disclosure kind="group" summary={words.filters.title} open={isFiltered}>
        <form method="get" class="stack">
          <div class="grid cols-3">
            <SelectField
              id="year"
              name="year"
              label={words.filters.year}
              value={filter.year === null ? 'all' : String(filter.year)}
              choices={[
                { value: 'all', label: words.filters.allYears },
                ...years.map((year) => ({ value: String(year), label: String(year) })),
              ]}
            />
            <SelectField
              id="lever"
              name="lever"
              label={words.filters.lever}
              value={filter.lever ?? ''}
              choices={[
                { value: '', label: words.filters.all },
                ...levers.map((lever) => ({ value: lever, label: words.levers[lever] })),
              ]}
            />
            <SelectField
              id="kind"
              name="kind"
              label={words.filters.kind}
              value={filter.kind ?? ''}
              choices={[
                { value: '', label: words.filters.all },
                ...linkKinds.map((kind) => ({ value: kind, label: words.kinds[kind] })),
              ]}
            />
            {drawn === graph ? null : (
              <SelectField
                id="group"
                name="group"
                label={words.groups.by}
                value={by}
                choices={actorGroupings.map((value) => ({ value, label: words.groups.names[value] }))}
              />
            )}
          </div>
          <p class="actions">
            <button class="button quiet" type="submit">
              {words.filters.apply}
            </button>
          </p>
        </form>
      </Disclosure>
    </div>
  );
}

function Drawings({ context, territory, graph, drawn, grouped, layout, by }: NetworkPageProps) {
  const { language } = context;
  const words = networkWords[language].drawing;
  const isGrouped = drawn !== graph;
  const onPhone = drawn.actors.length <= mostOnPhone ? drawn : grouped;
  const actorAddress = (actor: NetworkActor): string =>
    networkAddress(language, networkAddresses.actor, territory.slug, { actor: actor.id });
  const addresses = (network: NetworkGraph) => (network === graph ? actorAddress : () => undefined);
  return (
    <figure class="stack">
      <figcaption>
        <h2>{words.title}</h2>
        <p class="figure-sub">
          {isGrouped
            ? words.grouped(graph.actors.length, networkWords[language].groups.names[by])
            : words.sub}{' '}
          {drawn.links.length > mostFullLinks ? words.strongest(mostFullLinks, drawn.links.length) : null}
        </p>
      </figcaption>
      <Key language={language} />
      <WideDrawing
        graph={drawn}
        layout={layout}
        degrees={degreesOf(drawn)}
        language={language}
        addressOf={addresses(drawn)}
      />
      <ArcDrawing
        graph={onPhone}
        degrees={degreesOf(onPhone)}
        language={language}
        addressOf={addresses(onPhone)}
      />
    </figure>
  );
}

function Key({ language }: { readonly language: PageContext['language'] }) {
  const words = networkWords[language].drawing;
  return (
    <ul class="key">
      {(
        [
          ['k-bridge', words.bridge],
          ['k-link', words.other],
          ['k-dash', words.unknown],
        ] as const
      ).map(([name, label]) => (
        <li key={name}>
          <svg width="28" height="10" aria-hidden="true" focusable="false">
            <path class={name} d="M1 5h26" />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}

function Levers({ context, graph }: NetworkPageProps) {
  const { language } = context;
  const words = networkWords[language];
  const rows = levers.map((lever) => ({
    lever,
    ...sumLinks(graph.links.filter((link) => link.lever === lever && link.kind !== 'depends-on')),
  }));
  return (
    <Section id="levers" title={words.levelsFlows.title}>
      <DataTable
        caption={words.levelsFlows.caption}
        narrow="blocks"
        rows={rows}
        columns={[
          { label: words.levelsFlows.lever, cell: ({ lever }) => words.levers[lever] },
          { label: words.levelsFlows.count, cell: ({ links }) => links, numeric: true },
          {
            label: words.levelsFlows.known,
            cell: (row) =>
              row.links === 0 ? '–' : row.links === row.unknown ? words.table.unknown : euros(language, row),
            numeric: true,
          },
          { label: words.levelsFlows.unknown, cell: ({ unknown }) => unknown, numeric: true },
        ]}
      />
    </Section>
  );
}

function Links(props: NetworkPageProps) {
  const { context, territory, graph, filter, page, mayAdd, mayImport } = props;
  const { language } = context;
  const words = networkWords[language];
  const first = (page - 1) * linksPerPage;
  const links = byAmount(graph.links).slice(first, first + linksPerPage);
  const address = networkAddress(language, networkAddresses.network, territory.slug);
  const at = (parameters: Readonly<Record<string, string>>): string =>
    `${address}?${new URLSearchParams({ ...filterParameters(filter), ...(props.by === 'kind' ? {} : { group: props.by }), ...parameters })}#links`;
  const of = (pattern: (typeof networkAddresses)[keyof typeof networkAddresses]): string =>
    networkAddress(language, pattern, territory.slug);
  return (
    <Section id="links" title={words.table.title}>
      <Actions>
        {mayAdd ? (
          <ButtonLink address={of(networkAddresses.chooseLink)} quiet>
            {words.table.add}
          </ButtonLink>
        ) : null}{' '}
        {mayImport ? (
          <ButtonLink address={of(networkAddresses.importLinks)} quiet>
            {words.table.import}
          </ButtonLink>
        ) : null}{' '}
        <ButtonLink address={of(networkAddresses.matrix)} quiet>
          {words.table.matrix}
        </ButtonLink>{' '}
        <ButtonLink address={of(networkAddresses.needs)} quiet>
          {words.table.needs}
        </ButtonLink>
      </Actions>
      <LinksTable
        language={language}
        caption={words.table.caption(first + 1, first + links.length, graph.links.length)}
        links={links}
        actors={actorsById(graph)}
        actorAddress={(actor) =>
          networkAddress(language, networkAddresses.actor, territory.slug, { actor: actor.id })
        }
        opens={!territory.isDemo || mayAdd}
      />
      <Pager
        page={page}
        pages={Math.ceil(graph.links.length / linksPerPage)}
        addressOf={(number) => at({ page: String(number) })}
        label={words.table.pages}
      />
      <p>
        {words.table.downloads}{' '}
        {(['csv', 'xlsx', 'geojson', 'graphml', 'jsonld'] as const).map((format, index) => (
          <span key={format}>
            {index === 0 ? '' : ' · '}
            <a href={`/api/v1/territories/${territory.slug}/network.${format}`}>
              {
                {
                  csv: 'CSV',
                  xlsx: 'XLSX',
                  geojson: 'GeoJSON',
                  graphml: 'GraphML',
                  jsonld: 'ValueFlows (JSON-LD)',
                }[format]
              }
            </a>
          </span>
        ))}
      </p>
    </Section>
  );
}
