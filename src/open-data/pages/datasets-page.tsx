import type { Dataset, DatasetFile } from '../../platform/ports/dataset.ts';
import type { PageHandler } from '../../platform/ports/http.ts';
import type { PageContext } from '../../platform/ports/page-context.ts';
import type { Ports } from '../../platform/ports/ports.ts';
import { addressIn, filledAddress } from '../../platform/web/layout/address.ts';
import { Page } from '../../platform/web/layout/page.tsx';
import { PageHead } from '../../platform/web/layout/page-head.tsx';
import { renderPage } from '../../platform/web/layout/render-page.ts';
import { Section } from '../../platform/web/layout/section.tsx';
import { catalogueAddress } from '../catalogue.ts';
import { datasetWords } from './dataset-words.ts';

/** A set of data, and those that have one each. */
interface ListedDataset {
  readonly dataset: Dataset;
  readonly owners: readonly { readonly key: string; readonly title: string }[];
}

/** Answers the page of open data. */
export const datasetsPage =
  (ports: Ports): PageHandler =>
  async (context) => {
    const listed = await Promise.all(
      ports.contributions.datasets.map(async (dataset) => ({
        dataset,
        owners: (await dataset.owner?.list(ports)) ?? [],
      })),
    );
    return context.html(renderPage(<DatasetsPage context={context.get('page')} listed={listed} />));
  };

interface DatasetsPageProps {
  readonly context: PageContext;
  readonly listed: readonly ListedDataset[];
}

/** Owners named under a set of data: the others are in the catalogue. */
const mostOwners = 20;

/** Everything that may be taken as files, and how programs find it. */
function DatasetsPage({ context, listed }: DatasetsPageProps) {
  const { language } = context;
  const words = datasetWords[language];
  return (
    <Page
      context={context}
      title={words.title}
      description={words.lead}
      current="open-data"
      crumbs={[{ label: words.title }]}
    >
      <PageHead title={words.title} lead={words.lead}>
        <p>
          <a href={catalogueAddress}>{words.catalogue}</a>
        </p>
      </PageHead>
      {listed.map((one) => (
        <OneDataset key={one.dataset.name} context={context} {...one} />
      ))}
      <p class="note">{words.licence}</p>
      <Section id="command" title={words.command} intro={words.commandText}>
        <pre tabindex={0}>
          <code>
            {'npx cap17 export resources > communs.csv\nnpx cap17 export network SLUG --format graphml'}
          </code>
        </pre>
      </Section>
    </Page>
  );
}

function OneDataset({
  context,
  dataset,
  owners,
}: DatasetsPageProps['listed'][number] & { context: PageContext }) {
  const { language } = context;
  const words = datasetWords[language];
  const shown = owners.slice(0, mostOwners);
  return (
    <Section id={dataset.name} title={dataset.title[language]} intro={dataset.description[language]}>
      {dataset.owner === undefined ? (
        <>
          <Files language={language} files={dataset.files} name={dataset.title[language]} />
          <p>
            <a href={addressIn(language, dataset.page)}>
              {words.page}
              <span class="visually-hidden"> {dataset.title[language]}</span>
            </a>
          </p>
        </>
      ) : owners.length === 0 ? (
        <p class="soft">{words.nobody(dataset.owner.label[language])}</p>
      ) : (
        <ul>
          {shown.map(({ key, title }) => (
            <li key={key}>
              <a href={filledAddress(language, dataset.page, { key })}>{title}</a>{' '}
              <Files language={language} files={dataset.files} owner={key} name={title} />
            </li>
          ))}
          {owners.length > shown.length ? (
            <li class="soft">{words.more(owners.length - shown.length)}</li>
          ) : null}
        </ul>
      )}
    </Section>
  );
}

function Files({
  language,
  files,
  owner,
  name,
}: {
  readonly language: 'fr' | 'en';
  readonly files: readonly DatasetFile[];
  readonly owner?: string;
  readonly name: string;
}) {
  return (
    <span class="pager">
      {files.map(({ format, address }) => (
        <a key={format} href={address[language].replace(':key', owner ?? '')}>
          {format.toUpperCase()}
          <span class="visually-hidden"> {name}</span>
        </a>
      ))}
    </span>
  );
}
