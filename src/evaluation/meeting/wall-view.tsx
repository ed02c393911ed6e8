import { effectHorizons, judgedFrom } from '../../kernel/effect-horizons.ts';
import type { Language } from '../../kernel/language.ts';
import { kindLabels } from '../../people/index.ts';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { formatList } from '../../platform/web/format/counts.ts';
import { formatDate } from '../../platform/web/format/dates.ts';
import { WallPage, type WallScreen } from '../../platform/web/layout/wall-page.tsx';
import { typeset } from '../../platform/web/typography/typeset.ts';
import { evaluationAddress } from '../addresses.ts';
import type { Campaign, Release } from '../domain/campaign.ts';
import { shownViewpoints } from '../domain/crossed-results.ts';
import { shownQuestions } from '../domain/shown-questions.ts';
import type { Lesson } from '../lessons/lesson-store.ts';
import { QuestionFigures } from '../pages/question-figures.tsx';
import { howLinesOf, marginText } from '../weights/stated-weights.tsx';
import { weightWords } from '../weights/words.ts';
import { evaluationWords } from '../words.ts';
import { meetingWords } from './words.ts';

interface WallViewProps {
  readonly context: PageContext;
  readonly campaign: Campaign;
  readonly release: Release;
  readonly lessons: readonly Lesson[];
  readonly today: string;
}

/** The crossed results on a wall: one question per screen, then what we keep of them. */
export function WallView({ context, campaign, release, lessons, today }: WallViewProps) {
  const { language } = context;
  const words = meetingWords[language];
  const { results, answer } = evaluationWords[language];
  const shown = shownQuestions(campaign, release);
  const seen = campaign.viewpoints.filter((_, place) =>
    shown.some(
      (question) => shownViewpoints(campaign.viewpoints, release.results[question.id] ?? [])[place]?.share,
    ),
  );
  const screens: WallScreen[] = [
    {
      id: 'begin',
      over: results.released(formatDate(language, release.releasedOn)),
      title: campaign.title,
      content: (
        <>
          <p class="lead">{results.lead}</p>
          <p>
            {words.seenBy}{' '}
            {formatList(
              language,
              seen.map((viewpoint) => kindLabels[viewpoint][language]),
            )}
          </p>
        </>
      ),
    },
    {
      id: 'how',
      title: results.how,
      content: (
        <ul class="ticks">
          {[...results.howLines.slice(0, 3), howLinesOf(language, release).at(-1)!].map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ),
    },
    ...weightScreens(language, release),
    ...shown.map((question, place) => ({
      id: `q${place + 1}`,
      over: answer.levels[question.level],
      title: typeset(language, question.text[language]),
      content: (
        <QuestionFigures
          language={language}
          campaign={campaign}
          release={release}
          question={question}
          isWall
        />
      ),
    })),
    ...effectScreens(language, campaign, today),
    keepScreen(language, lessons),
  ];
  return (
    <WallPage
      context={context}
      title={words.title(campaign.title)}
      description={results.lead}
      screens={screens}
      leave={{ address: evaluationAddress(language, 'results', campaign.id), label: words.leave }}
    />
  );
}

/** By what shares are weighted, when they are. */
function weightScreens(language: Language, { weighting = null }: Release): readonly WallScreen[] {
  if (weighting === null) return [];
  const content = (
    <ul class="ticks">
      {weighting.margins.map((margin) => (
        <li key={`${margin.viewpoint} ${margin.questionId}`}>{marginText(language, margin)}</li>
      ))}
    </ul>
  );
  return [{ id: 'weights', title: weightWords[language].notice.title, content }];
}

/** What may be judged already, and what is still watched. */
function effectScreens(language: Language, { startedOn }: Campaign, today: string): readonly WallScreen[] {
  const { results } = evaluationWords[language];
  if (startedOn === null) return [];
  const content = (
    <ul class="ticks">
      {effectHorizons.map(({ effect, months }) => {
        const day = judgedFrom(startedOn, months);
        const text = day <= today ? results.judged : results.watching;
        return (
          <li key={effect}>
            <strong>{results.effectNames[effect]}</strong> – {text(formatDate(language, day))}
          </li>
        );
      })}
    </ul>
  );
  return [{ id: 'effects', title: results.effects, content }];
}

/** Lessons shown on one screen. */
const mostLessons = 8;

function keepScreen(language: Language, lessons: readonly Lesson[]): WallScreen {
  const words = meetingWords[language];
  const content =
    lessons.length === 0 ? (
      <p class="lead">{words.keepNothing}</p>
    ) : (
      <ol>
        {lessons.slice(0, mostLessons).map(({ id, title }) => (
          <li key={id}>{title}</li>
        ))}
      </ol>
    );
  return { id: 'keep', title: words.keep, content };
}
