import type { ActorKind } from '../../kernel/codes.ts';
import type { Language } from '../../kernel/language.ts';
import { kindLabels } from '../../people/index.ts';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { ErrorSummary } from '../../platform/web/components/error-summary.tsx';
import { Field } from '../../platform/web/components/fields.tsx';
import { Alert } from '../../platform/web/components/messages.tsx';
import { formatCount } from '../../platform/web/format/counts.ts';
import { Page } from '../../platform/web/layout/page.tsx';
import { PageHead } from '../../platform/web/layout/page-head.tsx';
import { Section } from '../../platform/web/layout/section.tsx';
import { typeset } from '../../platform/web/typography/typeset.ts';
import { evaluationAddress } from '../addresses.ts';
import type { EntryDifference } from '../domain/compare-entries.ts';
import { optionCode, type Question, questionsFor, type ScaleAnswer } from '../domain/question.ts';
import { type Answer, type Answers, writeAnswers } from '../domain/read-answers.ts';
import type { AnswerProblem } from '../pages/answer-page.tsx';
import { exactNumber } from '../pages/exact-number.ts';
import { QuestionField } from '../pages/question-field.tsx';
import { evaluationWords } from '../words.ts';
import type { Sheet } from './enter-sheet.ts';
import { paperWords } from './words.ts';

export interface EntryPageProps {
  readonly context: PageContext;
  readonly evaluation: { readonly id: string; readonly title: string };
  /** What was typed as the number. */
  readonly number: string;
  /** The sheet that is open, if any. */
  readonly sheet: Sheet | null;
  readonly typed: ReadonlyMap<string, readonly string[]>;
  readonly problems: readonly AnswerProblem[];
  readonly notice: string | null;
  /** Where the two entries differ. */
  readonly differences: readonly EntryDifference[];
  /** What the second entry said, while differences are settled. */
  readonly second: Answers | null;
}

/** Where sheets of paper are entered, twice each. */
export function EntryPage(props: EntryPageProps) {
  const { context, evaluation, number, sheet, problems, notice, differences } = props;
  const { language } = context;
  const words = paperWords[language].entry;
  return (
    <Page
      context={context}
      title={`${words.title} – ${evaluation.title}`}
      description={words.lead}
      indexed={false}
      crumbs={[
        { label: evaluationWords[language].navigation, address: evaluationAddress(language, 'list', '') },
        { label: evaluation.title, address: evaluationAddress(language, 'page', evaluation.id) },
        { label: words.title },
      ]}
    >
      <PageHead title={words.title} lead={words.lead} />
      <div class="section flush stack">
        <ErrorSummary problems={problems} />
        {notice === null ? null : (
          <Alert>
            <p role="status">{notice}</p>
          </Alert>
        )}
        {sheet === null ? (
          <form method="post" class="form-column stack">
            <Field
              id="number"
              name="number"
              label={words.number}
              hint={words.numberHint}
              value={number}
              error={problems.find(({ field }) => field === 'number')?.fault}
              input={{ autocomplete: 'off', maxlength: 40 }}
            />
            <p class="actions">
              <button class="button" type="submit" name="do" value="number">
                {words.next}
              </button>
            </p>
          </form>
        ) : differences.length > 0 ? (
          <Differences {...props} sheet={sheet} />
        ) : (
          <SheetForm {...props} sheet={sheet} />
        )}
      </div>
    </Page>
  );
}

type WithSheet = EntryPageProps & { readonly sheet: Sheet };

const asked = ({ campaign, viewpoint }: Sheet): readonly Question[] =>
  questionsFor(campaign.questions ?? [], viewpoint);

function SheetForm({ context: { language }, sheet, typed, problems }: WithSheet) {
  const words = paperWords[language].entry;
  const isSecond = sheet.first !== null;
  return (
    <Section id="sheet" title={`${sheet.number} – ${isSecond ? words.second : words.first}`}>
      <form method="post" class="stack">
        <input type="hidden" name="number" value={sheet.number} />
        <p>{words.asViewpoint(kindLabels[sheet.viewpoint as ActorKind][language])}</p>
        {isSecond ? <p class="note">{words.secondNote}</p> : null}
        {asked(sheet).map((question, place) => (
          <QuestionField
            key={question.id}
            language={language}
            question={question}
            number={place + 1}
            values={typed.get(`q-${question.id}`) ?? []}
            error={problems.find(({ field }) => field === `q${place + 1}`)?.fault}
          />
        ))}
        <p class="actions">
          <button class="button" type="submit" name="do" value={isSecond ? 'second' : 'first'}>
            {words.save}
          </button>{' '}
          {isSecond ? (
            <button class="button quiet" type="submit" name="do" value="restart">
              {words.restart}
            </button>
          ) : null}
        </p>
      </form>
    </Section>
  );
}

function Differences(props: WithSheet) {
  const { context, sheet, differences, second, typed, problems } = props;
  const { language } = context;
  const words = paperWords[language].entry;
  const questions = asked(sheet);
  return (
    <Section
      id="differences"
      title={`${sheet.number} – ${formatCount(language, differences.length, words.differ)}`}
      intro={words.differNote}
    >
      <form method="post" class="stack">
        <input type="hidden" name="number" value={sheet.number} />
        {[...writeAnswers(second ?? {})].flatMap(([name, values]) =>
          values.map((value, place) => (
            <input key={`${name} ${place}`} type="hidden" name={`second-${name}`} value={value} />
          )),
        )}
        {differences.map(({ question, first, second: other }) => {
          const number = questions.indexOf(question) + 1;
          const say = (answer: Answer | null) => answerText(language, question, answer);
          return (
            <div key={question.id} class="stack">
              <dl class="readings">
                <dt>{words.columns.first}</dt>
                <dd>{say(first)}</dd>
                <dt>{words.columns.second}</dt>
                <dd>{say(other)}</dd>
              </dl>
              <QuestionField
                language={language}
                question={question}
                number={number}
                values={typed.get(`q-${question.id}`) ?? []}
                error={problems.find(({ field }) => field === `q${number}`)?.fault}
              />
            </div>
          );
        })}
        <p class="actions">
          <button class="button" type="submit" name="do" value="settle">
            {words.settled}
          </button>{' '}
          <button class="button quiet" type="submit" name="do" value="restart">
            {words.restart}
          </button>
        </p>
      </form>
    </Section>
  );
}

/** An answer in words. */
export function answerText(language: Language, question: Question, answer: Answer | null): string {
  if (answer === null) return paperWords[language].entry.blank;
  const optionOf = (code: string): string => {
    const place = (question.options ?? []).findIndex((_, at) => optionCode(at) === code);
    return typeset(language, question.options?.[place]?.[language] ?? code);
  };
  switch (question.kind) {
    case 'scale':
      return evaluationWords[language].answer.scales[question.scale ?? 'agreement'][answer as ScaleAnswer];
    case 'number':
      return `${exactNumber(language, Number(answer))} ${question.unit?.[language] ?? ''}`.trim();
    case 'choice':
      return optionOf(String(answer));
    case 'choices':
      return (answer as readonly string[]).map(optionOf).join(', ');
    case 'text':
      return String(answer);
  }
}
