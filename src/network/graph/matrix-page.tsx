import type { PageContext } from '../../platform/ports/page-context.ts';
import { ExampleChip } from '../../platform/web/components/chips.tsx';
import { DataTable } from '../../platform/web/components/data-table.tsx';
import { addressIn } from '../../platform/web/layout/address.ts';
import { Page } from '../../platform/web/layout/page.tsx';
import { PageHead } from '../../platform/web/layout/page-head.tsx';
import { Section } from '../../platform/web/layout/section.tsx';
import { withColon } from '../../platform/web/typography/with-colon.ts';
import { networkAddress, networkAddresses, territoryList, territoryPage } from './addresses.ts';
import { euros } from './amounts.ts';
import { groupNetwork } from './grouping.ts';
import { type NetworkGraph, type NetworkLink, sumLinks } from './network-graph.ts';
import type { NetworkTerritory } from './network-store.ts';
import { networkWords } from './words.ts';

/** The largest matrix that one can read, actor by actor. */
const mostInMatrix = 40;

interface MatrixPageProps {
  readonly context: PageContext;
  readonly territory: NetworkTerritory;
  readonly graph: NetworkGraph;
  readonly year: number | null;
}

/** From whom to whom: by kind of actor, and actor by actor where there are few. */
export function MatrixPage({ context, territory, graph, year }: MatrixPageProps) {
  const { language } = context;
  const words = networkWords[language];
  const kinds = groupNetwork(graph, ({ kind }) => ({ key: kind, name: words.kindsOfActors[kind], kind }));
  const kindOf = new Map(graph.actors.map(({ id, kind }) => [id, kind as string]));
  const byKind = Map.groupBy(graph.links, ({ from, to }) => `${kindOf.get(from)} ${kindOf.get(to)}`);
  const byActor = Map.groupBy(graph.links, ({ from, to }) => `${from} ${to}`);
  return (
    <Page
      context={context}
      current="territories"
      title={withColon(language, words.matrix.title, territory.name)}
      description={words.description(territory.name)}
      crumbs={[
        { label: words.territories, address: addressIn(language, territoryList) },
        { label: territory.name, address: networkAddress(language, territoryPage, territory.slug) },
        {
          label: words.crumb,
          address: networkAddress(language, networkAddresses.network, territory.slug),
        },
        { label: words.matrix.title },
      ]}
      indexed={false}
    >
      <PageHead
        title={words.matrix.title}
        meta={
          <>
            {territory.isDemo ? <ExampleChip /> : null} <span>{territory.name}</span>{' '}
            <span>{year === null ? words.allYears : words.year(year)}</span>
          </>
        }
        lead={words.unknown(sumLinks(graph.links).unknown, graph.links.length)}
      />
      <Section id="kinds" title={words.drawing.title}>
        <Matrix language={language} caption={words.matrix.sidesCaption} heads={kinds.actors} cells={byKind} />
      </Section>
      <Section id="actors" title={words.table.actor}>
        {graph.actors.length > mostInMatrix ? (
          <p>{words.matrix.tooMany(graph.actors.length)}</p>
        ) : (
          <Matrix language={language} caption={words.matrix.caption} heads={graph.actors} cells={byActor} />
        )}
      </Section>
    </Page>
  );
}

interface MatrixProps {
  readonly language: PageContext['language'];
  readonly caption: string;
  readonly heads: readonly { readonly id: string; readonly name: string }[];
  readonly cells: ReadonlyMap<string, readonly NetworkLink[]>;
}

function Matrix({ language, caption, heads, cells }: MatrixProps) {
  const words = networkWords[language].matrix;
  return (
    <DataTable
      narrow="scroll"
      label={words.label}
      caption={caption}
      rows={heads}
      columns={[
        { label: words.from, cell: ({ name }: { readonly name: string }) => name },
        ...heads.map((to) => ({
          label: to.name,
          numeric: true,
          cell: (from: { readonly id: string }) => {
            const links = cells.get(`${from.id} ${to.id}`);
            if (!links) return '';
            const sum = sumLinks(links);
            if (sum.unknown === sum.links) return words.onlyUnknown(sum.unknown);
            return words.cell(euros(language, sum), sum.links, sum.unknown);
          },
        })),
      ]}
    />
  );
}
