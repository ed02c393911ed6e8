import type { PageContext } from '../../platform/ports/page-context.ts';
import { Empty } from '../../platform/web/components/messages.tsx';
import { Pager } from '../../platform/web/components/pager.tsx';
import { formatCount } from '../../platform/web/format/counts.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import { builderAddress } from '../../platform/web/layout/embed-addresses.ts';
import { Page } from '../../platform/web/layout/page.tsx';
import type { FoundResource } from '../actions/explain-found.ts';
import type { SearchAnswer } from '../actions/search-resources.ts';
import { commonsAddresses, resultFileAddress, searchAddress } from '../addresses.ts';
import type { SearchOrder } from '../domain/filters.ts';
import type { Texts } from '../domain/pathway.ts';
import { pathwayAddress } from '../pathways/addresses.ts';
import { saidText } from '../pathways/said.tsx';
import { pathwayWords } from '../pathways/words.ts';
import { commonsWords } from '../words.ts';
import { activeFilters, type Labels, searchName } from './active-filters.ts';
import { FilterPanel } from './filter-panel.tsx';
import { FoundEntry } from './found-entry.tsx';

export interface SearchPageProps {
  /** Pathways on the words of the question. */
  readonly pathways: readonly { readonly key: string; readonly title: Texts }[];
  readonly context: PageContext;
  readonly order: SearchOrder;
  readonly answer: SearchAnswer;
  /** What was found, its texts cut where what was looked for stands. */
  readonly found: readonly FoundResource[];
  readonly pageSize: number;
  readonly labels: Labels;
  /** Something that was just done. */
  readonly notice?: string | undefined;
  readonly isModerator: boolean;
}

/** The search of the commons: words, filters with their counts, results with why. */
export function SearchPage(props: SearchPageProps) {
  const { context, order, answer } = props;
  const { language } = context;
  const words = commonsWords[language];
  const isPlain = searchAddress(language, order) === addressIn(language, commonsAddresses.list);
  return (
    <Page
      context={context}
      current="commons"
      title={words.title}
      description={words.description}
      crumbs={[{ label: words.navigation }]}
      indexed={isPlain}
      machine={{
        alternates: [
          {
            type: 'application/atom+xml',
            title: searchName(language, order, props.labels, answer.place?.name ?? null),
            address: resultFileAddress(language, order, 'atom'),
          },
        ],
      }}
    >
      <form action={addressIn(language, commonsAddresses.list)}>
        <search class="page-head">
          <h1>{words.title}</h1>
          {props.notice === undefined ? null : <p role="status">{props.notice}</p>}
          <div class="field">
            <label for="q">{words.label}</label>
            <div class="search">
              <input class="input" id="q" name="q" type="search" value={order.typed} maxlength={200} />
              <button class="button" type="submit">
                {words.search}
              </button>
            </div>
          </div>
          <ActiveFilters {...props} />
        </search>
        <div class="grid with-aside section">
          <section class="stack" aria-labelledby="results">
            <h2 id="results">{formatCount(language, answer.total, words.resource)}</h2>
            <Readings {...props} />
            <p class="narrow-only">
              <a class="button quiet" href="#filters">
                {words.filterResults}
              </a>
            </p>
            <Pathways {...props} />
            <Results {...props} />
            <Missing {...props} />
          </section>
          <FilterPanel {...props} />
        </div>
      </form>
      {isPlain ? null : <Keep {...props} />}
    </Page>
  );
}

function ActiveFilters({ context, order, labels, answer }: SearchPageProps) {
  const words = commonsWords[context.language];
  const active = activeFilters(context.language, order, labels, answer.place?.name ?? null);
  if (active.length === 0) return null;
  const none = {
    typed: order.typed,
    page: 1,
    filters: { ...order.filters, publishers: [], years: [], place: '', facets: emptied(order) },
  };
  return (
    <p class="chips">
      <span class="visually-hidden">{words.active}</span>
      {active.map(({ label, without }) => (
        <a class="chip" key={label} href={searchAddress(context.language, without)}>
          <span class="visually-hidden">{words.takeAway}</span>
          {label} <span aria-hidden="true">×</span>
        </a>
      ))}
      <a class="chip" href={searchAddress(context.language, none)}>
        {words.clear}
      </a>
    </p>
  );
}

const emptied = ({ filters }: SearchOrder): SearchOrder['filters']['facets'] =>
  Object.fromEntries(
    Object.keys(filters.facets).map((name) => [name, []]),
  ) as unknown as SearchOrder['filters']['facets'];

/** How the question was read, and in which order it is answered. */
function Readings({ context, order, answer }: SearchPageProps) {
  const words = commonsWords[context.language];
  return (
    <>
      {answer.corrected.map(({ from, to }) => (
        <p key={from}>{words.corrected(from, to)}</p>
      ))}
      {answer.missing.map((word) => (
        <p key={word}>{words.missing(word)}</p>
      ))}
      {answer.named.map(({ name, rest, places }) => (
        <p key={places[0]?.id}>
          {words.placeNamed(name)}{' '}
          {places.map((place) => (
            <a
              key={place.id}
              class="chip"
              href={searchAddress(context.language, {
                typed: rest,
                page: 1,
                filters: { ...order.filters, place: place.id },
              })}
            >
              {place.name}
            </a>
          ))}
        </p>
      ))}
      {answer.isPlaceUnknown ? <p>{words.placeUnknown(order.filters.place)}</p> : null}
      {answer.isWidened ? <p class="note">{words.widened}</p> : null}
      {answer.total === 0 ? null : <p class="note">{order.typed === '' ? words.orderAll : words.order}</p>}
    </>
  );
}

/** Pathways whose words are those of the question: what to do, beside what to read. */
function Pathways({ context: { language }, pathways }: SearchPageProps) {
  if (pathways.length === 0) return null;
  return (
    <p>
      {pathwayWords[language].inSearch}{' '}
      {pathways.map(({ key, title }) => (
        <a key={key} class="chip" href={pathwayAddress(language, key)}>
          {saidText(language, title)}
        </a>
      ))}
    </p>
  );
}

function Results(props: SearchPageProps) {
  const { context, order, answer, pageSize } = props;
  const words = commonsWords[context.language];
  if (answer.total === 0)
    return (
      <>
        <Empty missing={words.nothing} next={words.nothingHelp} />
        <Themes {...props} />
      </>
    );
  return (
    <>
      <ol>
        {props.found.map((entry) => (
          <FoundEntry key={entry.resource.id} entry={entry} {...props} />
        ))}
      </ol>
      <Pager
        page={order.page}
        pages={Math.ceil(answer.total / pageSize)}
        addressOf={(page) => searchAddress(context.language, { ...order, page })}
        label={words.pages}
      />
    </>
  );
}

/** Every theme, as a way on where nothing was found. */
function Themes({ context: { language }, labels }: SearchPageProps) {
  const themes = [...labels.themes].sort(([, one], [, other]) =>
    one[language].localeCompare(other[language], language),
  );
  return (
    <p class="chips">
      {themes.map(([theme, label]) => (
        <a
          class="chip"
          key={theme}
          href={`${addressIn(language, commonsAddresses.list)}?${new URLSearchParams({ theme })}`}
        >
          {label[language]}
        </a>
      ))}
    </p>
  );
}

function Missing({ context, order, isModerator }: SearchPageProps) {
  const { language } = context;
  const words = commonsWords[language];
  return (
    <div class="alert section-gap">
      <p>
        <strong>{words.missingOne}</strong>
      </p>
      <p>{words.missingOneHelp}</p>
      <p>
        <a class="button quiet" href={addressIn(language, commonsAddresses.suggest)}>
          {words.suggest}
        </a>
      </p>
      <p>
        {words.files}{' '}
        {(['atom', 'rss', 'json', 'csv', 'jsonld'] as const).map((ending) => (
          <>
            <a key={ending} href={resultFileAddress(language, order, ending)}>
              {fileNames[ending]}
            </a>{' '}
          </>
        ))}
      </p>
      <p>
        <a href={searchCardAddress(language, order)}>{words.embed}</a>
      </p>
      <p>
        <a href={addressIn(language, commonsAddresses.sources)}>{words.sources}</a>{' '}
        {isModerator ? (
          <a href={addressIn(language, commonsAddresses.moderation)}>{words.moderation}</a>
        ) : null}
      </p>
    </div>
  );
}

/** The line of a search box for another site, with what one answer of each filter can keep. */
const searchCardAddress = (language: 'fr' | 'en', { filters }: SearchOrder): string => {
  const [theme = '', kind = ''] = [filters.facets.theme[0], filters.facets.kind[0]];
  return builderAddress(language, 'search', { theme, publisher: filters.publishers[0] ?? '', kind });
};

const fileNames = { atom: 'Atom', rss: 'RSS', json: 'JSON Feed', csv: 'CSV', jsonld: 'JSON-LD' } as const;

/** Keeps this search in one's account. */
function Keep({ context, order }: SearchPageProps) {
  const { language, person } = context;
  const words = commonsWords[language];
  const saved = addressIn(language, commonsAddresses.saved);
  return (
    <form method="post" action={saved} class="actions section-gap no-print">
      <input type="hidden" name="search" value={searchAddress(language, order)} />
      <button class="button quiet" type="submit">
        {words.save}
      </button>{' '}
      {person === null ? null : <a href={saved}>{words.saved}</a>}
    </form>
  );
}
