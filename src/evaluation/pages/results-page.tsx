import { effectHorizons, judgedFrom } from '../../kernel/effect-horizons.ts';
import { kindLabels } from '../../people/index.ts';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { Actions, ButtonLink } from '../../platform/web/components/actions.tsx';
import { Empty } from '../../platform/web/components/messages.tsx';
import { formatDate } from '../../platform/web/format/dates.ts';
import { formatNumber } from '../../platform/web/format/numbers.ts';
import { joinEnds } from '../../platform/web/format/ranges.ts';
import { methodAddress } from '../../platform/web/layout/method-address.ts';
import { Page } from '../../platform/web/layout/page.tsx';
import { PageHead } from '../../platform/web/layout/page-head.tsx';
import { Section } from '../../platform/web/layout/section.tsx';
import { typeset } from '../../platform/web/typography/typeset.ts';
import { evaluationAddress } from '../addresses.ts';
import type { Campaign, Release } from '../domain/campaign.ts';
import { type ShownGap, shownViewpoints, widestGap } from '../domain/crossed-results.ts';
import { type EvaluationLevel, evaluationLevels, type Question } from '../domain/question.ts';
import { evaluationWords } from '../words.ts';
import { GapMark, ShareRows } from './share-rows.tsx';

interface ResultsPageProps {
  readonly context: PageContext;
  readonly campaign: Campaign;
  /** The latest release, or null before the first. */
  readonly release: Release | null;
  readonly today: string;
  /** Level asked for, where all of them would make too long a page. */
  readonly level: string;
  /** Whether who reads may steer the campaign. */
  readonly maySteer: boolean;
}

/** Viewpoints side by side, question by question, with what their gap means; never one alone, never a total. */
export function ResultsPage({ context, campaign, release, today, level, maySteer }: ResultsPageProps) {
  const { language } = context;
  const words = evaluationWords[language].results;
  const questions = (campaign.questions ?? []).filter(
    ({ id }) =>
      release !== null &&
      shownViewpoints(campaign.viewpoints, release.results[id] ?? []).some(({ share }) => share !== null),
  );
  const isLong = questions.length * campaign.viewpoints.length > mostRows;
  const shownLevel = evaluationLevels.find((one) => one === level) ?? evaluationLevels[0];
  const onPage = isLong ? questions.filter((question) => question.level === shownLevel) : questions;
  return (
    <Page
      context={context}
      title={words.title(campaign.title)}
      description={words.lead}
      indexed={false}
      crumbs={[{ label: campaign.title }]}
    >
      <PageHead
        title={words.title(campaign.title)}
        meta={release === null ? undefined : words.released(formatDate(language, release.releasedOn))}
        lead={words.lead}
      >
        {maySteer ? (
          <Actions>
            <ButtonLink address={evaluationAddress(language, 'page', campaign.id)} quiet>
              {words.steer}
            </ButtonLink>
          </Actions>
        ) : null}
      </PageHead>
      {release === null || questions.length === 0 ? (
        <Empty missing={words.none} next={words.noneNext} />
      ) : (
        <>
          <Hidden release={release} language={language} />
          {isLong ? <Levels language={language} campaign={campaign} shown={shownLevel} /> : null}
          {onPage.map((question) => (
            <QuestionResult
              key={question.id}
              language={language}
              campaign={campaign}
              release={release}
              question={question}
            />
          ))}
        </>
      )}
      {campaign.startedOn === null ? null : (
        <Section id="effects" title={words.effects}>
          <dl class="readings">
            {effectHorizons.map(({ effect, months }) => {
              const day = judgedFrom(campaign.startedOn!, months);
              const text = day <= today ? words.judged : words.watching;
              return [
                <dt key={effect}>{words.effectNames[effect]}</dt>,
                <dd key={`${effect}-day`}>{text(formatDate(language, day))}</dd>,
              ];
            })}
          </dl>
        </Section>
      )}
      <Section id="how" title={words.how}>
        <ul class="ticks prose">
          {words.howLines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p>
          <a href={methodAddress(language, 'viewpoint-gaps')}>{words.method}</a>
        </p>
      </Section>
    </Page>
  );
}

type Language = 'fr' | 'en';

/** Rows of a page; beyond, each level has its own. */
const mostRows = 50;

interface LevelsProps {
  readonly language: Language;
  readonly campaign: Campaign;
  readonly shown: EvaluationLevel;
}

function Levels({ language, campaign, shown }: LevelsProps) {
  const { results, answer } = evaluationWords[language];
  const here = evaluationAddress(language, 'results', campaign.id);
  return (
    <nav class="actions section-gap" aria-label={results.levels}>
      {evaluationLevels.map((level) => (
        <a
          key={level}
          class="chip"
          href={`${here}?level=${level}`}
          aria-current={level === shown ? 'page' : undefined}
        >
          {answer.levels[level]}
        </a>
      ))}
    </nav>
  );
}

function Hidden({ release, language }: { readonly release: Release; readonly language: Language }) {
  const words = evaluationWords[language].results;
  const threshold = formatNumber(language, release.threshold);
  const isHidden = Object.values(release.results).some((groups) => groups.includes(null));
  if (!isHidden && release.reason === '') return null;
  return (
    <div class="alert section-gap">
      {isHidden ? (
        <p>
          <strong>{words.someHidden}</strong> {words.someHiddenNote(threshold)}
        </p>
      ) : null}
      {release.reason === '' ? null : <p>{words.lowered(threshold, release.reason)}</p>}
    </div>
  );
}

interface QuestionResultProps {
  readonly language: Language;
  readonly campaign: Campaign;
  readonly release: Release;
  readonly question: Question;
}

function QuestionResult({ language, campaign, release, question }: QuestionResultProps) {
  const { results: words, answer } = evaluationWords[language];
  const shown = shownViewpoints(campaign.viewpoints, release.results[question.id] ?? []);
  const gap = widestGap(shown);
  const title = typeset(language, question.text[language]);
  return (
    <Section id={question.id} title={title} intro={answer.levels[question.level]}>
      <div class="grid split">
        <figure class="stack">
          <figcaption class="figure-sub">{words.share}</figcaption>
          <ShareRows language={language} label={title} shown={shown} threshold={release.threshold} />
        </figure>
        {gap === null ? null : <GapView language={language} gap={gap} discuss={question.discuss[language]} />}
      </div>
    </Section>
  );
}

function GapView({
  language,
  gap,
  discuss,
}: {
  readonly language: Language;
  readonly gap: ShownGap;
  readonly discuss: string;
}) {
  const words = evaluationWords[language].results;
  const points = (share: number) => formatNumber(language, share * 100, { decimals: 0 });
  const name = (kind: ShownGap['above']) => kindLabels[kind][language];
  return (
    <div class="stack">
      <h3>{words.gap(points(gap.difference))}</h3>
      <GapMark language={language} gap={gap} />
      <p>
        {words.between(
          name(gap.above),
          name(gap.below),
          joinEnds(language, points(gap.low), points(gap.high)),
        )}{' '}
        {gap.adjusted < 0.05 ? words.real : words.chance}
      </p>
      <p class="soft">
        {words.discuss} {typeset(language, discuss)}
      </p>
    </div>
  );
}
