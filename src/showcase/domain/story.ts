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
}

/** Somebody named in a story, without whose consent it is not published. */
export interface StoryPartner {
  /** `member:<id>` for a member of the alliance, `other:<name>` for somebody else. */
  readonly key: string;
  readonly memberId: string | null;
  readonly name: string;
}

/** All that partners consent to: the words, the facts as they were, the names. */
export interface StoryContent {
  readonly language: Language;
  readonly texts: StoryTexts;
  readonly facts: readonly StoryFact[];
  readonly partners: readonly StoryPartner[];
}

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
    if (isSame) return [{ ...fact, changedOn: null, now: null }];
    return [{ ...fact, changedOn: today.on, now: today.isOpen ? today.text : null }];
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
): readonly ('language' | keyof StoryTexts | 'facts' | 'partners')[] {
  const texts = (['title', 'lead', ...storyParts] as const).filter(
    (part) => meaningOf(consented.texts[part]) !== meaningOf(next.texts[part]),
  );
  const said = ({ facts }: StoryContent) => JSON.stringify(facts.map(({ key, text }) => [key, text.fr]));
  const names = ({ partners }: StoryContent) => JSON.stringify(partners.map(({ key }) => key).sort());
  return [
    ...(consented.language === next.language ? [] : (['language'] as const)),
    ...texts,
    ...(said(consented) === said(next) ? [] : (['facts'] as const)),
    ...(names(consented) === names(next) ? [] : (['partners'] as const)),
  ];
}

/** True when two contents are the same to the letter. */
export const isSameContent = (one: StoryContent, other: StoryContent): boolean =>
  JSON.stringify([one.language, one.texts, one.partners]) ===
    JSON.stringify([other.language, other.texts, other.partners]) && materialChanges(one, other).length === 0;

/** Shorter names are too likely to be ordinary words. */
const leastLetters = 4;

/** Members whom the words name without their being among the partners who are asked. */
export function namedUnasked(
  texts: StoryTexts,
  members: readonly { readonly id: string; readonly name: string }[],
  partners: readonly StoryPartner[],
): readonly string[] {
  const said = ` ${Object.values(texts).map(meaningOf).join(' ')} `;
  return members
    .filter(({ id }) => !partners.some(({ memberId }) => memberId === id))
    .map(({ name }) => name)
    .filter((name) => {
      const words = meaningOf(name);
      return words.length >= leastLetters && said.includes(` ${words} `);
    });
}
