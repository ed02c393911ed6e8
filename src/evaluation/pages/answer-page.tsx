import type { ActorKind } from '../../kernel/codes.ts';
import { kindLabels } from '../../people/index.ts';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { ChoicesField } from '../../platform/web/components/choices-field.tsx';
import { ErrorSummary } from '../../platform/web/components/error-summary.tsx';
import { Alert } from '../../platform/web/components/messages.tsx';
import { formatCount } from '../../platform/web/format/counts.ts';
import { Page } from '../../platform/web/layout/page.tsx';
import { PageHead } from '../../platform/web/layout/page-head.tsx';
import { Section } from '../../platform/web/layout/section.tsx';
import { typeset } from '../../platform/web/typography/typeset.ts';
import { evaluationAddress } from '../addresses.ts';
import type { Campaign } from '../domain/campaign.ts';
import { evaluationLevels, minutesOf, questionsFor } from '../domain/question.ts';
import { frameworkWords } from '../framework/words.ts';
import { OfflineSection, offlineScripts } from '../offline/offline-section.tsx';
import { offlineWords } from '../offline/words.ts';
import { evaluationWords } from '../words.ts';
import { QuestionField } from './question-field.tsx';

/** Something that is not taken: for the summary, and beside its question. */
export interface AnswerProblem {
  readonly field?: string;
  readonly message: string;
  readonly fault?: string;
}

export interface AnswerPageProps {
  readonly context: PageContext;
  readonly campaign: Campaign;
  /** Empty for the open link and the preview: every question is then shown. */
  readonly viewpoint: ActorKind | '';
  readonly mode: 'personal' | 'open' | 'preview';
  /** Word of the link; empty for the preview. */
  readonly token: string;
  /** True for the page that works without network, the only one with a script. */
  readonly isOffline?: boolean;
  /** Drawn for the form of an open link, so that it counts once. */
  readonly once: string;
  readonly typed: ReadonlyMap<string, readonly string[]>;
  readonly problems: readonly AnswerProblem[];
  readonly notice: string | null;
}

/** The questions of a campaign, with the promise: no script, one page, light. */
export function AnswerPage(props: AnswerPageProps) {
  const { context, campaign, viewpoint, mode, typed, problems, notice } = props;
  const { language } = context;
  const words = evaluationWords[language].answer;
  const all = campaign.questions ?? [];
  const questions = viewpoint === '' ? all : questionsFor(all, viewpoint);
  const levels = evaluationLevels.filter((level) => questions.some((question) => question.level === level));
  const minutes = formatCount(language, minutesOf(questions), frameworkWords[language].page.minute);
  const { isOffline = false, token } = props;
  const address = (name: 'answer' | 'offlineWorker') => evaluationAddress(language, name, token);
  const promises = mode === 'open' ? words.openPromises : words.promises;
  return (
    <Page
      context={context}
      title={campaign.title}
      description={words.lead}
      indexed={false}
      scripts={isOffline ? [offlineScripts.page] : []}
    >
      <PageHead
        title={campaign.title}
        meta={`${viewpoint === '' ? '' : `${words.asViewpoint(typeset(language, kindLabels[viewpoint][language]))} `}${words.minutes(minutes)}`}
        lead={campaign.introduction === '' ? words.lead : campaign.introduction}
      />
      <ErrorSummary problems={problems} />
      {notice === null ? null : (
        <Alert>
          <p role="status">{notice}</p>
        </Alert>
      )}
      <Section id="promise" title={words.promise}>
        <ul class="ticks prose">
          {promises.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Section>
      {isOffline ? <OfflineSection language={language} plain={address('answer')} /> : null}
      <form
        method={mode === 'preview' ? 'get' : 'post'}
        {...(isOffline
          ? { action: address('answer'), 'data-offline': 'yes', 'data-worker': address('offlineWorker') }
          : {})}
      >
        {mode === 'open' ? <WhoAnswers {...props} /> : null}
        {levels.map((level) => (
          <Section key={level} id={level} title={words.levels[level]}>
            <div class="stack">
              {questions.map((question, place) =>
                question.level === level ? (
                  <QuestionField
                    key={question.id}
                    language={language}
                    question={question}
                    number={place + 1}
                    values={typed.get(`q-${question.id}`) ?? []}
                    error={problems.find(({ field }) => field === `q${place + 1}`)?.fault}
                  />
                ) : null,
              )}
            </div>
          </Section>
        ))}
        {mode === 'preview' ? null : <Sending {...props} />}
      </form>
    </Page>
  );
}

function WhoAnswers({ context: { language }, campaign, typed, problems, once }: AnswerPageProps) {
  const words = evaluationWords[language].answer;
  return (
    <Section id="who" title={words.who}>
      <input type="hidden" name="once" value={once} />
      <ChoicesField
        id="viewpoint"
        name="viewpoint"
        label={words.whoLabel}
        type="radio"
        error={problems.find(({ field }) => field === 'viewpoint')?.fault}
        values={typed.get('viewpoint') ?? []}
        choices={campaign.viewpoints.map((value) => ({
          value,
          label: typeset(language, kindLabels[value][language]),
        }))}
      />
    </Section>
  );
}

function Sending({ context: { language }, mode, token, isOffline = false }: AnswerPageProps) {
  const mayKeep = mode === 'personal' && !isOffline;
  const words = evaluationWords[language].answer;
  return (
    <>
      <p class="actions">
        <button class="button" type="submit" name="do" value="send">
          {words.send}
        </button>{' '}
        {mayKeep ? (
          <button class="button quiet" type="submit" name="do" value="keep">
            {words.keep}
          </button>
        ) : null}
      </p>
      {mayKeep ? <p class="note">{words.keepNote}</p> : null}
      {isOffline ? null : (
        <p class="note">
          <a href={evaluationAddress(language, 'offline', token)}>{offlineWords[language].offer}</a>
        </p>
      )}
    </>
  );
}

/** Says that the answer is kept. */
export function ThanksPage({ context, isOpen }: { readonly context: PageContext; readonly isOpen: boolean }) {
  const words = evaluationWords[context.language].answer;
  return (
    <Page context={context} title={words.thanks} description={words.thanksNext} indexed={false}>
      <PageHead title={words.thanks} lead={isOpen ? words.thanksOpen : words.thanksNext} />
    </Page>
  );
}
