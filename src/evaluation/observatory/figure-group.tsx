import type { Language } from '../../kernel/language.ts';
import { BarRows } from '../../platform/web/charts/bar-rows.tsx';
import { DataDetails } from '../../platform/web/components/data-table.tsx';
import { Figure } from '../../platform/web/components/figure.tsx';
import { formatList } from '../../platform/web/format/counts.ts';
import { formatNumber } from '../../platform/web/format/numbers.ts';
import { typeset } from '../../platform/web/typography/typeset.ts';
import { type FigureGroup, questionKey } from './group-figures.ts';
import { type PublishedFigure, programmes } from './published-figure.ts';
import { observatoryWords } from './words.ts';
import { writtenValue } from './written-value.ts';

/** One question: who answered what, when; what contradicts what; sample, source and caveat of each figure. */
export function FigureGroupView({
  language,
  group,
}: {
  readonly language: Language;
  readonly group: FigureGroup;
}) {
  const words = observatoryWords[language];
  const { figures } = group;
  const [first] = figures;
  const question = typeset(language, questionKey(first!.question[language]));
  const { unit } = first!;
  return (
    <Figure
      id={first!.id}
      title={question}
      sub={unit === '%' ? words.share : unit === '/10' ? words.mark : words.number}
      note={
        group.contradictions.length === 0 ? undefined : <Contradictions language={language} group={group} />
      }
      under={<Sources language={language} figures={figures} question={question} />}
    >
      <BarRows
        label={question}
        scaleOf={[
          0,
          unit === '%' ? 100 : unit === '/10' ? 10 : Math.max(...figures.map(({ value }) => value)),
        ]}
        rows={figures.map((figure) => ({
          id: figure.id,
          name: nameOf(language, figure),
          at: figure.value,
          value: writtenValue(language, figure),
        }))}
      />
    </Figure>
  );
}

function Contradictions({ language, group }: { readonly language: Language; readonly group: FigureGroup }) {
  const words = observatoryWords[language];
  return (
    <>
      {group.contradictions
        .map((several) =>
          words.contradiction(
            formatList(
              language,
              several.map((figure) => writtenValue(language, figure)),
            ),
            nameOf(language, several[0]!),
          ),
        )
        .join(' ')}
    </>
  );
}

interface SourcesProps {
  readonly language: Language;
  readonly figures: readonly PublishedFigure[];
  readonly question: string;
}

function Sources({ language, figures, question }: SourcesProps) {
  const words = observatoryWords[language];
  return (
    <DataDetails
      summary={words.seeSources}
      caption={question}
      narrow="blocks"
      rows={figures}
      columns={[
        { label: words.columns.viewpoint, cell: (figure) => nameOf(language, figure) },
        { label: words.columns.value, numeric: true, cell: (figure) => writtenValue(language, figure) },
        {
          label: words.columns.sample,
          numeric: true,
          cell: ({ sample }) => (sample === null ? words.noSample : formatNumber(language, sample)),
        },
        {
          label: words.columns.source,
          cell: (figure) => (
            <>
              <a href={figure.source}>{typeset(language, programmes[figure.programme][language])}</a>
              {figure.readFrom === 'secondary' ? ` (${words.secondary})` : ''}
            </>
          ),
        },
        {
          label: words.columns.caveat,
          cell: ({ caveat }) => (caveat === null ? words.none : typeset(language, caveat[language])),
        },
      ]}
    />
  );
}

function nameOf(language: Language, { viewpoint, year }: PublishedFigure): string {
  const words = observatoryWords[language];
  return `${words.viewpoints[viewpoint]}, ${year ?? words.noYear}`;
}
