import { editingAddress } from '../../people/index.ts';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { ChoicesField } from '../../platform/web/components/choices-field.tsx';
import { Alert, Empty } from '../../platform/web/components/messages.tsx';
import { Pager } from '../../platform/web/components/pager.tsx';
import { formatCount } from '../../platform/web/format/counts.ts';
import { formatDate } from '../../platform/web/format/dates.ts';
import { formatNumber } from '../../platform/web/format/numbers.ts';
import { Section } from '../../platform/web/layout/section.tsx';
import { typeset } from '../../platform/web/typography/typeset.ts';
import type { Question } from '../domain/question.ts';
import { EvaluationFrame } from '../parts/evaluation-frame.tsx';
import { themeAddress, themeAddresses } from './addresses.ts';
import type { FreeText, Theme } from './theme-store.ts';
import { themeWords } from './words.ts';

type Language = 'fr' | 'en';

export interface TextsPageProps {
  readonly context: PageContext;
  readonly evaluation: { readonly id: string; readonly title: string };
  /** Questions with a free answer of which texts are open, with how many were read. */
  readonly questions: readonly {
    readonly question: Question;
    readonly texts: number;
    readonly read: number;
  }[];
  /** The one that is read, when there is one. */
  readonly chosen: Question | null;
  readonly themes: readonly Theme[];
  readonly texts: readonly FreeText[];
  readonly page: number;
  readonly pages: number;
  readonly publishedOn: string | null;
  /** Why numbers cannot be published now; `null` when they can. */
  readonly whyNot: 'needsRelease' | 'needsReading' | null;
  readonly isSaved: boolean;
}

/** Free texts, read one by one by somebody, each with its themes. */
export function TextsPage(props: TextsPageProps) {
  const { context, evaluation, questions, chosen, isSaved } = props;
  const { language } = context;
  const words = themeWords[language];
  return (
    <EvaluationFrame
      context={context}
      evaluation={evaluation}
      tab={themeAddresses.texts}
      title={words.title}
      lead={words.lead}
      isInside
      mayRun
      notice={
        isSaved ? (
          <Alert>
            <p role="status">{words.saved}</p>
          </Alert>
        ) : null
      }
    >
      <ul class="ticks prose section-gap">
        {words.rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      {chosen === null ? (
        <div class="section flush">
          <Empty missing={words.none} next={words.noneNext} />
        </div>
      ) : (
        <>
          <nav class="stack section-gap" aria-label={words.question}>
            {questions.map(({ question, texts, read }) => (
              <p key={question.id}>
                <a
                  href={`${themeAddress(language, 'texts', evaluation.id)}?question=${question.id}`}
                  aria-current={question.id === chosen.id ? 'page' : undefined}
                >
                  {typeset(language, question.text[language])}
                </a>{' '}
                <span class="soft">
                  {words.progress(formatNumber(language, read), formatNumber(language, texts))}
                </span>
              </p>
            ))}
          </nav>
          <Themes {...props} chosen={chosen} />
          <Texts {...props} chosen={chosen} />
          <Publish {...props} />
        </>
      )}
    </EvaluationFrame>
  );
}

type Chosen = TextsPageProps & { readonly chosen: Question };

function Themes({ context: { language }, evaluation, themes, chosen }: Chosen) {
  const words = themeWords[language];
  return (
    <Section id="themes" title={words.themes}>
      {themes.length === 0 ? <p class="soft">{words.noTheme}</p> : null}
      <ul class="ticks">
        {themes.map(({ id, label, description, texts }) => (
          <li key={id}>
            <strong>{label}</strong> {description}{' '}
            <span class="soft">({formatCount(language, texts, words.mentions)})</span>{' '}
            <a href={editingAddress(language, themeAddress(language, 'theme', id), 'edit')}>
              {words.edit}
              <span class="visually-hidden"> {label}</span>
            </a>
          </li>
        ))}
      </ul>
      <p>
        <a href={`${themeAddress(language, 'create', evaluation.id)}?question=${chosen.id}`}>{words.add}</a>
      </p>
    </Section>
  );
}

function Texts({ context: { language }, evaluation, themes, texts, page, pages, chosen }: Chosen) {
  const words = themeWords[language];
  const here = `${themeAddress(language, 'texts', evaluation.id)}?question=${chosen.id}`;
  return (
    <Section id="texts" title={words.texts}>
      <form method="post" action={`${here}&page=${page}`} class="stack">
        {texts.map((text, place) => (
          <Text key={text.answerId} language={language} text={text} themes={themes} number={place + 1} />
        ))}
        <p class="actions">
          <button class="button" type="submit" name="do" value="read">
            {words.save}
          </button>
        </p>
      </form>
      <Pager
        page={page}
        pages={pages}
        label={words.pages}
        addressOf={(number) => `${here}&page=${number}#texts`}
      />
    </Section>
  );
}

interface TextProps {
  readonly language: Language;
  readonly text: FreeText;
  readonly themes: readonly Theme[];
  readonly number: number;
}

function Text({ language, text, themes, number }: TextProps) {
  const words = themeWords[language];
  const legend = (
    <span class="kept-lines">
      <span class="visually-hidden">{words.text(String(number))} – </span>
      {text.text}
      {text.isRead ? <span class="soft"> ({words.wasRead})</span> : null}
    </span>
  );
  return (
    <div class="entry">
      <input type="hidden" name="text" value={text.answerId} />
      {themes.length === 0 ? (
        <p>{legend}</p>
      ) : (
        <ChoicesField
          id={`t${number}`}
          name={`themes-${text.answerId}`}
          label={legend}
          type="checkbox"
          values={text.themeIds}
          choices={themes.map(({ id, label }) => ({ value: id, label }))}
        />
      )}
    </div>
  );
}

function Publish({ context: { language }, publishedOn, whyNot }: TextsPageProps) {
  const words = themeWords[language];
  return (
    <Section id="publish" title={words.publish} intro={words.publishNote}>
      {publishedOn === null ? null : <p>{words.published(formatDate(language, publishedOn))}</p>}
      {whyNot === null ? (
        <form method="post">
          <p class="actions">
            <button class="button quiet" type="submit" name="do" value="publish">
              {words.publish}
            </button>
          </p>
        </form>
      ) : (
        <p class="soft">{words[whyNot]}</p>
      )}
    </Section>
  );
}
