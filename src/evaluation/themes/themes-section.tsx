import type { ActorKind } from '../../kernel/codes.ts';
import type { Language } from '../../kernel/language.ts';
import { kindLabels } from '../../people/index.ts';
import type { Block } from '../../platform/ports/paper.ts';
import { DataTable } from '../../platform/web/components/data-table.tsx';
import { formatDate } from '../../platform/web/format/dates.ts';
import { formatNumber } from '../../platform/web/format/numbers.ts';
import { Section } from '../../platform/web/layout/section.tsx';
import { typeset } from '../../platform/web/typography/typeset.ts';
import type { Campaign } from '../domain/campaign.ts';
import type { ThemeRelease } from './theme-store.ts';
import { themeWords } from './words.ts';

interface ThemesSectionProps {
  readonly language: Language;
  readonly campaign: Pick<Campaign, 'questions' | 'viewpoints'>;
  readonly release: ThemeRelease | null;
}

/** One table for each question with a free answer: its themes that reach the threshold, with how many people. */
function tablesOf({ language, campaign, release }: ThemesSectionProps) {
  const words = themeWords[language].results;
  const themes = Object.values(release?.themes ?? {}).filter(({ told }) => told !== null);
  return (campaign.questions ?? []).flatMap((question) => {
    const own = themes.filter(({ questionId }) => questionId === question.id);
    if (own.length === 0) return [];
    const seen = campaign.viewpoints.filter((viewpoint) =>
      own.some(({ told }) => told?.by === 'viewpoint' && told.counts[viewpoint] !== undefined),
    );
    const hasAll = own.some(({ told }) => told?.by === 'all');
    const cell = (told: (typeof own)[number]['told'], viewpoint: ActorKind): string => {
      if (told?.by !== 'viewpoint') return '—';
      const count = told.counts[viewpoint];
      return count === undefined
        ? words.hidden(formatNumber(language, release!.threshold))
        : formatNumber(language, count);
    };
    return [
      {
        id: question.id,
        title: typeset(language, question.text[language]),
        headings: [
          words.theme,
          ...seen.map((viewpoint) => kindLabels[viewpoint][language]),
          ...(hasAll ? [words.all] : []),
        ],
        rows: own.map(({ label, told }) => [
          label,
          ...seen.map((viewpoint) => cell(told, viewpoint)),
          ...(hasAll ? [told?.by === 'all' ? formatNumber(language, told.count) : '—'] : []),
        ]),
      },
    ];
  });
}

/** Themes of free texts with their numbers; texts themselves are nowhere. */
export function ThemesSection(props: ThemesSectionProps) {
  const { language, release } = props;
  const words = themeWords[language].results;
  if (release === null) return null;
  const tables = tablesOf(props);
  return (
    <Section
      id="themes"
      title={words.title}
      intro={`${words.intro} ${themeWords[language].published(formatDate(language, release.releasedOn))}`}
    >
      {tables.length === 0 ? <p>{words.none}</p> : null}
      {tables.map(({ id, title, headings, rows }) => (
        <div key={id} class="stack">
          <h3>{title}</h3>
          <DataTable
            narrow="blocks"
            caption={words.caption}
            rows={rows}
            columns={headings.map((label, place) => ({
              label,
              numeric: place > 0,
              cell: (row: readonly string[]) => row[place],
            }))}
          />
        </div>
      ))}
      <p class="note">{words.note(formatNumber(language, release.threshold))}</p>
    </Section>
  );
}

/** The same for documents. */
export function themeBlocks(props: ThemesSectionProps): readonly Block[] {
  const { language, release } = props;
  const words = themeWords[language].results;
  if (release === null) return [];
  const tables = tablesOf(props);
  return [
    { kind: 'heading', level: 1, text: words.title },
    { kind: 'paragraph', text: tables.length === 0 ? words.none : words.intro },
    ...tables.flatMap(({ title, headings, rows }): Block[] => [
      { kind: 'heading', level: 2, text: title },
      {
        kind: 'table',
        caption: words.caption,
        columns: headings.map((label, place) =>
          place === 0 ? { label, width: 2 } : { label, numeric: true },
        ),
        rows,
      },
    ]),
    { kind: 'paragraph', tone: 'note', text: words.note(formatNumber(language, release.threshold)) },
  ];
}
