import type { PageContext } from '../../platform/ports/page-context.ts';
import { Actions, ButtonLink } from '../../platform/web/components/actions.tsx';
import { Alert, Empty } from '../../platform/web/components/messages.tsx';
import { Pager } from '../../platform/web/components/pager.tsx';
import { formatCount } from '../../platform/web/format/counts.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import { Page } from '../../platform/web/layout/page.tsx';
import { PageHead } from '../../platform/web/layout/page-head.tsx';
import { listAddress, mapAddress, openAddresses, showcaseAddresses } from '../addresses.ts';
import type { Pioneer } from '../domain/pioneer.ts';
import type { PioneerFilters, ReadFilters } from '../domain/pioneer-filters.ts';
import { interestWords } from '../interest-words.ts';
import { showcaseWords } from '../words.ts';
import { PioneerEntry } from './pioneer-entry.tsx';
import { PioneerFilterForm } from './pioneer-filter-form.tsx';

export interface PioneersPageProps {
  readonly context: PageContext;
  /** Every pioneer. */
  readonly pioneers: readonly Pioneer[];
  /** Those that have the words asked for: what the filters count. */
  readonly worded: readonly Pioneer[];
  readonly filters: PioneerFilters;
  readonly unknown: ReadFilters['unknown'];
  /** Those of this page of the list. */
  readonly shown: readonly Pioneer[];
  readonly found: number;
  readonly page: number;
  readonly pages: number;
}

/** The list of pioneers, what narrows it, and the way to the map. */
export function PioneersPage(props: PioneersPageProps) {
  const { context, pioneers, filters, unknown } = props;
  const { language } = context;
  const words = showcaseWords[language];
  const isWhole = listAddress(language, filters, props.page) === listAddress(language);
  return (
    <Page
      context={context}
      current="pioneers"
      title={words.title}
      description={words.description}
      crumbs={[{ label: words.navigation }]}
      indexed={isWhole}
      machine={{
        alternates: [
          { type: 'application/atom+xml', title: words.title, address: openAddresses.atom[language] },
          { type: 'application/ld+json', title: words.title, address: openAddresses.jsonLd },
        ],
      }}
    >
      <PageHead
        title={words.title}
        lead={words.lead(formatCount(language, pioneers.length, words.alliances))}
      >
        <Actions>
          <ButtonLink address={mapAddress(language)} quiet>
            {words.seeMap}
          </ButtonLink>{' '}
          <ButtonLink address={addressIn(language, showcaseAddresses.tree)} quiet>
            {interestWords[language].tree.link}
          </ButtonLink>
        </Actions>
      </PageHead>
      {unknown.length === 0 ? null : (
        <Alert>
          {unknown.map(({ facet, value }) => (
            <p key={facet + value}>{words.unknownFilter(words.facets[facet], value)}</p>
          ))}
        </Alert>
      )}
      <div class="grid with-aside section">
        <List {...props} />
        <PioneerFilterForm language={language} pioneers={pioneers} worded={props.worded} filters={filters} />
      </div>
      <p class="note">
        {words.openData} <a href={openAddresses.json}>JSON</a>,{' '}
        <a href={`${openAddresses.csv}?lang=${language}`}>CSV</a>, <a href={openAddresses.jsonLd}>JSON-LD</a>,{' '}
        <a href={openAddresses.atom[language]}>{words.feed}</a>.
      </p>
    </Page>
  );
}

function List({ context: { language }, filters, shown, found, page, pages }: PioneersPageProps) {
  const words = showcaseWords[language];
  return (
    <section class="stack" aria-labelledby="list">
      <h2 id="list">{formatCount(language, found, words.alliances)}</h2>
      <p class="note">{filters.words === '' ? words.order : words.orderWords}</p>
      <p class="narrow-only">
        <a class="button quiet" href="#filter">
          {words.toFilters}
        </a>
      </p>
      {found === 0 ? (
        <Empty
          missing={words.nothing}
          next={words.nothingNext}
          actions={<ButtonLink address={listAddress(language)}>{words.clear}</ButtonLink>}
        />
      ) : (
        <ol>
          {shown.map((pioneer) => (
            <PioneerEntry key={pioneer.slug} pioneer={pioneer} language={language} />
          ))}
        </ol>
      )}
      <Pager
        page={page}
        pages={pages}
        label={words.pages}
        addressOf={(number) => `${listAddress(language, filters, number)}#list`}
      />
    </section>
  );
}
