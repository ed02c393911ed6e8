import type { Language } from '../../kernel/language.ts';
import { editingAddress, kindLabels } from '../../people/index.ts';
import { Actions, ButtonLink } from '../../platform/web/components/actions.tsx';
import { DataTable } from '../../platform/web/components/data-table.tsx';
import { Disclosure } from '../../platform/web/components/disclosure.tsx';
import { Empty } from '../../platform/web/components/messages.tsx';
import { formatCount, formatList } from '../../platform/web/format/counts.ts';
import { Section } from '../../platform/web/layout/section.tsx';
import { typeset } from '../../platform/web/typography/typeset.ts';
import { evaluationAddress } from '../addresses.ts';
import { approachesOf, evaluationLevels, minutesOf, type Question } from '../domain/question.ts';
import { Said } from '../parts/said.tsx';
import type { PreparedQuestion } from './question-store.ts';
import { frameworkWords } from './words.ts';

interface QuestionsSectionProps {
  readonly language: Language;
  readonly evaluationId: string;
  readonly questions: readonly PreparedQuestion[];
  /** True when the evaluation joined a barometer: its questions are those of the others too. */
  readonly isJoined: boolean;
}

/** The questions of an evaluation that one prepares: each can be changed, moved, taken away; others added. */
export function QuestionsSection(props: QuestionsSectionProps) {
  const { language, evaluationId, questions, isJoined } = props;
  const words = frameworkWords[language];
  const { page } = words;
  return (
    <Section
      id="questions"
      title={page.title}
      intro={questions.length === 0 ? undefined : countText(language, questions)}
    >
      <div class="stack">
        {isJoined ? <p class="note">{page.joined}</p> : null}
        {questions.length === 0 ? <Empty missing={page.none} next={page.noneNext} /> : null}
        {evaluationLevels.map((level) => {
          const own = questions.filter((question) => question.level === level);
          if (own.length === 0) return null;
          return (
            <section key={level} aria-labelledby={`level-${level}`}>
              <h3 id={`level-${level}`}>{words.levels[level]}</h3>
              <p class="soft">{typeset(language, words.levelAsks[level])}</p>
              <ol start={questions.indexOf(own[0]!) + 1} class="stack">
                {own.map((question) => (
                  <PreparedLine
                    key={question.id}
                    language={language}
                    question={question}
                    isJoined={isJoined}
                  />
                ))}
              </ol>
            </section>
          );
        })}
        <Actions>
          <ButtonLink address={evaluationAddress(language, 'createQuestion', evaluationId)}>
            {page.add}
          </ButtonLink>
          {questions.length === 0 ? null : (
            <ButtonLink address={evaluationAddress(language, 'preview', evaluationId)} quiet>
              {page.preview}
            </ButtonLink>
          )}
        </Actions>
        {isJoined ? null : (
          <form method="post" class="stack">
            <p class="note">
              {page.ready}. {page.readyNote}
            </p>
            <p class="actions">
              <button class="button quiet" type="submit" name="do" value="ready-short">
                {page.readyShort}
              </button>{' '}
              <button class="button quiet" type="submit" name="do" value="ready-full">
                {page.readyFull}
              </button>
            </p>
          </form>
        )}
        {questions.length === 0 ? null : <Cover language={language} questions={questions} />}
      </div>
    </Section>
  );
}

const countText = (language: Language, questions: readonly Question[]): string => {
  const { page } = frameworkWords[language];
  return page.lead(
    formatCount(language, questions.length, page.question),
    formatCount(language, minutesOf(questions), page.minute),
  );
};

function PreparedLine({
  language,
  question,
  isJoined,
}: {
  readonly language: Language;
  readonly question: PreparedQuestion;
  readonly isJoined: boolean;
}) {
  const words = frameworkWords[language];
  const text = typeset(language, question.text[language]);
  return (
    <li>
      <p>
        <Said language={language} text={question.text} />
      </p>
      <p class="soft">{aspectsOf(language, question)}</p>
      {question.isLocked ? null : (
        <form method="post" class="chips">
          <input type="hidden" name="question" value={question.recordId} />
          <a
            href={editingAddress(
              language,
              evaluationAddress(language, 'question', question.recordId),
              'edit',
            )}
          >
            {words.page.edit}
            <span class="visually-hidden"> {text}</span>
          </a>{' '}
          <a
            href={editingAddress(
              language,
              evaluationAddress(language, 'question', question.recordId),
              'remove',
            )}
          >
            {words.page.remove}
            <span class="visually-hidden"> {text}</span>
          </a>{' '}
          {isJoined ? null : (
            <>
              <button class="link" type="submit" name="do" value="up">
                {words.page.up}
                <span class="visually-hidden"> {text}</span>
              </button>{' '}
              <button class="link" type="submit" name="do" value="down">
                {words.page.down}
                <span class="visually-hidden"> {text}</span>
              </button>
            </>
          )}
        </form>
      )}
    </li>
  );
}

/** How a question is answered, and what it looks at. */
export function aspectsOf(language: Language, question: Question): string {
  const words = frameworkWords[language];
  const viewpoints = question.viewpoints ?? [];
  const aspects = [
    words.kinds[question.kind],
    question.approach ? words.approaches[question.approach] : '',
    question.object ? words.objects[question.object] : '',
    question.effect ? words.effects[question.effect] : '',
  ].filter((text) => text !== '');
  const asked =
    viewpoints.length === 0
      ? ''
      : ` ${words.page.askedTo(
          formatList(
            language,
            viewpoints.map((kind) => kindLabels[kind][language]),
          ),
        )}`;
  return typeset(language, `${aspects.join(' · ')}.${asked}`);
}

/** Which approaches and objects the questions of each level look at, and which they do not. */
function Cover({
  language,
  questions,
}: {
  readonly language: Language;
  readonly questions: readonly Question[];
}) {
  const { page, levels, approaches, objects } = frameworkWords[language];
  const cell = <Code extends string>(
    found: readonly Code[],
    missing: readonly Code[],
    names: Readonly<Record<Code, string>>,
  ) => {
    const namesOf = (codes: readonly Code[]) => codes.map((code) => names[code]).join(', ');
    return (
      <>
        {namesOf(found)}
        {missing.length === 0 ? null : (
          <span class="soft">
            {found.length === 0 ? '' : ' — '}
            {page.missing(namesOf(missing))}
          </span>
        )}
      </>
    );
  };
  return (
    <Disclosure kind="data" summary={page.cover}>
      <DataTable
        caption={page.coverNote}
        narrow="blocks"
        rows={evaluationLevels.map((level) => ({
          level,
          own: questions.filter((question) => question.level === level),
        }))}
        columns={[
          { label: page.columns.level, cell: ({ level }) => levels[level] },
          {
            label: page.columns.approaches,
            cell: ({ level, own }) => {
              const found = [...new Set(own.flatMap(({ approach }) => (approach ? [approach] : [])))];
              return cell(
                found,
                approachesOf[level].filter((approach) => !found.includes(approach)),
                approaches,
              );
            },
          },
          {
            label: page.columns.objects,
            cell: ({ own }) => {
              const found = [...new Set(own.flatMap(({ object }) => (object ? [object] : [])))];
              const all = ['product', 'balance', 'participation'] as const;
              return cell(
                found,
                all.filter((object) => !found.includes(object)),
                objects,
              );
            },
          },
        ]}
      />
    </Disclosure>
  );
}
