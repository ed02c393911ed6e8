import type { ComponentChildren } from 'preact';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { Actions, ButtonLink } from '../../platform/web/components/actions.tsx';
import { Chip } from '../../platform/web/components/chips.tsx';
import { Alert } from '../../platform/web/components/messages.tsx';
import { formatCount, formatList } from '../../platform/web/format/counts.ts';
import { formatDate } from '../../platform/web/format/dates.ts';
import { formatMinutes } from '../../platform/web/format/durations.ts';
import { formatNumber } from '../../platform/web/format/numbers.ts';
import { shorten } from '../../platform/web/format/shorten.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import { builderAddress, oEmbedAlternate } from '../../platform/web/layout/embed-addresses.ts';
import { Page } from '../../platform/web/layout/page.tsx';
import { PageHead } from '../../platform/web/layout/page-head.tsx';
import { Section } from '../../platform/web/layout/section.tsx';
import type { StepResource } from '../actions/read-step-resources.ts';
import { languageOfText, missingTexts } from '../domain/pathway.ts';
import { countDone, type StepMark } from '../domain/pathway-progress.ts';
import { commonsWords } from '../words.ts';
import { pathwayAddress, pathwayAddresses } from './addresses.ts';
import { aboveOf } from './list-page.tsx';
import { pathwayJsonLd } from './pathway-json-ld.ts';
import type { StoredPathway } from './pathway-record.ts';
import { PathwayStepView, type TypedEvidence } from './pathway-step.tsx';
import { Said, saidText } from './said.tsx';
import { pathwayWords } from './words.ts';

export interface PathwayPageProps {
  readonly context: PageContext;
  readonly pathway: StoredPathway;
  readonly publisher: { readonly name: string; readonly slug: string } | null;
  readonly resources: ReadonlyMap<string, readonly StepResource[]>;
  readonly marks: ReadonlyMap<string, StepMark>;
  /** What a member says of the steps that they ticked; `null` for a visitor. */
  readonly evidence: ReadonlyMap<string, TypedEvidence> | null;
  readonly mayMark: boolean;
  /** True when this device keeps steps that the account does not have. */
  readonly mayBringIn: boolean;
  /** What those who write it can do. */
  readonly writing?: ComponentChildren;
  readonly notice?: ComponentChildren;
}

/** A pathway: what one can do at its end, its steps, where one stands. */
export function PathwayPage(props: PathwayPageProps) {
  const { context, pathway, resources, marks, evidence, mayMark } = props;
  const { language } = context;
  const words = pathwayWords[language].page;
  const title = saidText(language, pathway.title);
  const isPublished = pathway.state === 'published';
  return (
    <Page
      context={context}
      current="pathways"
      title={title}
      description={shorten(saidText(language, pathway.promise), 250)}
      crumbs={aboveOf(language, title)}
      indexed={isPublished}
      machine={
        isPublished
          ? {
              alternates: [
                oEmbedAlternate(context.origin + pathwayAddress(language, pathway.key), title),
                { type: 'application/json', title, address: `/api/v1/pathways/${pathway.key}` },
                {
                  type: 'application/ld+json',
                  title,
                  address: `/api/v1/pathways/${pathway.key}/course.jsonld?in=${language}`,
                },
              ],
              facts: pathwayJsonLd(pathway, language, context.origin, props.publisher?.name ?? null),
            }
          : {}
      }
    >
      <PageHead
        title={<Said text={pathway.title} language={language} />}
        meta={
          <>
            <span>{formatMinutes(language, pathway.minutes)}</span>{' '}
            <span>{formatCount(language, pathway.steps.length, pathwayWords[language].steps)}</span>{' '}
            {isPublished ? null : <Chip>{pathwayWords[language].states[pathway.state]}</Chip>}
          </>
        }
        lead={<Said text={pathway.promise} language={language} />}
      >
        <Missing {...props} />
      </PageHead>
      {props.notice === null || props.notice === undefined ? null : (
        <div class="section flush">{props.notice}</div>
      )}
      {props.writing}
      <Facts {...props} />
      {mayMark ? <Where {...props} /> : null}
      {pathway.steps.map((step, at) => (
        <PathwayStepView
          key={step.key}
          language={language}
          step={step}
          number={at + 1}
          resources={resources.get(step.key) ?? []}
          mark={marks.get(step.key)}
          mayMark={mayMark}
          evidence={marks.get(step.key) === 'done' ? (evidence?.get(step.key) ?? null) : null}
        />
      ))}
      <Section id="origin" title={words.origin}>
        <p class="note">{originText(props)}</p>
        <p class="note no-print">{words.print}</p>
        {isPublished ? (
          <p class="no-print">
            <a href={builderAddress(language, 'pathway', { key: pathway.key })}>{words.embed}</a>
          </p>
        ) : null}
      </Section>
    </Page>
  );
}

function Missing({ context: { language }, pathway }: PathwayPageProps) {
  const words = pathwayWords[language].page;
  const count = missingTexts(language, pathway);
  if (count === 0) return null;
  const written = languageOfText(language, pathway.title);
  if (written !== language)
    return <p class="note">{written === 'fr' ? words.inFrenchOnly : words.inEnglishOnly}</p>;
  return <p class="note">{words.partlyMissing(formatCount(language, count, words.texts))}</p>;
}

function Facts({ context: { language }, pathway }: PathwayPageProps) {
  const words = pathwayWords[language];
  const { audiences, maturities } = commonsWords[language];
  const list = (codes: readonly string[], labels: object): string =>
    formatList(
      language,
      codes.map((code) => (labels as Readonly<Record<string, string>>)[code] ?? code),
    );
  const facts: readonly (readonly [string, string])[] = [
    [words.page.forWhom, list(pathway.audiences, audiences)],
    [words.page.leadsTo, list(pathway.objectives, words.objectives)],
    [words.page.maturity, list(pathway.maturity, maturities)],
    [words.page.time, words.page.timeEstimate(formatMinutes(language, pathway.minutes))],
    [words.page.how, words.companies[pathway.company]],
  ];
  return (
    <div class="section flush">
      <dl class="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** How many steps are done, where that is kept, and what one may do about it. */
function Where({ context, pathway, marks, evidence, mayBringIn }: PathwayPageProps) {
  const { language } = context;
  const words = pathwayWords[language].page;
  const done = countDone(pathway.steps, marks);
  const isWhole = done === pathway.steps.length;
  const record = addressIn(language, pathwayAddresses.record);
  return (
    <Section id="progress" title={words.progressTitle} class="no-print">
      <p role="status">
        <strong>
          {words.progress(
            formatCount(language, done, words.doneForms),
            formatNumber(language, pathway.steps.length),
          )}
        </strong>{' '}
        {isWhole ? words.whole : ''}
      </p>
      <p class="note">{evidence === null ? words.keptDevice : words.keptAccount}</p>
      {isWhole || evidence !== null ? (
        <p>
          {isWhole ? `${words.wholeNext} ` : ''}
          <a href={record}>{words.record}</a>. {evidence === null ? words.recordVisitor : ''}
        </p>
      ) : null}
      <form method="post">
        <Actions>
          <ButtonLink address={pathwayAddress(language, pathway.key, 'together')} quiet>
            {words.together}
          </ButtonLink>{' '}
          {mayBringIn ? (
            <button class="button" type="submit" name="do" value="bring-in">
              {words.bringIn}
            </button>
          ) : null}
          {evidence === null && marks.size > 0 ? (
            <button class="button quiet" type="submit" name="do" value="forget">
              {words.forget}
            </button>
          ) : null}
        </Actions>
      </form>
    </Section>
  );
}

function originText({ context: { language }, pathway, publisher }: PathwayPageProps): string {
  const words = pathwayWords[language].page;
  const day = formatDate(language, pathway.updatedAt);
  if (pathway.origin === 'starter')
    return pathway.version === 1 ? words.starter(day) : words.starterChanged(day);
  return words.person(publisher?.name ?? words.site, day);
}

/** Something that was just done, told once. */
export const Told = ({ text }: { readonly text: string }) => (
  <Alert>
    <p role="status">{text}</p>
  </Alert>
);
