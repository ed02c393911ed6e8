import type { ComponentChildren } from 'preact';
import { addressOf, kindLabels, type StoredRecord } from '../../people/index.ts';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { Actions, ButtonLink } from '../../platform/web/components/actions.tsx';
import { DataTable } from '../../platform/web/components/data-table.tsx';
import { ErrorSummary } from '../../platform/web/components/error-summary.tsx';
import { Field, SelectField } from '../../platform/web/components/fields.tsx';
import { Alert } from '../../platform/web/components/messages.tsx';
import { TextAreaField } from '../../platform/web/components/text-area-field.tsx';
import { formatDate } from '../../platform/web/format/dates.ts';
import { formatNumber } from '../../platform/web/format/numbers.ts';
import { formatPercent } from '../../platform/web/format/shares.ts';
import { Page } from '../../platform/web/layout/page.tsx';
import { PageHead } from '../../platform/web/layout/page-head.tsx';
import { Section } from '../../platform/web/layout/section.tsx';
import { evaluationAddress } from '../addresses.ts';
import type { Campaign } from '../domain/campaign.ts';
import { evaluationEditable } from '../evaluation-editable.ts';
import type { PreparedQuestion } from '../framework/question-store.ts';
import { QuestionsSection } from '../framework/questions-section.tsx';
import { evaluationWords } from '../words.ts';

export interface SteeringPageProps {
  readonly context: PageContext;
  readonly record: StoredRecord;
  readonly campaign: Campaign;
  /** Those that one prepares. */
  readonly questions: readonly PreparedQuestion[];
  readonly links: ReadonlyMap<string, { readonly made: number; readonly used: number }>;
  readonly notice: ComponentChildren;
  readonly problems: readonly { readonly field?: string; readonly message: string }[];
  /** What was typed in the form that was refused. */
  readonly typed: (name: string) => string;
  /** Links just made, shown once. */
  readonly made: readonly string[];
  readonly madeNote: string | null;
}

/** One evaluation, for those who steer it: its questions, participation, invitations, results. */
export function SteeringPage(props: SteeringPageProps) {
  const { context, record, campaign, problems, notice } = props;
  const { language } = context;
  const words = evaluationWords[language];
  const state =
    campaign.openedOn === null
      ? words.page.draft
      : campaign.closedOn === null
        ? words.page.open(formatDate(language, campaign.closesOn))
        : words.page.closed(formatDate(language, campaign.closedOn));
  return (
    <Page
      context={context}
      title={campaign.title}
      description={words.list.lead}
      indexed={false}
      crumbs={[
        { label: words.navigation, address: evaluationAddress(language, 'list', '') },
        { label: campaign.title },
      ]}
    >
      <PageHead title={campaign.title} meta={state}>
        <Actions>
          {campaign.openedOn === null ? (
            <ButtonLink address={addressOf(language, evaluationEditable, record, 'edit')} quiet>
              {words.page.edit}
            </ButtonLink>
          ) : (
            <ButtonLink address={evaluationAddress(language, 'results', campaign.id)}>
              {words.page.see}
            </ButtonLink>
          )}
        </Actions>
      </PageHead>
      {notice}
      <ErrorSummary problems={problems} />
      {campaign.openedOn === null ? <Prepare {...props} /> : <Steer {...props} />}
    </Page>
  );
}

function Prepare({ context: { language }, campaign, questions }: SteeringPageProps) {
  const words = evaluationWords[language].page;
  return (
    <>
      <QuestionsSection language={language} evaluationId={campaign.id} questions={questions} />
      <Section id="open" title={words.openIt}>
        <p class="note">{words.openNote}</p>
        <form method="post" class="actions">
          <button class="button" type="submit" name="do" value="open">
            {words.openIt}
          </button>
        </form>
      </Section>
    </>
  );
}

/** Below this many, the number of answers of a viewpoint is not told. */
const fewest = 11;

function Steer(props: SteeringPageProps) {
  const { context, campaign, links, made, madeNote } = props;
  const { language } = context;
  const words = evaluationWords[language].page;
  const rows = campaign.viewpoints.map((viewpoint) => ({
    viewpoint,
    ...(links.get(viewpoint) ?? { made: 0, used: 0 }),
  }));
  return (
    <>
      <Section id="take" title={words.take}>
        <DataTable
          caption={words.takeNote}
          narrow="blocks"
          rows={rows}
          columns={[
            { label: words.columns.viewpoint, cell: ({ viewpoint }) => kindLabels[viewpoint][language] },
            { label: words.columns.made, numeric: true, cell: (row) => formatNumber(language, row.made) },
            {
              label: words.columns.used,
              numeric: true,
              cell: ({ used }) => (used < fewest ? words.few : formatNumber(language, used)),
            },
            {
              label: words.columns.rate,
              numeric: true,
              cell: (row) =>
                row.used < fewest ? '—' : formatPercent(language, row.used / row.made, { decimals: 0 }),
            },
          ]}
        />
      </Section>
      {madeNote === null ? null : (
        <Alert>
          <p role="status">{madeNote}</p>
          {made.length === 0 ? null : (
            <TextAreaField
              id="made"
              name="made"
              label={words.columns.made}
              value={made.join('\n')}
              rows={8}
            />
          )}
        </Alert>
      )}
      {campaign.closedOn === null ? <Invite {...props} /> : null}
      <Results {...props} />
    </>
  );
}

function Invite({ context: { language }, campaign, typed }: SteeringPageProps) {
  const words = evaluationWords[language].page;
  return (
    <Section id="invite" title={words.links} intro={words.linksNote}>
      <form method="post" class="stack">
        <SelectField
          id="viewpoint"
          name="viewpoint"
          label={words.viewpoint}
          value={typed('viewpoint')}
          choices={campaign.viewpoints.map((value) => ({ value, label: kindLabels[value][language] }))}
        />
        <Field
          id="count"
          name="count"
          label={words.count}
          value={typed('count')}
          optional
          input={{ inputmode: 'numeric' }}
        />
        <TextAreaField
          id="emails"
          name="emails"
          label={words.emails}
          hint={words.emailsNote}
          value={typed('emails')}
          optional
        />
        <p class="actions">
          <button class="button" type="submit" name="do" value="invite">
            {words.make}
          </button>
        </p>
      </form>
      <form method="post">
        <button class="button quiet" type="submit" name="do" value="close">
          {words.close}
        </button>
      </form>
    </Section>
  );
}

function Results({ context: { language }, campaign, typed }: SteeringPageProps) {
  const words = evaluationWords[language].page;
  return (
    <Section id="release" title={words.release} intro={words.releaseNote}>
      <form method="post" class="stack">
        <Field
          id="threshold"
          name="threshold"
          label={words.threshold}
          value={typed('threshold') || '11'}
          input={{ inputmode: 'numeric' }}
        />
        <Field id="reason" name="reason" label={words.reason} value={typed('reason')} optional />
        <p>
          <label>
            <input type="checkbox" name="public" value="yes" checked={campaign.state === 'published'} />{' '}
            <span>{words.isPublic}</span>
          </label>
        </p>
        <p class="actions">
          <button class="button" type="submit" name="do" value="release">
            {words.releaseIt}
          </button>
        </p>
      </form>
    </Section>
  );
}
