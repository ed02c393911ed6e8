import { usualPublicationRule } from '../../engine/surveys/index.ts';
import type { Language } from '../../kernel/language.ts';
import { kindLabels } from '../../people/index.ts';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { DataTable } from '../../platform/web/components/data-table.tsx';
import { Alert, Empty } from '../../platform/web/components/messages.tsx';
import { formatDate } from '../../platform/web/format/dates.ts';
import { formatNumber } from '../../platform/web/format/numbers.ts';
import { Section } from '../../platform/web/layout/section.tsx';
import { typeset } from '../../platform/web/typography/typeset.ts';
import { evaluationAddresses } from '../addresses.ts';
import type { Campaign, Release } from '../domain/campaign.ts';
import type { ShownViewpoint } from '../domain/crossed-results.ts';
import type { Question } from '../domain/question.ts';
import { shownQuestions, shownSides } from '../domain/shown-questions.ts';
import { shareOf } from '../pages/question-figures.tsx';
import { shareText } from '../pages/share-rows.tsx';
import { EvaluationFrame } from '../parts/evaluation-frame.tsx';
import { evaluationWords } from '../words.ts';
import { openLinkWords } from './words.ts';

interface OpenLinkPageProps {
  readonly context: PageContext;
  readonly campaign: Campaign;
  /** The latest one. */
  readonly release: Release | null;
}

/** What came by the open link, apart and said not to be representative: shares alone, without interval or gap. */
export function OpenLinkPage({ context, campaign, release }: OpenLinkPageProps) {
  const { language } = context;
  const words = openLinkWords[language];
  const own = { results: release?.openResults ?? {} };
  const questions = shownQuestions(campaign, own);
  return (
    <EvaluationFrame
      context={context}
      evaluation={campaign}
      tab={evaluationAddresses.openLink}
      title={words.title}
      meta={release === null ? undefined : words.dated(formatDate(language, release.releasedOn))}
      lead={words.lead}
      isInside
      mayRun
    >
      <Alert>
        <p>
          <strong>{words.notRepresentative}</strong> {words.notRepresentativeNote}
        </p>
      </Alert>
      {questions.length === 0 ? (
        <Empty
          missing={words.none}
          next={words.noneNext(formatNumber(language, release?.threshold ?? usualPublicationRule.people))}
        />
      ) : (
        questions.map((question) => (
          <Section key={question.id} id={question.id} title={typeset(language, question.text[language])}>
            <Shares language={language} campaign={campaign} release={own} question={question} />
          </Section>
        ))
      )}
    </EvaluationFrame>
  );
}

interface SharesProps {
  readonly language: Language;
  readonly campaign: Campaign;
  readonly release: Pick<Release, 'results'>;
  readonly question: Question;
}

function Shares({ language, campaign, release, question }: SharesProps) {
  const words = openLinkWords[language];
  const columns = evaluationWords[language].results;
  const { viewpoints } = campaign;
  const options = question.kind === 'choice' || question.kind === 'choices' ? (question.options ?? []) : [];
  const rows =
    options.length === 0
      ? shownSides(viewpoints, release, question.id).map((shown) => ({ name: '', shown }))
      : options.flatMap((option, place) =>
          shownSides(viewpoints, release, question.id, place).map((shown) => ({
            name: typeset(language, option[language]),
            shown,
          })),
        );
  type Row = (typeof rows)[number];
  return (
    <DataTable
      narrow="blocks"
      caption={captionOf(language, question)}
      rows={rows.filter(({ shown }) => shown.share !== null)}
      columns={[
        { label: columns.viewpoint, cell: ({ shown }: Row) => kindLabels[shown.viewpoint][language] },
        ...(options.length === 0 ? [] : [{ label: columns.option, cell: ({ name }: Row) => name }]),
        {
          label: columns.answersColumn,
          numeric: true,
          cell: ({ shown }: Row) => formatNumber(language, shown.share!.answers),
        },
        question.kind === 'number'
          ? {
              label: columns.middle,
              numeric: true,
              cell: ({ shown }: Row) => middleOf(language, question, shown),
            }
          : { label: words.share, numeric: true, cell: ({ shown }: Row) => shareText(language, shown) },
      ]}
    />
  );
}

function captionOf(language: Language, question: Question): string {
  if (question.kind === 'scale') return shareOf(language, question);
  const words = openLinkWords[language];
  return question.kind === 'number' ? words.middleCaption : words.caption;
}

const middleOf = (language: Language, { unit }: Question, { share }: ShownViewpoint): string =>
  formatNumber(language, share!.quartiles![1]) + (unit === undefined ? '' : ` ${unit[language]}`);
