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
      caption={question.kind === 'scale' ? shareOf(language, question) : words.caption}
      rows={rows.filter(({ shown }) => shown.share !== null)}
      columns={[
        { label: words.viewpoint, cell: ({ shown }: Row) => kindLabels[shown.viewpoint][language] },
        ...(options.length === 0 ? [] : [{ label: words.question, cell: ({ name }: Row) => name }]),
        {
          label: words.answers,
          numeric: true,
          cell: ({ shown }: Row) => formatNumber(language, shown.share!.answers),
        },
        question.kind === 'number'
          ? {
              label: words.middle,
              numeric: true,
              cell: ({ shown }: Row) => middleOf(language, question, shown),
            }
          : { label: words.share, numeric: true, cell: ({ shown }: Row) => shareText(language, shown) },
      ]}
    />
  );
}

function middleOf(language: Language, { unit }: Question, { share }: ShownViewpoint): string {
  const middle = share?.quartiles?.[1];
  if (middle === undefined) return openLinkWords[language].hidden;
  return formatNumber(language, middle) + (unit === undefined ? '' : ` ${unit[language]}`);
}
