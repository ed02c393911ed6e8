import type { PageHandler } from '../../platform/ports/http.ts';
import type { OpenData, OpenDataFile } from '../../platform/ports/open-data.ts';
import type { PageContext } from '../../platform/ports/page-context.ts';
import type { Ports } from '../../platform/ports/ports.ts';
import { addressIn, filledAddress } from '../../platform/web/layout/address.ts';
import { Page } from '../../platform/web/layout/page.tsx';
import { PageHead } from '../../platform/web/layout/page-head.tsx';
import { renderPage } from '../../platform/web/layout/render-page.ts';
import { Section } from '../../platform/web/layout/section.tsx';
import { catalogueAddress } from '../catalogue.ts';
import { dataWords } from './data-words.ts';

/** A set of data, and those that have one each. */
interface ListedData {
  readonly data: OpenData;
  readonly owners: readonly { readonly key: string; readonly title: string }[];
}

/** Answers the page of open data. */
export const dataPage =
  (ports: Ports): PageHandler =>
  async (context) => {
    const listed = await Promise.all(
      ports.contributions.openData.map(async (data) => ({
        data,
        owners: (await data.owner?.list(ports)) ?? [],
      })),
    );
    return context.html(renderPage(<DataPage context={context.get('page')} listed={listed} />));
  };

interface DataPageProps {
  readonly context: PageContext;
  readonly listed: readonly ListedData[];
}

/** Owners named under a set of data: the others are in the catalogue. */
const mostOwners = 20;

/** Everything that may be taken as files, and how programs find it. */
function DataPage({ context, listed }: DataPageProps) {
  const { language } = context;
  const words = dataWords[language];
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
        <OneData key={one.data.name} context={context} {...one} />
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

function OneData({ context, data, owners }: DataPageProps['listed'][number] & { context: PageContext }) {
  const { language } = context;
  const words = dataWords[language];
  const shown = owners.slice(0, mostOwners);
  return (
    <Section id={data.name} title={data.title[language]} intro={data.description[language]}>
      {data.owner === undefined ? (
        <>
          <Files language={language} files={data.files} name={data.title[language]} />
          <p>
            <a href={addressIn(language, data.page)}>
              {words.page}
              <span class="visually-hidden"> {data.title[language]}</span>
            </a>
          </p>
        </>
      ) : owners.length === 0 ? (
        <p class="soft">{words.nobody(data.owner.label[language])}</p>
      ) : (
        <ul>
          {shown.map(({ key, title }) => (
            <li key={key}>
              <a href={filledAddress(language, data.page, { key })}>{title}</a>{' '}
              <Files language={language} files={data.files} owner={key} name={title} />
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
  readonly files: readonly OpenDataFile[];
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
