import type { ComponentChildren } from 'preact';
import { kindLabels } from '../../people/index.ts';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { DataTable } from '../../platform/web/components/data-table.tsx';
import { Disclosure } from '../../platform/web/components/disclosure.tsx';
import { FileForm } from '../../platform/web/components/file-form.tsx';
import { formatCount } from '../../platform/web/format/counts.ts';
import { formatNumber } from '../../platform/web/format/numbers.ts';
import { Page } from '../../platform/web/layout/page.tsx';
import { PageHead } from '../../platform/web/layout/page-head.tsx';
import { typeset } from '../../platform/web/typography/typeset.ts';
import { evaluationAddress } from '../addresses.ts';
import type { Campaign } from '../domain/campaign.ts';
import { evaluationWords } from '../words.ts';
import type { AnswersProblem, AnswersReading } from './answers-reading.ts';
import type { TakenAnswers } from './take-answers.ts';
import { importWords } from './words.ts';

interface FrameProps {
  readonly context: PageContext;
  readonly campaign: Campaign;
}

function ImportFrame({ context, campaign, children }: FrameProps & { readonly children: ComponentChildren }) {
  const { language } = context;
  const words = importWords[language];
  return (
    <Page
      context={context}
      title={`${words.title} – ${campaign.title}`}
      description={words.lead}
      indexed={false}
      crumbs={[
        { label: evaluationWords[language].navigation, address: evaluationAddress(language, 'list', '') },
        { label: campaign.title, address: evaluationAddress(language, 'page', campaign.id) },
        { label: words.title },
      ]}
    >
      <PageHead title={words.title} lead={words.lead} />
      <div class="section flush stack">{children}</div>
    </Page>
  );
}

interface UploadPageProps extends FrameProps {
  readonly problem?: string | undefined;
  readonly reasons?: readonly string[];
}

/** Where one chooses a file of answers. */
export function UploadAnswersPage(props: UploadPageProps) {
  const { context, campaign, problem, reasons = [] } = props;
  const { language } = context;
  const words = importWords[language];
  return (
    <ImportFrame {...props}>
      <FileForm
        label={words.file}
        hint={words.fileHint}
        send={words.send}
        problem={problem}
        accept=".csv,.tsv,.txt,.xlsx"
      />
      {reasons.length < 2 ? null : (
        <ul>
          {reasons.slice(0, 50).map((reason, index) => (
            <li key={index}>{reason}</li>
          ))}
        </ul>
      )}
      <Disclosure kind="data" summary={words.template}>
        <ol>
          {(campaign.questions ?? []).map(({ id, text }) => (
            <li key={id}>
              {typeset(language, text[language])} <code>{id}</code>
            </li>
          ))}
        </ol>
      </Disclosure>
    </ImportFrame>
  );
}

interface PreviewPageProps extends FrameProps {
  readonly reading: AnswersReading;
  readonly taken: TakenAnswers;
  /** The answers as they are sent back to be written. */
  readonly content: string;
}

/** What the file would bring, before it does; no answer is shown, only how many. */
export function PreviewAnswersPage(props: PreviewPageProps) {
  const { context, campaign, reading, taken, content } = props;
  const { language } = context;
  const words = importWords[language];
  const count = (number: number) => formatNumber(language, number);
  const rows = campaign.viewpoints
    .map((viewpoint) => ({
      viewpoint,
      answers: reading.rows.filter((row) => row.viewpoint === viewpoint).length,
    }))
    .filter(({ answers }) => answers > 0);
  return (
    <ImportFrame {...props}>
      <p role="status">
        <strong>{words.count(count(taken.created), count(taken.unchanged))}</strong> {words.nothingYet}
      </p>
      {taken.created === 0 ? (
        <p>{words.nothing}</p>
      ) : (
        <form method="post">
          <input type="hidden" name="answers" value={content} />
          <p class="actions">
            <button class="button" type="submit">
              {words.go(formatCount(language, taken.created, words.answer))}
            </button>
          </p>
        </form>
      )}
      <p>
        <a href={evaluationAddress(language, 'importAnswers', campaign.id)}>{words.again}</a>
      </p>
      <Told
        title={words.problems}
        lead={words.problemsLead}
        list={reading.problems}
        all={reading.problemCount}
      />
      <Told title={words.notices} list={reading.notices} all={reading.notices.length} />
      {rows.length === 0 ? null : (
        <DataTable
          caption={words.byViewpoint}
          rows={rows}
          columns={[
            { label: words.columns.viewpoint, cell: ({ viewpoint }) => kindLabels[viewpoint][language] },
            { label: words.columns.count, numeric: true, cell: ({ answers }) => count(answers) },
          ]}
        />
      )}
    </ImportFrame>
  );
}

function Told(props: {
  readonly title: string;
  readonly lead?: string;
  readonly list: readonly AnswersProblem[];
  readonly all: number;
}) {
  const { title, lead, list, all } = props;
  if (list.length === 0) return null;
  return (
    <Disclosure kind="data" summary={`${title} (${all})`} open={lead !== undefined}>
      {lead === undefined ? null : <p>{lead}</p>}
      <ul>
        {list.slice(0, 100).map(({ message }, index) => (
          <li key={index}>{message}</li>
        ))}
      </ul>
    </Disclosure>
  );
}
