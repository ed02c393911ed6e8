import type { Language, Localized } from '../../kernel/language.ts';

export const storyParts = ['beginning', 'together', 'changed', 'difficult', 'advice'] as const;
/** The parts of a story, in the order in which it is read. */
export type StoryPart = (typeof storyParts)[number];

/** What somebody wrote; a part left empty is not shown. */
export type StoryTexts = Readonly<Record<'title' | 'lead' | StoryPart, string>>;

/** Something that the alliance recorded, named in a story: a reference, with what it says and since when. */
export interface StoryFact {
  /** What it refers to, e.g. `line:018f…`; the same for as long as the thing stands. */
  readonly key: string;
  readonly label: Localized;
  readonly text: Localized;
  /** The day since which it says so. */
  readonly on: string;
  /** True when it is shown to everybody where it comes from. */
  readonly isOpen: boolean;
  /** The page that shows it, where there is one. */
  readonly address?: Localized;
}

/** Somebody named in a story, without whose consent it is not published. */
export interface StoryPartner {
  /** `member:<id>` for a member of the alliance, `other:<name>` for somebody else. */
  readonly key: string;
  readonly memberId: string | null;
  readonly name: string;
}

/** All that partners consent to: the words in each language, the facts as they were, the names. */
export interface StoryContent {
  /** The language in which it was written. */
  readonly language: Language;
  readonly texts: StoryTexts;
  /** The same story in the other language; null, or absent from what was frozen before there were any, without one. */
  readonly translation?: StoryTexts | null;
  readonly facts: readonly StoryFact[];
  readonly partners: readonly StoryPartner[];
}

/** The names of the texts of a story, in the order in which it is read. */
export const storyTextNames = ['title', 'lead', ...storyParts] as const;

/** The language into which a story written in this one is translated. */
export const translatedInto = (language: Language): Language => (language === 'fr' ? 'en' : 'fr');

/** The words of a story for those who read in a language: its translation where there is one, else its own words. */
export function textsIn(
  { language, texts, translation }: Pick<StoryContent, 'language' | 'texts' | 'translation'>,
  reader: Language,
): { readonly texts: StoryTexts; readonly told: Language } {
  if (reader === language || !translation) return { texts, told: language };
  return { texts: translation, told: reader };
}

/** What a translation lacks, or has too much, to say what the story says: empty when it is whole. */
export const translationGaps = (texts: StoryTexts, translation: StoryTexts): readonly (keyof StoryTexts)[] =>
  storyTextNames.filter((name) => (texts[name] === '') !== (translation[name] === ''));

/** A fact as a story shows it today. */
export interface ShownFact extends StoryFact {
  /** The day on which it changed after the consents; null while it is what was consented to. */
  readonly changedOn: string | null;
  /** What it says now, where it is shown to everybody. */
  readonly now: Localized | null;
}

/**
 * The facts of a story as they stand: one that is gone, or no longer shown by whom it is about, is left out; one that has
 * changed keeps what was consented to, and says since when it is no longer so.
 */
export function shownFacts(
  consented: readonly StoryFact[],
  live: readonly StoryFact[],
): readonly ShownFact[] {
  const byKey = new Map(live.map((fact) => [fact.key, fact]));
  return consented.flatMap((fact): ShownFact[] => {
    const today = byKey.get(fact.key);
    if (today === undefined) return [];
    const isSame = today.text.fr === fact.text.fr && today.label.fr === fact.label.fr;
    // Whether it is shown to everybody where it comes from is never what it was, but what it is.
    const { isOpen, address } = today;
    const shown = { ...fact, isOpen, ...(address === undefined ? {} : { address }) };
    if (isSame) return [{ ...shown, changedOn: null, now: null }];
    return [{ ...shown, changedOn: today.on, now: isOpen ? today.text : null }];
  });
}

/** Words, numbers with their sign and signs of units: what a change of meaning changes. */
const meaningOf = (text: string): string =>
  (
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/\p{L}+|[-−+]?\p{N}+(?:[.,]\p{N}+)*|[%‰€$£]/gu) ?? []
  ).join(' ');

/**
 * What of a story differs from what was consented to, beyond spaces, punctuation, capitals and accents: the parts that
 * changed. Empty when a correction needs no new consent.
 */
export function materialChanges(
  consented: StoryContent,
  next: StoryContent,
): readonly ('language' | keyof StoryTexts | 'translation' | 'facts' | 'partners')[] {
  const texts = storyTextNames.filter(
    (part) => meaningOf(consented.texts[part]) !== meaningOf(next.texts[part]),
  );
  const translated = ({ translation }: StoryContent) =>
    translation ? storyTextNames.map((part) => meaningOf(translation[part])).join('\n') : '';
  const said = ({ facts }: StoryContent) =>
    JSON.stringify(facts.map(({ key, text }) => [key, text.fr]).sort());
  const names = ({ partners }: StoryContent) => JSON.stringify(partners.map(({ key }) => key).sort());
  return [
    ...(consented.language === next.language ? [] : (['language'] as const)),
    ...texts,
    ...(translated(consented) === translated(next) ? [] : (['translation'] as const)),
    ...(said(consented) === said(next) ? [] : (['facts'] as const)),
    ...(names(consented) === names(next) ? [] : (['partners'] as const)),
  ];
}

/** Every word of a content, in one order whatever the order in which it was kept. */
const lettersOf = ({ language, texts, translation, partners }: StoryContent): string =>
  JSON.stringify([
    language,
    ...[texts, ...(translation ? [translation] : [])].map((told) => storyTextNames.map((name) => told[name])),
    partners.map(({ key, name }) => [key, name]),
  ]);

/** True when two contents are the same to the letter. */
export const isSameContent = (one: StoryContent, other: StoryContent): boolean =>
  lettersOf(one) === lettersOf(other) && materialChanges(one, other).length === 0;

/** Shorter names are too likely to be ordinary words. */
const leastLetters = 4;

/** Members whom the words name, in either language, without their being among the partners who are asked. */
export function namedUnasked(
  told: readonly StoryTexts[],
  members: readonly { readonly id: string; readonly name: string }[],
  partners: readonly StoryPartner[],
): readonly string[] {
  const said = ` ${told
    .flatMap((texts) => Object.values(texts))
    .map(meaningOf)
    .join(' ')} `;
  return members
    .filter(({ id }) => !partners.some(({ memberId }) => memberId === id))
    .map(({ name }) => name)
    .filter((name) => {
      const words = meaningOf(name);
      return words.length >= leastLetters && said.includes(` ${words} `);
    });
}
