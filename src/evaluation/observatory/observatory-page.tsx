import type { Language } from '../../kernel/language.ts';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { ButtonLink } from '../../platform/web/components/actions.tsx';
import { Field, SelectField } from '../../platform/web/components/fields.tsx';
import { Alert, Empty } from '../../platform/web/components/messages.tsx';
import { Pager } from '../../platform/web/components/pager.tsx';
import { formatCount } from '../../platform/web/format/counts.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import { Page } from '../../platform/web/layout/page.tsx';
import { PageHead } from '../../platform/web/layout/page-head.tsx';
import { Section } from '../../platform/web/layout/section.tsx';
import { typeset } from '../../platform/web/typography/typeset.ts';
import { evaluationAddresses } from '../addresses.ts';
import { aggregateAddress } from '../aggregates/addresses.ts';
import { aggregateWords } from '../aggregates/words.ts';
import { barometerAddresses } from '../barometer/addresses.ts';
import { barometerWords } from '../barometer/words.ts';
import { publishedWords } from '../published/words.ts';
import { figureQuery, figuresAddress, observatoryFiles } from './addresses.ts';
import {
  type FigureFacet,
  type FigureFilters,
  facetValues,
  figureFacets,
  unknownYear,
} from './figure-filters.ts';
import { FigureGroupView } from './figure-group.tsx';
import type { FigureGroup } from './group-figures.ts';
import {
  type ObservatoryViewpoint,
  type PublishedFigure,
  programmes,
  publishedFigures,
} from './published-figure.ts';
import { observatoryWords } from './words.ts';

export interface ObservatoryPageProps {
  readonly context: PageContext;
  readonly filters: FigureFilters;
  readonly unknown: readonly { readonly facet: FigureFacet; readonly value: string }[];
  /** Questions found in all, and those of this page. */
  readonly found: number;
  readonly groups: readonly FigureGroup[];
  readonly page: number;
  readonly pages: number;
}

/** The published figures, question by question, with what narrows them. */
export function ObservatoryPage(props: ObservatoryPageProps) {
  const { context, filters, unknown } = props;
  const { language } = context;
  const words = observatoryWords[language];
  return (
    <Page
      context={context}
      current="observatory"
      title={words.title}
      description={words.description}
      crumbs={[{ label: words.navigation }]}
      indexed={figuresAddress(language, filters, props.page) === figuresAddress(language)}
    >
      <PageHead
        title={words.title}
        lead={words.lead(formatCount(language, publishedFigures.length, words.figure))}
      >
        <p>
          <a href={addressIn(language, aggregateAddress)}>{aggregateWords[language].link}</a> ·{' '}
          <a href={addressIn(language, evaluationAddresses.published)}>{publishedWords[language].link}</a> ·{' '}
          <a href={addressIn(language, barometerAddresses.list)}>{barometerWords[language].title}</a>
        </p>
      </PageHead>
      {unknown.length === 0 ? null : (
        <Alert>
          {unknown.map(({ facet, value }) => (
            <p key={facet}>{words.unknownFilter(words.facets[facet], value)}</p>
          ))}
        </Alert>
      )}
      <div class="grid with-aside section">
        <Groups {...props} />
        <FilterForm language={language} filters={filters} />
      </div>
      <Section id="how" title={words.howTitle}>
        <ul class="ticks prose">
          {words.how.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p class="note">
          {words.files} <a href={observatoryFiles.json + figureQuery(filters)}>JSON</a>,{' '}
          <a href={observatoryFiles.csv + figureQuery(filters, { lang: language })}>CSV</a>.
        </p>
      </Section>
    </Page>
  );
}

function Groups({ context: { language }, filters, found, groups, page, pages }: ObservatoryPageProps) {
  const words = observatoryWords[language];
  return (
    <div class="stack" id="list">
      <p>
        <strong>{formatCount(language, found, words.found)}</strong>
      </p>
      <p class="note">{words.order}</p>
      {found === 0 ? (
        <Empty
          missing={words.nothing}
          next={words.nothingNext}
          actions={<ButtonLink address={figuresAddress(language)}>{words.clear}</ButtonLink>}
        />
      ) : (
        groups.map((group) => <FigureGroupView key={group.key} language={language} group={group} />)
      )}
      <Pager
        page={page}
        pages={pages}
        label={words.pages}
        addressOf={(number) => `${figuresAddress(language, filters, number)}#list`}
      />
    </div>
  );
}

function FilterForm({ language, filters }: { readonly language: Language; readonly filters: FigureFilters }) {
  const words = observatoryWords[language];
  return (
    <form action={figuresAddress(language)} class="panel" aria-labelledby="filter">
      <h2 class="small" id="filter">
        {words.filter}
      </h2>
      <Field id="q" name="q" label={words.search} value={filters.words} optional />
      {figureFacets.map((facet) => (
        <SelectField
          key={facet}
          id={facet}
          name={facet}
          label={words.facets[facet]}
          value={filters[facet]}
          choices={[
            { value: '', label: words.any },
            ...facetValues[facet].map((value) => ({ value, label: labelOf(language, facet, value) })),
          ]}
        />
      ))}
      <button class="button" type="submit">
        {words.apply}
      </button>
    </form>
  );
}

function labelOf(language: Language, facet: FigureFacet, value: string): string {
  const words = observatoryWords[language];
  if (facet === 'viewpoint') return words.viewpoints[value as ObservatoryViewpoint];
  if (facet === 'programme')
    return typeset(language, programmes[value as PublishedFigure['programme']][language]);
  return value === unknownYear ? words.noYear : value;
}
