import type { PageContext } from '../../platform/ports/page-context.ts';
import { ButtonLink } from '../../platform/web/components/actions.tsx';
import { ChoicesField } from '../../platform/web/components/choices-field.tsx';
import { Alert, Empty } from '../../platform/web/components/messages.tsx';
import { formatCount } from '../../platform/web/format/counts.ts';
import { formatNumber } from '../../platform/web/format/numbers.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import { Page } from '../../platform/web/layout/page.tsx';
import { PageHead } from '../../platform/web/layout/page-head.tsx';
import { Section } from '../../platform/web/layout/section.tsx';
import { commonsAddresses } from '../addresses.ts';
import {
  type Answers,
  answerCodes,
  hasAnswer,
  type KeyName,
  keyNames,
  type Recommendation,
} from '../domain/recommend.ts';
import { commonsWords } from '../words.ts';
import { pathwayAddress, pathwayAddresses } from './addresses.ts';
import { aboveOf } from './list-page.tsx';
import { PathwayEntry } from './pathway-entry.tsx';
import type { StoredPathway } from './pathway-record.ts';
import { reasonText } from './reason-text.ts';
import { saidText } from './said.tsx';
import { pathwayWords } from './words.ts';

export interface FindPageProps {
  readonly context: PageContext;
  readonly answers: Answers;
  /** True when the form was sent, answers or not. */
  readonly isAsked: boolean;
  /** What was found in the address that is no answer of its question. */
  readonly unknown: readonly { readonly key: KeyName; readonly found: string }[];
  readonly recommended: readonly Recommendation<StoredPathway>[];
}

/** Recommendations shown first: those that meet the answers best. */
const shownFirst = 3;

/** The five questions, and what they recommend with its reasons. */
export function FindPage(props: FindPageProps) {
  const { context, answers, isAsked, unknown } = props;
  const { language } = context;
  const words = pathwayWords[language].find;
  const isAnswered = hasAnswer(answers);
  const title = isAnswered ? words.result : words.title;
  return (
    <Page
      context={context}
      current="pathways"
      title={title}
      description={pathwayWords[language].description}
      crumbs={aboveOf(language, title)}
      indexed={!isAnswered}
    >
      <PageHead title={title} lead={isAnswered ? words.order : words.lead} />
      {unknown.length === 0 && (isAnswered || !isAsked) ? null : (
        <Alert>
          {unknown.map(({ key, found }) => (
            <p key={key}>{words.unknown(words.questions[key], found)}</p>
          ))}
          {isAnswered ? null : <p role="status">{words.unanswered}</p>}
        </Alert>
      )}
      {isAnswered ? <Results {...props} /> : null}
      <Questions {...props} />
    </Page>
  );
}

function Results({ context, answers, recommended }: FindPageProps) {
  const { language } = context;
  const words = pathwayWords[language].find;
  if (recommended.length === 0)
    return (
      <div class="section flush">
        <Empty
          missing={words.nothing}
          next={words.nothingNext}
          actions={
            <ButtonLink address={addressIn(language, commonsAddresses.list)} quiet>
              {words.search}
            </ButtonLink>
          }
        />
      </div>
    );
  const [first, others] = [recommended.slice(0, shownFirst), recommended.slice(shownFirst)];
  return (
    <>
      <Section id="first" title={words.first}>
        <ol>
          {first.map((one, at) => (
            <Recommended
              key={one.pathway.key}
              language={language}
              answers={answers}
              one={one}
              isFirst={at === 0}
            />
          ))}
        </ol>
      </Section>
      {others.length === 0 ? null : (
        <Section id="others" title={words.others}>
          <ul class="doors titles">
            {others.map(({ pathway, reasons }) => (
              <li key={pathway.key}>
                <a href={pathwayAddress(language, pathway.key)}>{saidText(language, pathway.title)}</a>
                <span class="over">
                  {reasons
                    .filter(({ fit }) => fit !== 'apart')
                    .map((reason) => reasonText(language, pathway, answers, reason))
                    .join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

interface RecommendedProps {
  readonly language: PageContext['language'];
  readonly answers: Answers;
  readonly one: Recommendation<StoredPathway>;
  readonly isFirst: boolean;
}

function Recommended({ language, answers, one: { pathway, reasons }, isFirst }: RecommendedProps) {
  const words = pathwayWords[language].find;
  const met = reasons.filter(({ fit }) => fit !== 'apart').length;
  return (
    <PathwayEntry language={language} pathway={pathway}>
      <p class="over">
        <strong>{words.why}</strong> (
        {words.tally(formatNumber(language, met), formatCount(language, reasons.length, words.answers))})
      </p>
      <ul class="reasons">
        {reasons.map((reason) => (
          <li key={reason.key} data-fit={reason.fit}>
            {reasonText(language, pathway, answers, reason)}
          </li>
        ))}
      </ul>
      <p class="actions no-print">
        <a class={isFirst ? 'button' : 'button quiet'} href={pathwayAddress(language, pathway.key)}>
          {words.begin}
          <span class="visually-hidden">, {saidText(language, pathway.title)}</span>
        </a>
      </p>
    </PathwayEntry>
  );
}

function Questions({ context, answers }: FindPageProps) {
  const { language } = context;
  const words = pathwayWords[language];
  const form = (
    <form method="get" action={addressIn(language, pathwayAddresses.find)} class="form-column">
      {keyNames.map((key, at) => (
        <ChoicesField
          key={key}
          id={key}
          name={key}
          type="radio"
          label={`${at + 1}. ${words.find.questions[key]}`}
          values={[answers[key] ?? '']}
          choices={[
            ...answerCodes[key].map((value) => ({ value, label: answerLabel(language, key, value) })),
            { value: '', label: words.find.unsaid },
          ]}
        />
      ))}
      <p class="actions">
        <button class="button" type="submit">
          {words.find.submit}
        </button>
      </p>
    </form>
  );
  if (!hasAnswer(answers)) return <div class="section flush">{form}</div>;
  return (
    <Section id="questions" title={words.find.change} class="no-print">
      {form}
    </Section>
  );
}

/** An answer in words; a level of maturity also says what it means. */
function answerLabel(language: PageContext['language'], key: KeyName, value: string): string {
  const words = pathwayWords[language];
  const list = (labels: object): string => (labels as Readonly<Record<string, string>>)[value] ?? value;
  if (key === 'profile') return list(words.profiles);
  if (key === 'objective') return list(words.objectives);
  if (key === 'means') return list(words.means);
  if (key === 'wish') return list(words.wishes);
  return `${list(commonsWords[language].maturities)} (${list(words.find.maturityHelp)})`;
}
