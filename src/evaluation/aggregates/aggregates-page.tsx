import { allianceLabels } from '../../alliance/index.ts';
import type { AllianceKind } from '../../kernel/codes.ts';
import type { Language } from '../../kernel/language.ts';
import { allianceKindLabels } from '../../network/index.ts';
import { kindLabels } from '../../people/index.ts';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { DataDetails, DataTable } from '../../platform/web/components/data-table.tsx';
import { Empty } from '../../platform/web/components/messages.tsx';
import { formatDate } from '../../platform/web/format/dates.ts';
import { formatNumber } from '../../platform/web/format/numbers.ts';
import { formatPercent, formatPercentRange } from '../../platform/web/format/shares.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import { methodAddress } from '../../platform/web/layout/method-address.ts';
import { Page } from '../../platform/web/layout/page.tsx';
import { PageHead } from '../../platform/web/layout/page-head.tsx';
import { Section } from '../../platform/web/layout/section.tsx';
import { observatoryAddress } from '../observatory/addresses.ts';
import { aggregateAddress, aggregateFiles } from './addresses.ts';
import type { AggregateRelease } from './aggregate-store.ts';
import { type AlliancesTable, alliancesTables, territoryLevels } from './aggregate-tables.ts';
import { nextDueOn } from './release-dates.ts';
import {
  type AggregateFigure,
  aggregateFigures,
  type CountRow,
  countRows,
  type EffectRow,
  effectRows,
} from './shown-aggregates.ts';
import { aggregateWords } from './words.ts';

interface AggregatesPageProps {
  readonly context: PageContext;
  /** Oldest first. */
  readonly releases: readonly AggregateRelease[];
  /** The one that is read. */
  readonly release: AggregateRelease | null;
  readonly today: string;
}

/** What the alliances of the platform have in common, without any name, above published thresholds. */
export function AggregatesPage({ context, releases, release, today }: AggregatesPageProps) {
  const { language } = context;
  const words = aggregateWords[language];
  const day = (on: string) => formatDate(language, on);
  const isLatest = release === releases.at(-1);
  return (
    <Page
      context={context}
      current="observatory"
      title={words.title}
      description={words.description}
      crumbs={[
        { label: words.crumb, address: addressIn(language, observatoryAddress) },
        { label: words.title },
      ]}
      indexed={isLatest}
    >
      <PageHead
        title={words.title}
        meta={release === null ? undefined : words.dated(day(release.dueOn), day(release.computedOn))}
        lead={words.lead}
      />
      {release === null ? (
        <Empty missing={words.none} next={words.noneNext(day(nextDueOn(today)))} />
      ) : (
        <>
          {(Object.keys(alliancesTables) as AlliancesTable[]).map((table) => (
            <Section key={table} id={table} title={words.tables[table]} intro={words.intros[table]}>
              <Counts language={language} table={table} rows={countRows(table, release)} />
            </Section>
          ))}
          <Section id="effects" title={words.effects} intro={words.effectsIntro}>
            <Effects language={language} rows={effectRows(release)} />
          </Section>
          <Series language={language} releases={releases} />
        </>
      )}
      <Section id="method" title={words.method}>
        <ul class="ticks prose">
          {words.methodLines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p>
          <a href={methodAddress(language, 'disclosure-control')}>{words.methodLink}</a>
        </p>
        <p class="note">
          {words.next(day(nextDueOn(today)))} {words.files} <a href={aggregateFiles.json}>JSON</a>,{' '}
          <a href={aggregateFiles.csv}>CSV</a>.
        </p>
        <Older language={language} releases={releases.slice(0, -1)} />
      </Section>
    </Page>
  );
}

/** The name of a category of one of the tables. */
function nameOf(language: Language, table: AlliancesTable, category: string): string {
  if (table === 'kinds') return allianceKindLabels[category as AllianceKind][language];
  const labels = allianceLabels[language];
  const names: Readonly<Record<string, string>> = table === 'stages' ? labels.stages : labels.trades;
  return names[category] ?? category;
}

interface CountsProps {
  readonly language: Language;
  readonly table: AlliancesTable;
  readonly rows: readonly CountRow[];
}

function Counts({ language, table, rows }: CountsProps) {
  const words = aggregateWords[language];
  const levels = territoryLevels.filter((level) => rows.some(({ counts }) => counts[level] !== null));
  if (levels.length === 0) return <p>{words.nothing}</p>;
  return (
    <DataTable
      narrow="blocks"
      caption={words.counted}
      rows={rows}
      columns={[
        { label: words.tables[table], cell: ({ category }: CountRow) => nameOf(language, table, category) },
        ...levels.map((level) => ({
          label: words.levels[level],
          numeric: true,
          cell: ({ counts }: CountRow) => {
            const count = counts[level];
            return count === null ? <span class="soft">{words.hidden}</span> : formatNumber(language, count);
          },
        })),
      ]}
    />
  );
}

function Effects({ language, rows }: { readonly language: Language; readonly rows: readonly EffectRow[] }) {
  const words = aggregateWords[language];
  if (rows.length === 0) return <p>{words.nothing}</p>;
  return (
    <DataTable
      narrow="blocks"
      caption={words.effectsIntro}
      rows={rows}
      columns={[
        {
          label: words.what,
          cell: ({ effect }: EffectRow) => words.effectNames[effect as keyof typeof words.effectNames],
        },
        { label: words.level, cell: ({ level }) => words.levels[level] },
        { label: words.viewpoint, cell: ({ viewpoint }) => kindLabels[viewpoint][language] },
        { label: words.answers, numeric: true, cell: ({ answers }) => formatNumber(language, answers) },
        {
          label: words.share,
          numeric: true,
          cell: ({ share, interval }) => (
            <>
              {formatPercent(language, share)}{' '}
              <small class="soft">{formatPercentRange(language, interval.low, interval.high)}</small>
            </>
          ),
        },
      ]}
    />
  );
}

/** Releases shown side by side in the series of the page; the files have them all. */
const mostReleases = 6;

interface SeriesProps {
  readonly language: Language;
  readonly releases: readonly AggregateRelease[];
}

function Series({ language, releases }: SeriesProps) {
  const words = aggregateWords[language];
  const shown = releases.slice(-mostReleases);
  const figures = aggregateFigures(shown).filter(({ viewpoint }) => viewpoint === null);
  const lines = [...new Map(figures.map((figure) => [keyOf(figure), figure])).values()];
  if (shown.length < 2 || lines.length === 0) return null;
  const countOf = (line: AggregateFigure, on: string): number | undefined =>
    figures.find((figure) => figure.release === on && keyOf(figure) === keyOf(line))?.count;
  return (
    <Section id="series" title={words.series} intro={words.seriesIntro}>
      <DataDetails
        summary={words.series}
        caption={words.counted}
        rows={lines}
        columns={[
          {
            label: words.what,
            cell: ({ table, category, level }: AggregateFigure) =>
              `${nameOf(language, table as AlliancesTable, category)}, ${words.levels[level]}`,
          },
          ...shown.map(({ dueOn }) => ({
            label: formatDate(language, dueOn),
            numeric: true,
            cell: (line: AggregateFigure) => {
              const value = countOf(line, dueOn);
              return value === undefined ? words.hidden : formatNumber(language, value);
            },
          })),
        ]}
      />
    </Section>
  );
}

const keyOf = ({ table, category, level }: AggregateFigure): string => `${table} ${category} ${level}`;

function Older({ language, releases }: SeriesProps) {
  if (releases.length === 0) return null;
  return (
    <>
      <h3>{aggregateWords[language].older}</h3>
      <ul class="pager">
        {releases.map(({ dueOn }) => (
          <li key={dueOn}>
            <a href={`${addressIn(language, aggregateAddress)}?release=${dueOn}`}>
              {formatDate(language, dueOn)}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
