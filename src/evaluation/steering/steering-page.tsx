import type { ComponentChildren } from 'preact';
import { addressOf, kindLabels, type StoredRecord } from '../../people/index.ts';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { Actions, ButtonLink } from '../../platform/web/components/actions.tsx';
import { DataTable } from '../../platform/web/components/data-table.tsx';
import { ErrorSummary } from '../../platform/web/components/error-summary.tsx';
import { Field } from '../../platform/web/components/fields.tsx';
import { Alert } from '../../platform/web/components/messages.tsx';
import { TextAreaField } from '../../platform/web/components/text-area-field.tsx';
import { formatCount } from '../../platform/web/format/counts.ts';
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
import { openLinkWords } from '../open-link/words.ts';
import type { Participation } from '../store/link-store.ts';
import { evaluationWords } from '../words.ts';
import { InviteSections } from './invite-sections.tsx';
import { steeringWords } from './words.ts';

export interface SteeringPageProps {
  readonly context: PageContext;
  readonly record: StoredRecord;
  readonly campaign: Campaign;
  /** Those that one prepares. */
  readonly questions: readonly PreparedQuestion[];
  readonly participation: Participation;
  /** Origin of the site, before the paths of links. */
  readonly origin: string;
  readonly today: string;
  readonly notice: ComponentChildren;
  readonly problems: readonly { readonly field?: string; readonly message: string }[];
  /** What was typed in the form that was refused. */
  readonly typed: (name: string) => string;
  /** Links just made, shown once. */
  readonly made: readonly string[];
  /** What was just done. */
  readonly madeNote: string | null;
}

/** One evaluation, for those who steer it: its questions, participation, invitations, results. */
export function SteeringPage(props: SteeringPageProps) {
  const { context, record, campaign, problems, notice } = props;
  const { language } = context;
  const words = evaluationWords[language];
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
      <PageHead title={campaign.title} meta={stateText(props)}>
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
      <Made {...props} />
      {campaign.openedOn === null ? <Prepare {...props} /> : <Steer {...props} />}
    </Page>
  );
}

const isOver = ({ campaign, today }: Pick<SteeringPageProps, 'campaign' | 'today'>): boolean =>
  campaign.closedOn !== null || campaign.closesOn < today;

function stateText(props: SteeringPageProps): string {
  const { campaign, context } = props;
  const words = evaluationWords[context.language].page;
  const say = (day: string) => formatDate(context.language, day);
  if (campaign.openedOn === null) return words.draft;
  return isOver(props)
    ? words.closed(say(campaign.closedOn ?? campaign.closesOn))
    : words.open(say(campaign.closesOn));
}

/** What was just done, and the links to copy. */
function Made({ context: { language }, made, madeNote }: SteeringPageProps) {
  if (madeNote === null) return null;
  return (
    <Alert>
      <p role="status">{madeNote}</p>
      {made.length === 0 ? null : (
        <TextAreaField
          id="made"
          name="made"
          label={steeringWords[language].made.label}
          value={made.join('\n')}
          rows={8}
        />
      )}
    </Alert>
  );
}

function Prepare({ context: { language }, campaign, questions }: SteeringPageProps) {
  const words = evaluationWords[language].page;
  return (
    <>
      <QuestionsSection
        language={language}
        evaluationId={campaign.id}
        questions={questions}
        isJoined={campaign.barometerId !== null}
      />
      <Section id="open" title={words.openIt}>
        <div class="stack">
          <p class="note">{words.openNote}</p>
          <form method="post" class="actions">
            <button class="button" type="submit" name="do" value="open">
              {words.openIt}
            </button>
          </form>
        </div>
      </Section>
    </>
  );
}

function Steer(props: SteeringPageProps) {
  const { context, campaign } = props;
  return (
    <>
      <TakePart {...props} />
      {isOver(props) ? null : <InviteSections {...props} />}
      {campaign.closedOn === null ? <End {...props} /> : null}
      <Results {...props} />
      <Next language={context.language} />
    </>
  );
}

/** Below this many, the number of answers of a viewpoint is not told. */
const fewest = 11;

function TakePart({ context: { language }, campaign, participation }: SteeringPageProps) {
  const words = steeringWords[language].take;
  const rows = campaign.viewpoints.map((viewpoint) => ({
    viewpoint,
    ...(participation.byViewpoint.get(viewpoint) ?? { made: 0, used: 0, fromFiles: 0 }),
  }));
  type Row = (typeof rows)[number];
  const many = (count: number) => (count < fewest ? words.few : formatNumber(language, count));
  const hasFiles = rows.some(({ fromFiles }) => fromFiles > 0);
  return (
    <Section id="take" title={words.title}>
      <div class="stack">
        <DataTable
          caption={words.note}
          narrow="blocks"
          rows={rows}
          columns={[
            { label: words.viewpoint, cell: ({ viewpoint }: Row) => kindLabels[viewpoint][language] },
            { label: words.made, numeric: true, cell: ({ made }: Row) => formatNumber(language, made) },
            { label: words.used, numeric: true, cell: ({ used }: Row) => many(used) },
            {
              label: words.rate,
              numeric: true,
              cell: ({ made, used }: Row) =>
                used < fewest ? '—' : formatPercent(language, used / made, { decimals: 0 }),
            },
            ...(hasFiles
              ? [
                  {
                    label: words.files,
                    numeric: true,
                    cell: ({ fromFiles }: Row) => (fromFiles === 0 ? '—' : many(fromFiles)),
                  },
                ]
              : []),
          ]}
        />
        {campaign.openToken === null ? null : (
          <p>
            <strong>{words.open}</strong>{' '}
            {words.openNote(
              participation.open < fewest
                ? words.fewOpen
                : formatCount(language, participation.open, words.answers),
            )}{' '}
            <a href={evaluationAddress(language, 'openLink', campaign.id)}>{openLinkWords[language].see}</a>
          </p>
        )}
      </div>
    </Section>
  );
}

function End({ context: { language }, typed, problems }: SteeringPageProps) {
  const words = steeringWords[language].end;
  const error = problems.find(({ field }) => field === 'until')?.message;
  return (
    <Section id="end" title={words.title}>
      <div class="stack">
        <form method="post" class="form-column stack">
          <Field
            id="until"
            name="until"
            label={words.until}
            value={typed('until')}
            error={error}
            input={{ autocomplete: 'off', maxlength: 20 }}
          />
          <p class="actions">
            <button class="button quiet" type="submit" name="do" value="extend">
              {words.extend}
            </button>
          </p>
        </form>
        <form method="post" class="stack">
          <p class="note">{words.closeNote}</p>
          <p class="actions">
            <button class="button quiet" type="submit" name="do" value="close">
              {words.close}
            </button>
          </p>
        </form>
      </div>
    </Section>
  );
}

function Results({ context: { language }, campaign, typed, problems }: SteeringPageProps) {
  const words = evaluationWords[language].page;
  const errorOf = (name: string) => problems.find(({ field }) => field === name)?.message;
  return (
    <Section id="release" title={words.release} intro={words.releaseNote}>
      <form method="post" class="form-column stack">
        <Field
          id="threshold"
          name="threshold"
          label={words.threshold}
          value={typed('threshold') || '11'}
          error={errorOf('threshold')}
          input={{ inputmode: 'numeric' }}
        />
        <Field
          id="reason"
          name="reason"
          label={words.reason}
          value={typed('reason')}
          error={errorOf('reason')}
          optional
        />
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

function Next({ language }: { readonly language: 'fr' | 'en' }) {
  const words = steeringWords[language].next;
  return (
    <Section id="next" title={words.title} intro={words.note}>
      <form method="post" class="actions">
        <button class="button quiet" type="submit" name="do" value="duplicate">
          {words.go}
        </button>
      </form>
    </Section>
  );
}
