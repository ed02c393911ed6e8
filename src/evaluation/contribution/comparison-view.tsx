import { editingAddress } from '../../people/index.ts';
import { DataDetails, DataTable } from '../../platform/web/components/data-table.tsx';
import { formatDate } from '../../platform/web/format/dates.ts';
import { formatNumber } from '../../platform/web/format/numbers.ts';
import { formatPercent } from '../../platform/web/format/shares.ts';
import { methodAddress } from '../../platform/web/layout/method-address.ts';
import { contributionAddress } from './addresses.ts';
import type { ReadComparison } from './analysis-store.ts';
import { type ComparedUnit, compareUnits, type GroupMeans } from './compared-units.ts';
import { contributionWords } from './words.ts';

type Language = 'fr' | 'en';

/** Digits that the measures were typed with, three at most: means and differences are told as finely, no more. */
const digitsOf = (lines: readonly ComparedUnit[]): number =>
  Math.max(
    ...lines.flatMap(({ before, after, earlier }) =>
      [before, after, earlier ?? 0].map((value) => {
        const written = String(Math.round(value * 1_000) / 1_000);
        return written.includes('e') ? 0 : (written.split('.')[1]?.length ?? 0);
      }),
    ),
  );

const whyNot = { 'only-here': 'onlyHere', 'none-here': 'noneHere', 'too-large': 'tooLarge' } as const;

/** What a comparison says, in sentences: the finding, how far chance explains it, and what it rests on. */
export function comparisonLines(language: Language, { lines, unit }: ReadComparison): readonly string[] {
  const words = contributionWords[language].comparison;
  const told = compareUnits(lines);
  if (told.kind !== 'compared') return [words[whyNot[told.kind]]];
  const { found, earlier } = told;
  const decimals = digitsOf(lines);
  const gap =
    earlier === null ? '' : `${formatNumber(language, Math.abs(earlier.gap), { decimals })} ${unit}`;
  return [
    words.found(`${formatNumber(language, found.difference, { decimals, sign: true })} ${unit}`),
    told.canBeJudged ? words.chance(formatPercent(language, found.p, { decimals: 0 })) : words.few,
    earlier === null ? words.noEarlier : earlier.isSmall ? words.earlierSame(gap) : words.earlierApart(gap),
    words.parallel,
  ];
}

/** The means of a comparison, one row for each group. */
export function comparisonMeans(language: Language, { lines }: ReadComparison) {
  const decimals = digitsOf(lines);
  const words = contributionWords[language].comparison;
  return {
    headings: [
      words.columns.group,
      words.columns.count,
      words.columns.before,
      words.columns.after,
      words.columns.change,
    ],
    rows: compareUnits(lines).means.map(({ group, count, before, after }: GroupMeans) => [
      words.groups[group],
      String(count),
      formatNumber(language, before, { decimals }),
      formatNumber(language, after, { decimals }),
      formatNumber(language, after - before, { decimals, sign: true }),
    ]),
  };
}

interface ComparisonViewProps {
  readonly language: Language;
  readonly comparison: ReadComparison;
  readonly mayEdit: boolean;
  /** Names of places are for the organisation only. */
  readonly isInside: boolean;
}

/** Measures before and after, here and elsewhere, with what they say and what they rest on. */
export function ComparisonView({ language, comparison, mayEdit, isInside }: ComparisonViewProps) {
  const { comparison: words, edit, history } = contributionWords[language];
  const means = comparisonMeans(language, comparison);
  const decimals = digitsOf(comparison.lines);
  const [first, ...rest] = comparisonLines(language, comparison);
  const page = contributionAddress(language, 'comparison', comparison.id);
  return (
    <div class="stack entry">
      <h3 id={`comparison-${comparison.id}`}>{comparison.title}</h3>
      <DataTable
        narrow="blocks"
        caption={words.caption(comparison.unit)}
        rows={means.rows}
        columns={means.headings.map((label, place) => ({
          label,
          numeric: place > 0,
          cell: (row: readonly string[]) => row[place],
        }))}
      />
      <p>
        <strong>{first}</strong> {rest.join(' ')}
      </p>
      {isInside ? (
        <DataDetails
          summary={words.table}
          caption={words.caption(comparison.unit)}
          columns={[
            { label: words.name, cell: ({ name }: ComparedUnit) => name },
            { label: words.columns.group, cell: ({ group }) => words.groups[group] },
            {
              label: words.columns.before,
              numeric: true,
              cell: ({ before }) => formatNumber(language, before, { decimals }),
            },
            {
              label: words.columns.after,
              numeric: true,
              cell: ({ after }) => formatNumber(language, after, { decimals }),
            },
            {
              label: words.earlier,
              numeric: true,
              cell: ({ earlier }) => (earlier === null ? '—' : formatNumber(language, earlier, { decimals })),
            },
          ]}
          rows={comparison.lines}
        />
      ) : (
        <p class="note">{words.notShown}</p>
      )}
      <p class="note">
        {comparison.source} ;{' '}
        {words.measured(formatDate(language, comparison.beforeOn), formatDate(language, comparison.afterOn))}.{' '}
        {comparison.chosen} <a href={methodAddress(language, 'contribution-and-did')}>{words.method}</a>
      </p>
      {mayEdit ? (
        <p class="no-print">
          <a href={editingAddress(language, page, 'edit')}>{edit}</a> ·{' '}
          <a href={editingAddress(language, page, 'history')}>{history}</a>
        </p>
      ) : null}
    </div>
  );
}
