import { type AllianceReading, linesOf, presentMembers } from '../../alliance/index.ts';
import type { Language } from '../../kernel/language.ts';
import { allianceStartAddress } from '../../platform/ports/alliance-start-address.ts';
import type { NamedFact } from '../../platform/ports/contributions.ts';
import { formatDate } from '../../platform/web/format/dates.ts';
import { goalOf } from '../../platform/web/sdg/goals.ts';
import { typeset } from '../../platform/web/typography/typeset.ts';
import { pioneerAddress, storyAddress } from '../addresses.ts';
import type { KitFigure, KitSubject } from '../domain/elected-kit.ts';
import type { Pioneer } from '../domain/pioneer.ts';
import { textsIn } from '../domain/story.ts';
import { figureText, whereOf } from '../labels.ts';
import type { ReadStory } from '../stories/read-stories.ts';
import { storyWords } from '../stories/words.ts';
import { kitWords } from './words.ts';

const goalsOf = (language: Language, numbers: readonly number[]): readonly string[] =>
  numbers.map((number) => goalOf(language, number).title);

/** What a pioneer says in public, for its kit. */
export function kitOfPioneer(pioneer: Pioneer, language: Language, origin: string): KitSubject {
  const words = kitWords[language];
  const text = (localized: { readonly fr: string; readonly en: string } | null): string =>
    localized === null ? '' : typeset(language, localized[language]);
  const sources = new Map(pioneer.sources.map(({ url, title }) => [url, title]));
  return {
    name: pioneer.name,
    where: whereOf(pioneer),
    need: text(pioneer.need),
    answer: text(pioneer.answer),
    changed: '',
    actors: pioneer.actors.map(({ name }) => name),
    figures: pioneer.figures.map(
      (figure): KitFigure => ({
        label: text(figure.label),
        value: figureText(language, figure),
        when: figure.year === null ? words.undated : words.year(figure.year),
        source: sources.get(figure.source) ?? figure.source,
        link: figure.source,
      }),
    ),
    lessons: text(pioneer.lessons),
    difficult: '',
    conditions: text(pioneer.conditions),
    goals: goalsOf(language, pioneer.sdgs),
    address: origin + pioneerAddress(language, pioneer.slug),
    simulator: origin + allianceStartAddress(language, `pioneer:${pioneer.slug}`, false),
    isExample: false,
  };
}

/** What a public story says, for its kit: the facts as they stand. */
export function kitOfStory({ story, facts }: ReadStory, language: Language, origin: string): KitSubject {
  const { partners } = story.content;
  const { texts } = textsIn(story.content, language);
  const address = origin + storyAddress(language, story.slug);
  return {
    name: texts.title,
    where: story.territoryName ?? '',
    need: texts.beginning === '' ? texts.lead : texts.beginning,
    answer: texts.together,
    changed: texts.changed,
    actors: partners.map(({ name }) => name),
    figures: facts
      .filter(({ key, changedOn }) => changedOn === null && !/^alliance:(need|answer|lessons)$/.test(key))
      .map(({ label, text, on }) => ({
        label: label[language],
        value: text[language],
        when: storyWords[language].facts.on(formatDate(language, on)),
        source: story.allianceName,
        link: address,
      })),
    lessons: texts.advice,
    difficult: texts.difficult,
    conditions: '',
    goals: goalsOf(language, story.sdgs),
    address,
    simulator: origin + allianceStartAddress(language, `story:${story.slug}`, false),
    isExample: story.isDemo,
  };
}

/** What an alliance that agreed to be public says of itself: the lines that their members show to everybody. */
export function kitOfAlliance(
  reading: AllianceReading,
  facts: readonly NamedFact[],
  {
    language,
    origin,
    address,
  }: { readonly language: Language; readonly origin: string; readonly address: string },
): KitSubject {
  const { alliance } = reading;
  const shown = new Set(
    [...linesOf(reading, 'contribution'), ...linesOf(reading, 'benefit')]
      .filter(({ visibility, amount }) => visibility === 'public' && amount !== null)
      .map(({ id }) => `line:${id}`),
  );
  return {
    name: alliance.name,
    where: alliance.territory?.name ?? '',
    need: alliance.need,
    answer: alliance.answer,
    changed: '',
    actors: presentMembers(reading)
      .filter(({ agreesPublic }) => agreesPublic)
      .map(({ name }) => name),
    figures: facts
      .filter(({ key }) => shown.has(key))
      .map(({ label, text, on }) => ({
        label,
        value: text,
        when: storyWords[language].facts.on(formatDate(language, on)),
        source: alliance.name,
        link: origin + address,
      })),
    lessons: alliance.lessons,
    difficult: '',
    conditions: '',
    goals: goalsOf(language, alliance.sdgs),
    address: origin + address,
    simulator: `${origin}${language === 'fr' ? '/simulateur' : '/en/simulator'}`,
    isExample: alliance.isDemo,
  };
}
