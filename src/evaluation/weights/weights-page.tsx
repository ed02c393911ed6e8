import { editingAddress, kindLabels } from '../../people/index.ts';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { DataTable } from '../../platform/web/components/data-table.tsx';
import { ErrorSummary } from '../../platform/web/components/error-summary.tsx';
import { Empty } from '../../platform/web/components/messages.tsx';
import { formatList } from '../../platform/web/format/counts.ts';
import { formatDate } from '../../platform/web/format/dates.ts';
import { formatPercent } from '../../platform/web/format/shares.ts';
import { methodAddress } from '../../platform/web/layout/method-address.ts';
import { Section } from '../../platform/web/layout/section.tsx';
import { typeset } from '../../platform/web/typography/typeset.ts';
import type { Campaign, Weighting } from '../domain/campaign.ts';
import { EvaluationFrame } from '../parts/evaluation-frame.tsx';
import { weightAddress, weightAddresses } from './addresses.ts';
import { profileQuestions } from './margin-editable.ts';
import type { GivenMargin } from './weighting-store.ts';
import { weightWords } from './words.ts';

export interface WeightsPageProps {
  readonly context: PageContext;
  readonly campaign: Campaign;
  readonly margins: readonly GivenMargin[];
  /** How the latest results are weighted, when they are. */
  readonly weighting: Weighting | null;
  readonly problems: readonly { readonly message: string }[];
}

/** Known shares of the populations, and whether the results are weighted by them. */
export function WeightsPage(props: WeightsPageProps) {
  const { context, campaign, problems } = props;
  const { language } = context;
  const words = weightWords[language];
  return (
    <EvaluationFrame
      context={context}
      evaluation={campaign}
      tab={weightAddresses.weights}
      title={words.title}
      lead={words.lead}
      isInside
      mayRun
    >
      <ErrorSummary problems={problems} />
      <Given {...props} />
      <Questions {...props} />
      <Section id="how" title={words.how}>
        <ul class="ticks prose">
          {words.howLines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p>
          <a href={methodAddress(language, 'raking')}>{words.method}</a>
        </p>
      </Section>
    </EvaluationFrame>
  );
}

function Given({ context: { language }, campaign, margins, weighting }: WeightsPageProps) {
  const words = weightWords[language];
  const asked = ({ questionId }: GivenMargin) => campaign.questions?.find(({ id }) => id === questionId);
  const page = ({ id }: GivenMargin) => weightAddress(language, 'margin', id);
  // Shares are kept by the French words of their answer.
  const optionText = (one: GivenMargin, option: string) =>
    asked(one)?.options?.find(({ fr }) => fr === option)?.[language] ?? option;
  const sharesText = (one: GivenMargin) =>
    formatList(
      language,
      one.shares.map(({ option, percent }) =>
        words.notice.share(
          optionText(one, option),
          formatPercent(language, percent / 100, { decimals: Number.isInteger(percent) ? 0 : 1 }),
        ),
      ),
    );
  return (
    <Section id="given" title={words.many}>
      <div class="stack">
        {margins.length === 0 ? (
          <p>{words.none}</p>
        ) : (
          <DataTable
            narrow="blocks"
            caption={<span class="visually-hidden">{words.many}</span>}
            rows={margins}
            columns={[
              {
                label: words.columns.viewpoint,
                cell: ({ viewpoint }: GivenMargin) => kindLabels[viewpoint][language],
              },
              {
                label: words.columns.question,
                cell: (one) => typeset(language, asked(one)?.text[language] ?? one.questionId),
              },
              { label: words.columns.shares, cell: (one) => typeset(language, sharesText(one)) },
              { label: words.columns.source, cell: ({ source }) => source },
              {
                label: words.columns.deeds,
                cell: (one) => (
                  <>
                    <a href={editingAddress(language, page(one), 'edit')}>
                      {words.edit}
                      <span class="visually-hidden"> ({kindLabels[one.viewpoint][language]})</span>
                    </a>{' '}
                    ·{' '}
                    <a href={editingAddress(language, page(one), 'remove')}>
                      {words.remove}
                      <span class="visually-hidden"> ({kindLabels[one.viewpoint][language]})</span>
                    </a>
                  </>
                ),
              },
            ]}
          />
        )}
        {weighting === null ? null : <p>{words.applied(formatDate(language, weighting.madeOn))}</p>}
        {margins.length === 0 && weighting === null ? null : (
          <form method="post" class="stack">
            <p class="note">{words.applyNote}</p>
            <p class="actions">
              {margins.length === 0 ? null : (
                <button class="button" type="submit" name="do" value="apply">
                  {weighting === null ? words.apply : words.again}
                </button>
              )}{' '}
              {weighting === null ? null : (
                <button class="button quiet" type="submit" name="do" value="withdraw">
                  {words.withdraw}
                </button>
              )}
            </p>
          </form>
        )}
      </div>
    </Section>
  );
}

function Questions({ context: { language }, campaign }: WeightsPageProps) {
  const words = weightWords[language];
  const questions = profileQuestions(campaign);
  return (
    <Section id="questions" title={words.questions} intro={words.questionsIntro}>
      {questions.length === 0 ? (
        <Empty
          missing={campaign.openedOn === null ? words.notOpen : words.noQuestion}
          next={campaign.openedOn === null ? words.notOpenNext : words.noQuestionNext}
        />
      ) : (
        <ul>
          {questions.map(({ id, text, options = [] }) => (
            <li key={id} class="entry">
              <h3 class="entry-title">{typeset(language, text[language])}</h3>
              <p class="over">{typeset(language, options.map((option) => option[language]).join(' · '))}</p>
              <p>
                <a href={weightAddress(language, 'create', campaign.id, id)}>
                  {words.give}
                  <span class="visually-hidden"> {typeset(language, text[language])}</span>
                </a>
              </p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
