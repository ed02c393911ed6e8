import type { ActorKind } from '../../kernel/codes.ts';
import { kindLabels } from '../../people/index.ts';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { ErrorSummary } from '../../platform/web/components/error-summary.tsx';
import { Page } from '../../platform/web/layout/page.tsx';
import { PageHead } from '../../platform/web/layout/page-head.tsx';
import { Section } from '../../platform/web/layout/section.tsx';
import { typeset } from '../../platform/web/typography/typeset.ts';
import type { Campaign } from '../domain/campaign.ts';
import { evaluationLevels, questionsFor } from '../domain/question.ts';
import { evaluationWords } from '../words.ts';
import { QuestionField } from './question-field.tsx';

/** Something that is not taken: for the summary, and beside its question. */
export interface AnswerProblem {
  readonly field?: string;
  readonly message: string;
  readonly fault?: string;
}

interface AnswerPageProps {
  readonly context: PageContext;
  readonly campaign: Campaign;
  readonly viewpoint: string;
  readonly typed: ReadonlyMap<string, readonly string[]>;
  readonly problems: readonly AnswerProblem[];
}

/** The questions of a campaign, with the promise: no script, one page, light. */
export function AnswerPage({ context, campaign, viewpoint, typed, problems }: AnswerPageProps) {
  const { language } = context;
  const words = evaluationWords[language].answer;
  const questions = questionsFor(campaign.questions ?? [], viewpoint);
  const levels = evaluationLevels.filter((level) => questions.some((question) => question.level === level));
  return (
    <Page context={context} title={campaign.title} description={words.lead} indexed={false}>
      <PageHead
        title={campaign.title}
        meta={words.asViewpoint(typeset(language, kindLabels[viewpoint as ActorKind][language]))}
        lead={campaign.introduction === '' ? words.lead : campaign.introduction}
      />
      <ErrorSummary problems={problems} />
      <Section id="promise" title={words.promise}>
        <ul class="ticks prose">
          {words.promises.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Section>
      <form method="post">
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
        <p class="actions">
          <button class="button" type="submit">
            {words.send}
          </button>
        </p>
      </form>
    </Page>
  );
}

/** Says that the answer is kept. */
export function ThanksPage({ context }: { readonly context: PageContext }) {
  const words = evaluationWords[context.language].answer;
  return (
    <Page context={context} title={words.thanks} description={words.thanksNext} indexed={false}>
      <PageHead title={words.thanks} lead={words.thanksNext} />
    </Page>
  );
}
