import type { Language } from '../../../kernel/language.ts';
import { type DigestAudience, digestAudiences } from './audiences.ts';

export const itemKinds = ['story', 'resource', 'call', 'event', 'figure', 'note'] as const;
/** What an item of the digest tells of. */
export type ItemKind = (typeof itemKinds)[number];

/** A text in French, in English when it was translated. */
export interface GivenText {
  readonly fr: string;
  readonly en: string;
}

/** One item of an issue. */
export interface DigestItem {
  readonly id: string;
  readonly kind: ItemKind;
  readonly title: GivenText;
  readonly text: GivenText;
  /** A page of this site (`/…`) or of another (`https://…`); empty when it leads nowhere. */
  readonly address: GivenText;
  /** Audiences that it is for; none means all. */
  readonly audiences: readonly DigestAudience[];
  readonly position: number;
  /** What it was proposed from, e.g. `event:…`; null when an editor wrote it. */
  readonly source: string | null;
}

/** One issue, with its items in their order. */
export interface DigestIssue {
  readonly id: string;
  /** Its Thursday, as an ISO day. */
  readonly day: string;
  readonly title: GivenText;
  readonly intro: GivenText;
  readonly state: 'draft' | 'published';
  readonly publishedAt: Date | null;
  readonly updatedAt: Date;
  readonly items: readonly DigestItem[];
}

/** A text as it is shown, and the language that it is really in. */
export interface ShownText {
  readonly words: string;
  readonly language: Language;
}

/** A text in a language; in French, and said so, when it was not translated. */
export const textIn = (language: Language, { fr, en }: GivenText): ShownText =>
  language === 'en' && en !== '' ? { words: en, language: 'en' } : { words: fr, language: 'fr' };

/** What an audience reads of an issue; every item for none. */
export const itemsFor = (issue: DigestIssue, audience: DigestAudience | null): readonly DigestItem[] =>
  issue.items.filter(
    ({ audiences }) => audience === null || audiences.length === 0 || audiences.includes(audience),
  );

/** Audiences that an issue has something for. */
export const audiencesOf = (issue: DigestIssue): readonly DigestAudience[] =>
  digestAudiences.filter((audience) => itemsFor(issue, audience).length > 0);

/** What still lacks before an issue is whole: only what blocks it forbids to publish. */
export type IssueLack =
  | { readonly code: 'no-items'; readonly blocks: true }
  | { readonly code: 'nothing-for'; readonly audience: DigestAudience; readonly blocks: false }
  | { readonly code: 'not-in-english'; readonly what: string; readonly blocks: false };

/** Everything that an issue lacks, what blocks first. */
export function lacksOf(issue: DigestIssue): readonly IssueLack[] {
  if (issue.items.length === 0) return [{ code: 'no-items', blocks: true }];
  const untranslated = (text: GivenText): boolean => text.fr !== '' && text.en === '';
  const lacks = (what: string, ...texts: readonly GivenText[]): readonly IssueLack[] =>
    texts.some(untranslated) ? [{ code: 'not-in-english', what, blocks: false }] : [];
  return [
    ...digestAudiences
      .filter((audience) => itemsFor(issue, audience).length === 0)
      .map((audience) => ({ code: 'nothing-for' as const, audience, blocks: false as const })),
    ...lacks(issue.title.fr, issue.title, issue.intro),
    ...issue.items.flatMap(({ title, text }) => lacks(title.fr, title, text)),
  ];
}

/** The paragraphs of a text, parted by empty lines. */
export const paragraphsOf = (text: string): readonly string[] =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');

/** The language of a text where it is not that of its page; undefined where it is. */
export const foreignTo = (language: Language, text: ShownText): Language | undefined =>
  text.language === language ? undefined : text.language;
