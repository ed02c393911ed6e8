import { editingAddress } from '../../people/index.ts';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { Chip } from '../../platform/web/components/chips.tsx';
import { DataTable } from '../../platform/web/components/data-table.tsx';
import { Disclosure } from '../../platform/web/components/disclosure.tsx';
import { formatCount, formatList } from '../../platform/web/format/counts.ts';
import { formatDate } from '../../platform/web/format/dates.ts';
import { formatNumber } from '../../platform/web/format/numbers.ts';
import { formatPercent } from '../../platform/web/format/shares.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import { builderAddress, oEmbedAlternate } from '../../platform/web/layout/embed-addresses.ts';
import { Page } from '../../platform/web/layout/page.tsx';
import { PageHead } from '../../platform/web/layout/page-head.tsx';
import { Section } from '../../platform/web/layout/section.tsx';
import type { Sheet } from '../actions/read-sheet.ts';
import { audienceAddress, commonsAddresses, resourceAddress } from '../addresses.ts';
import { audienceWords } from '../audience-words.ts';
import { type Frequency, readFrequencies } from '../domain/frequency.ts';
import { languageOfText, type Texts, textIn } from '../domain/pathway.ts';
import type { FieldProvenance } from '../domain/provenance.ts';
import { summaryIn, summaryLanguage } from '../domain/resource.ts';
import { pathwayAddress } from '../pathways/addresses.ts';
import { saidText } from '../pathways/said.tsx';
import { pathwayWords } from '../pathways/words.ts';
import { commonsWords } from '../words.ts';
import { facetLabel } from './active-filters.ts';
import { otherThan, siteOf } from './found-entry.tsx';

export interface ResourcePageProps {
  readonly context: PageContext;
  readonly sheet: Sheet;
  /** Pathways of which a step builds on it. */
  readonly pathways: readonly { readonly key: string; readonly title: Texts }[];
  readonly mayEdit: boolean;
  readonly notice?: preact.ComponentChildren;
}

/** The sheet of a resource: what it is for, for whom, whether its link answers, what is near, from where each field comes. */
export function ResourcePage(props: ResourcePageProps) {
  const { context, sheet } = props;
  const { language } = context;
  const { resource } = sheet;
  const words = commonsWords[language];
  const summary = summaryIn(language, resource);
  const written = summaryLanguage(language, resource);
  return (
    <Page
      context={context}
      current="commons"
      title={resource.title}
      description={(summary || `${words.kinds[resource.kind]} · ${resource.publisher}`).slice(0, 250)}
      crumbs={[
        { label: words.navigation, address: addressIn(language, commonsAddresses.list) },
        { label: resource.title },
      ]}
      indexed={resource.state === 'published'}
      machine={{
        alternates: [oEmbedAlternate(context.origin + context.addresses[language], resource.title)],
      }}
    >
      <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonLdOf(props) }} />
      <PageHead
        title={<span lang={otherThan(language, resource.language)}>{resource.title}</span>}
        meta={
          <>
            <span>{words.kinds[resource.kind]}</span> <span>{resource.publisher}</span>{' '}
            {resource.state === 'published' ? null : (
              <Chip>{resource.state === 'draft' ? words.sheet.draft : words.sheet.pending}</Chip>
            )}
          </>
        }
        lead={
          summary === '' ? words.sheet.noSummary : <span lang={otherThan(language, written)}>{summary}</span>
        }
      >
        {written === language || summary === '' ? null : <p class="note">{words.sheet.inOtherLanguage}</p>}
        <p class="actions no-print">
          <a class="button" href={resource.url} rel="noopener nofollow">
            {words.sheet.open}
          </a>{' '}
          <span class="soft">{siteOf(resource.url)}</span>
        </p>
      </PageHead>
      {props.notice}
      <div class="grid with-aside section flush">
        <div>
          <Facts {...props} />
          <Common {...props} />
          <Uses {...props} />
        </div>
        <Aside {...props} />
      </div>
      <Related {...props} />
      <Provenance {...props} />
    </Page>
  );
}

function Facts({ context, sheet }: ResourcePageProps) {
  const { language } = context;
  const { resource } = sheet;
  const words = commonsWords[language];
  const list = (items: readonly string[]) =>
    items.length === 0 ? words.sheet.unknown : formatList(language, items);
  const labels = { themes: sheet.themes };
  const facts: readonly (readonly [string, string])[] = [
    [words.sheet.whatFor, list(resource.pillars.map((one) => facetLabel(language, 'pillar', one, labels)))],
    [
      words.sheet.forWhom,
      list(resource.audiences.map((one) => facetLabel(language, 'audience', one, labels))),
    ],
    [
      words.sheet.maturity,
      list(resource.maturity.map((one) => facetLabel(language, 'maturity', one, labels))),
    ],
    [
      words.sheet.effort,
      resource.effort === null ? words.sheet.effortUnknown : words.efforts[resource.effort],
    ],
    [words.sheet.themes, list(resource.themes.map((one) => facetLabel(language, 'theme', one, labels)))],
    [words.sheet.sdgs, list(resource.sdgs.map((one) => words.sdg(one)))],
    [words.sheet.place, sheet.placeName ?? words.sheet.everywhere],
    [words.sheet.year, resource.year === null ? words.sheet.yearUnknown : String(resource.year)],
    [words.sheet.language, facetLabel(language, 'language', resource.language, labels)],
    [words.sheet.licence, resource.licence || words.sheet.licenceUnknown],
  ];
  return (
    <dl class="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** How common an example is: published figures of the country where there are, then what the commons hold on its themes. */
function Common({ context, sheet }: ResourcePageProps) {
  const { language } = context;
  const words = commonsWords[language];
  const { figures } = readFrequencies(sheet.resource.frequency ?? '');
  if (sheet.resource.kind !== 'example' && figures.length === 0) return null;
  return (
    <Section id="common" title={words.sheet.common}>
      {figures.length === 0 ? (
        <p>{words.sheet.commonNoFigure}</p>
      ) : (
        <>
          <h3>{words.sheet.commonCountry}</h3>
          <ul>
            {figures.map((figure) => (
              <FrequencyItem key={`${figure.source} ${figure.value}`} figure={figure} language={language} />
            ))}
          </ul>
          <p class="note">{words.sheet.commonCountryNote}</p>
        </>
      )}
      {sheet.examples.size === 0 ? null : <Gathered context={context} sheet={sheet} />}
    </Section>
  );
}

function FrequencyItem({ figure, language }: { readonly figure: Frequency; readonly language: 'fr' | 'en' }) {
  const words = commonsWords[language].sheet;
  const number =
    figure.unit === '%' ? formatPercent(language, figure.value / 100) : formatNumber(language, figure.value);
  return (
    <li>
      <strong>{number}</strong>{' '}
      <span lang={otherThan(language, languageOfText(language, figure.of))}>
        {textIn(language, figure.of)}
      </span>{' '}
      <span class="soft">
        ({figure.year ?? words.commonNoYear},{' '}
        <a href={figure.source} rel="noopener nofollow">
          {words.commonSource(siteOf(figure.source))}
        </a>
        )
      </span>
    </li>
  );
}

/** What the commons hold on the themes of an example, and what that does not say. */
function Gathered({ context, sheet }: Pick<ResourcePageProps, 'context' | 'sheet'>) {
  const { language } = context;
  const words = commonsWords[language];
  return (
    <>
      <h3>{words.sheet.commonGathered}</h3>
      <ul>
        {[...sheet.examples].map(([theme, total]) => (
          <li key={theme}>
            {words.sheet.commonHere(
              formatCount(language, total, words.sheet.commonExample),
              facetLabel(language, 'theme', theme, { themes: sheet.themes }),
            )}
          </li>
        ))}
      </ul>
      <p class="note">{words.sheet.commonReserve}</p>
    </>
  );
}

function Uses({ context, sheet }: ResourcePageProps) {
  const { language } = context;
  const words = commonsWords[language];
  const tell = addressIn(language, {
    fr: `/communs/${encodeURIComponent(sheet.resource.key)}/usage`,
    en: `/commons/${encodeURIComponent(sheet.resource.key)}/use`,
  });
  return (
    <Section id="uses" title={words.sheet.uses}>
      {sheet.uses.length === 0 ? <p>{words.sheet.usesNone}</p> : null}
      {sheet.uses.map((use) => (
        <div class="entry" key={`${use.slug} ${use.at.toISOString()}`}>
          <p class="over">
            {use.organisation} · {formatDate(language, use.at)}
          </p>
          <p>{use.note}</p>
        </div>
      ))}
      <p class="actions no-print">
        <a class="button quiet" href={tell}>
          {words.sheet.usesTell}
        </a>
      </p>
    </Section>
  );
}

function Aside({ context, sheet, pathways, mayEdit }: ResourcePageProps) {
  const { language } = context;
  const words = commonsWords[language].sheet;
  const base = resourceAddress(language, sheet.resource.key);
  return (
    <div class="panel">
      <h2 class="small">{words.link}</h2>
      <LinkState {...{ context, sheet }} />
      {sheet.gone === null ? null : (
        <p>{words.goneFrom(sheet.gone.source, formatDate(language, sheet.gone.at))}</p>
      )}
      {pathways.length === 0 ? null : (
        <>
          <h2 class="small">{pathwayWords[language].onSheet}</h2>
          <ul class="stack-s">
            {pathways.map(({ key, title }) => (
              <li key={key}>
                <a href={pathwayAddress(language, key)}>{saidText(language, title)}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="no-print">
        <a href={audienceAddress(language, sheet.resource.publisher)}>{audienceWords[language].see}</a>
      </p>
      <p class="no-print">
        <a href={builderAddress(language, 'resource', { keys: sheet.resource.key })}>{words.embed}</a>
      </p>
      {mayEdit ? (
        <ul class="stack-s">
          {(['edit', 'history', 'remove'] as const).map((ending) => (
            <li key={ending}>
              <a href={editingAddress(language, base, ending)}>{words[ending]}</a>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function LinkState({ context, sheet }: Pick<ResourcePageProps, 'context' | 'sheet'>) {
  const { language } = context;
  const words = commonsWords[language].sheet;
  const { link } = sheet;
  if (link === null) return <p>{words.linkNever}</p>;
  const said = {
    good: words.linkGood,
    moved: words.linkMoved,
    dead: words.linkDead,
    unsure: words.linkUnsure,
  };
  return (
    <>
      <p>{said[link.state](formatDate(language, link.checked_at))}</p>
      {link.state === 'good' ? null : (
        <p>{link.good_at === null ? words.linkNoLast : words.linkLast(formatDate(language, link.good_at))}</p>
      )}
    </>
  );
}

function Related({ context, sheet }: ResourcePageProps) {
  const { language } = context;
  const words = commonsWords[language];
  if (sheet.related.length === 0) return null;
  return (
    <Section id="related" title={words.sheet.related} intro={words.sheet.relatedIntro}>
      <ul class="doors titles">
        {sheet.related.map((one) => (
          <li key={one.key}>
            <a href={resourceAddress(language, one.key)} lang={otherThan(language, one.language)}>
              {one.title}
            </a>
            <span class="over">
              {words.kinds[one.kind]} · {one.publisher}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Provenance({ context, sheet }: ResourcePageProps) {
  const { language } = context;
  const { resource, provenance } = sheet;
  const words = commonsWords[language];
  const origins: Readonly<Record<string, string>> = {
    starter: words.sheet.starter,
    suggestion: words.sheet.suggestion,
    harvest: words.sheet.harvest(resource.originName ?? ''),
    person: words.sheet.person,
  };
  return (
    <Section id="provenance" title={words.sheet.provenance}>
      <Disclosure kind="data" summary={words.sheet.provenanceCaption}>
        <DataTable<FieldProvenance>
          caption={words.sheet.provenanceCaption}
          narrow="blocks"
          columns={[
            { label: words.sheet.field, cell: ({ field }) => words.fields[field] },
            {
              label: words.sheet.source,
              cell: ({ source, file }) =>
                source === 'person'
                  ? words.sheet.person
                  : file === null
                    ? origins[resource.origin]
                    : words.sheet.file(file),
            },
            { label: words.sheet.date, cell: ({ at }) => formatDate(language, at) },
            {
              label: words.sheet.decided,
              cell: ({ source }) =>
                source === 'file'
                  ? words.sheet.administrator
                  : source === 'person' || resource.origin !== 'starter'
                    ? words.sheet.moderator
                    : words.sheet.editors,
            },
          ]}
          rows={provenance}
        />
      </Disclosure>
    </Section>
  );
}

/** The sheet as search engines and programs read it (schema.org); nothing in it can end the element. */
function jsonLdOf({ context, sheet }: ResourcePageProps): string {
  return JSON.stringify(jsonLd(sheet.resource, context.origin)).replaceAll('<', '\\u003c');
}

/** A resource in the words of schema.org. */
export const jsonLd = (resource: Sheet['resource'], origin: string): Readonly<Record<string, unknown>> => ({
  '@context': 'https://schema.org',
  '@type': resource.kind === 'skill' ? 'LearningResource' : 'CreativeWork',
  '@id': `${origin}${resourceAddress('fr', resource.key)}`,
  identifier: resource.key,
  name: resource.title,
  description: summaryIn('fr', resource),
  url: resource.url,
  inLanguage: resource.language,
  publisher: { '@type': 'Organization', name: resource.publisher },
  keywords: resource.themes,
  ...(resource.year === null ? {} : { datePublished: String(resource.year) }),
  ...(resource.licence ? { license: resource.licence } : {}),
  ...(resource.placeName === null ? {} : { spatialCoverage: resource.placeName }),
});
