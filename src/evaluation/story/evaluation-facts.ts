import { sql } from 'kysely';
import type { Language } from '../../kernel/language.ts';
import { kindLabels, peopleDatabase } from '../../people/index.ts';
import type { NamedFact, StoryFacts } from '../../platform/ports/contributions.ts';
import { formatCount } from '../../platform/web/format/counts.ts';
import { formatNumber } from '../../platform/web/format/numbers.ts';
import { joinEnds } from '../../platform/web/format/ranges.ts';
import { evaluationAddress } from '../addresses.ts';
import type { Campaign, Release } from '../domain/campaign.ts';
import { type ShownViewpoint, shownViewpoints } from '../domain/crossed-results.ts';
import type { Question } from '../domain/question.ts';
import { shownQuestions, shownSides } from '../domain/shown-questions.ts';
import { shareOf } from '../pages/question-figures.tsx';
import { answersText, shareRange, shareText } from '../pages/share-rows.tsx';
import { listReleases } from '../store/answer-store.ts';
import { campaignColumns } from '../store/campaign-store.ts';
import { weightingOf } from '../weights/weighting-store.ts';
import { weightWords } from '../weights/words.ts';
import { evaluationWords } from '../words.ts';
import { evaluationFactWords } from './words.ts';

/** Evaluations proposed, the latest first. */
const mostEvaluations = 3;

/**
 * What the evaluations of an alliance show to everybody, which a story may tell: question by question, the viewpoints of the
 * latest release as its public page has them, weights and secrecy of small groups included. One whose results are for its
 * members alone gives nothing.
 */
export const evaluationFacts: StoryFacts = {
  name: 'evaluation',
  read: async (allianceId, language, { database }) => {
    const people = peopleDatabase(database);
    const { rows } = await sql<Campaign>`select ${campaignColumns} from evaluation e
      where e.alliance_id = ${allianceId} and e.state = 'published' and e.deleted_at is null
      order by e.opened_on desc nulls last, e.id desc limit ${mostEvaluations}`.execute(people);
    const facts: NamedFact[] = [];
    for (const campaign of rows) {
      const release = (await listReleases(people, campaign.id)).at(-1);
      if (release === undefined) continue;
      const weighting = await weightingOf(people, campaign.id, release.number);
      facts.push(...factsOf(campaign, { ...release, weighting }, language));
    }
    return facts;
  },
};

const factsOf = (campaign: Campaign, release: Release, language: Language): readonly NamedFact[] =>
  shownQuestions(campaign, release).flatMap((question) => {
    const text = textOf(campaign, release, question, language);
    if (text === '') return [];
    return {
      key: `evaluation:${campaign.id}:${question.id}`,
      label: evaluationFactWords[language].label(campaign.title, question.text[language]),
      text,
      on: release.weighting?.madeOn ?? release.releasedOn,
      isOpen: true,
      address: `${evaluationAddress(language, 'results', campaign.id)}#${question.id}`,
    };
  });

function textOf(campaign: Campaign, release: Release, question: Question, language: Language): string {
  const words = evaluationFactWords[language];
  const separator = language === 'fr' ? ' ; ' : '; ';
  if (question.kind === 'number') return numbersOf(campaign, release, question, language).join(separator);
  const groups = (shown: readonly ShownViewpoint[]): string =>
    shown
      .filter(({ share }) => share !== null)
      .map((one) =>
        words.group(
          kindLabels[one.viewpoint][language],
          shareText(language, one),
          shareRange(language, one),
          answersText(language, one),
        ),
      )
      .join(separator);
  const sidesOf = (option: number | null) => shownSides(campaign.viewpoints, release, question.id, option);
  const sides =
    question.kind === 'scale' ? [sidesOf(null)] : (question.options ?? []).map((_, at) => sidesOf(at));
  const isWeighted = sides.flat().some(({ share }) => share?.effective !== undefined);
  const end = isWeighted ? `${words.interval} ${weightWords[language].notice.title}` : words.interval;
  if (question.kind === 'scale') return `${shareOf(language, question)} ${groups(sides[0]!)}. ${end}`;
  const lines = sides.map((shown, place) => words.option(question.options![place]![language], groups(shown)));
  return [...lines, end].join('\n');
}

/** The middle and the quarters of a number, for each viewpoint that is shown. */
function numbersOf(
  { viewpoints }: Campaign,
  release: Release,
  question: Question,
  language: Language,
): readonly string[] {
  const words = evaluationFactWords[language];
  const unit = question.unit === undefined ? '' : ` ${question.unit[language]}`;
  return shownViewpoints(viewpoints, release.results[question.id] ?? []).flatMap(({ viewpoint, share }) => {
    if (share?.quartiles === undefined) return [];
    const [first, middle, third] = share.quartiles.map((value) => formatNumber(language, value));
    return words.number(
      kindLabels[viewpoint][language],
      `${middle}${unit}`,
      joinEnds(language, first!, third!) + unit,
      formatCount(language, share.answers, evaluationWords[language].results.answers),
    );
  });
}
