import { effectHorizons, judgedFrom } from '../../kernel/effect-horizons.ts';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { Actions, ButtonLink } from '../../platform/web/components/actions.tsx';
import { Empty } from '../../platform/web/components/messages.tsx';
import { formatDate } from '../../platform/web/format/dates.ts';
import { formatNumber } from '../../platform/web/format/numbers.ts';
import { Section } from '../../platform/web/layout/section.tsx';
import type { ReadIndicator } from '../../project/index.ts';
import { evaluationAddress, evaluationAddresses } from '../addresses.ts';
import type { AggregateRelease } from '../aggregates/aggregate-store.ts';
import { BesideSection } from '../barometer/barometer-pages.tsx';
import type { Barometer } from '../barometer/barometer-store.ts';
import type { Campaign, Release } from '../domain/campaign.ts';
import { type EvaluationLevel, evaluationLevels } from '../domain/question.ts';
import { shownQuestions } from '../domain/shown-questions.ts';
import { DeclaredSection, type DeclaredSide } from '../parts/declared-balance.tsx';
import { EvaluationFrame } from '../parts/evaluation-frame.tsx';
import { HowSection } from '../parts/how-section.tsx';
import { IndicatorsSection } from '../parts/indicators-beside.tsx';
import { Said } from '../parts/said.tsx';
import type { ThemeRelease } from '../themes/theme-store.ts';
import { ThemesSection } from '../themes/themes-section.tsx';
import { withoutWeights } from '../weights/addresses.ts';
import { howLinesOf, WeightsNotice } from '../weights/stated-weights.tsx';
import { evaluationWords } from '../words.ts';
import { BalanceSection } from './balance-section.tsx';
import { QuestionFigures } from './question-figures.tsx';

interface ResultsPageProps {
  readonly context: PageContext;
  readonly campaign: Campaign;
  /** The latest release, or null before the first. */
  readonly release: Release | null;
  /** True where it is weighted, and read without its weights. */
  readonly isAside: boolean;
  readonly today: string;
  /** Level asked for, where all of them would make too long a page. */
  readonly level: string;
  /** Whether who reads may steer the campaign. */
  readonly maySteer: boolean;
  /** Whether who reads is one of those who run it. */
  readonly isInside: boolean;
  /** What was measured of what it is about, as who reads may see it. */
  readonly indicators: readonly ReadIndicator[];
  /** What members of the alliance declared, as who reads may see it. */
  readonly declared: readonly DeclaredSide[];
  /** What was last published of the themes of free texts. */
  readonly themes: ThemeRelease | null;
  /** What it is part of, with the territories together as they were last released. */
  readonly barometer: Barometer | null;
  readonly aggregates: AggregateRelease | null;
}

/** Viewpoints side by side, question by question, with what their gap means; never one alone, never a total. */
export function ResultsPage(props: ResultsPageProps) {
  const { context, campaign, release, today, level, maySteer } = props;
  const { language } = context;
  const words = evaluationWords[language].results;
  const questions = release === null ? [] : shownQuestions(campaign, release);
  const isLong = questions.length * campaign.viewpoints.length > mostRows;
  const shownLevel = evaluationLevels.find((one) => one === level) ?? evaluationLevels[0];
  const onPage = isLong ? questions.filter((question) => question.level === shownLevel) : questions;
  return (
    <EvaluationFrame
      context={context}
      evaluation={campaign}
      tab={evaluationAddresses.results}
      title={words.title(campaign.title)}
      meta={release === null ? undefined : words.released(formatDate(language, release.releasedOn))}
      lead={words.lead}
      isInside={props.isInside}
      mayRun={maySteer}
      deeds={
        maySteer ? (
          <Actions>
            <ButtonLink address={evaluationAddress(language, 'page', campaign.id)} quiet>
              {words.steer}
            </ButtonLink>
          </Actions>
        ) : null
      }
    >
      {release === null || questions.length === 0 ? (
        <Empty missing={words.none} next={words.noneNext} />
      ) : (
        <>
          <WeightsNotice
            language={language}
            release={release}
            isAside={props.isAside}
            address={evaluationAddress(language, 'results', campaign.id)}
          />
          <Hidden release={release} language={language} />
          {isLong ? (
            <Levels language={language} campaign={campaign} shown={shownLevel} isAside={props.isAside} />
          ) : null}
          {onPage.map((question) => (
            <Section
              key={question.id}
              id={question.id}
              title={<Said language={language} text={question.text} />}
              intro={evaluationWords[language].answer.levels[question.level]}
            >
              <QuestionFigures
                language={language}
                campaign={campaign}
                release={release}
                question={question}
              />
            </Section>
          ))}
          <BalanceSection language={language} campaign={campaign} release={release} />
          {props.barometer === null ? null : (
            <BesideSection
              language={language}
              campaign={campaign}
              release={release}
              barometer={props.barometer}
              aggregates={props.aggregates}
            />
          )}
        </>
      )}
      <DeclaredSection language={language} sides={props.declared} />
      <ThemesSection language={language} campaign={campaign} release={props.themes} />
      <IndicatorsSection language={language} indicators={props.indicators} />
      <Effects language={language} startedOn={campaign.startedOn} today={today} />
      <HowSection
        language={language}
        words={release === null ? words : { ...words, howLines: howLinesOf(language, release) }}
      />
    </EvaluationFrame>
  );
}

type Language = 'fr' | 'en';

interface EffectsProps {
  readonly language: Language;
  readonly startedOn: string | null;
  readonly today: string;
}

/** From which day each effect may be judged; before it, it is under observation. */
function Effects({ language, startedOn, today }: EffectsProps) {
  const words = evaluationWords[language].results;
  if (startedOn === null) return null;
  return (
    <Section id="effects" title={words.effects}>
      <dl class="readings">
        {effectHorizons.map(({ effect, months }) => {
          const day = judgedFrom(startedOn, months);
          const text = day <= today ? words.judged : words.watching;
          return [
            <dt key={effect}>{words.effectNames[effect]}</dt>,
            <dd key={`${effect}-day`}>{text(formatDate(language, day))}</dd>,
          ];
        })}
      </dl>
    </Section>
  );
}

/** Rows of a page; beyond, each level has its own. */
const mostRows = 50;

interface LevelsProps {
  readonly language: Language;
  readonly campaign: Campaign;
  readonly shown: EvaluationLevel;
  readonly isAside: boolean;
}

function Levels({ language, campaign, shown, isAside }: LevelsProps) {
  const { results, answer } = evaluationWords[language];
  const here = evaluationAddress(language, 'results', campaign.id);
  return (
    <nav class="actions section-gap" aria-label={results.levels}>
      {evaluationLevels.map((level) => (
        <a
          key={level}
          class="chip"
          href={`${here}?level=${level}${isAside ? `&${withoutWeights}` : ''}`}
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
      {release.countsOrganisations === true ? <p>{words.organisations}</p> : null}
      {release.reason === '' ? null : <p>{words.lowered(threshold, release.reason)}</p>}
    </div>
  );
}
