import type { ResourceKind } from '../../kernel/codes.ts';
import type { Language } from '../../kernel/language.ts';

/** For whom a resource is. */
export const audiences = [
  'association',
  'company',
  'authority',
  'foundation',
  'academic',
  'catalyst',
  'citizens',
] as const;
export type Audience = (typeof audiences)[number];

/** Maturity of a territory for which it fits, from `1` (to start) to `4` (deploying). */
export const maturities = ['1', '2', '3', '4'] as const;
export type Maturity = (typeof maturities)[number];

/** What it helps with: the pillars of the method. */
export const pillars = ['project', 'economics', 'evaluation', 'showcase', 'commons'] as const;
export type Pillar = (typeof pillars)[number];

/** Time that a first use takes; unknown is `null`, never the shortest. */
export const efforts = ['minutes', 'hours', 'days', 'months'] as const;
export type Effort = (typeof efforts)[number];

export const sdgCodes = Array.from({ length: 17 }, (_, index) => String(index + 1));

/** `pending`: harvested or suggested, not yet read by a person; `draft`: taken out of sight. */
export const resourceStates = ['published', 'pending', 'draft'] as const;
export type ResourceState = (typeof resourceStates)[number];

/** One resource of the commons. */
export interface Resource {
  readonly id: string;
  /** Word of its address. */
  readonly key: string;
  readonly kind: ResourceKind;
  readonly title: string;
  readonly publisher: string;
  readonly publisherKind: string | null;
  readonly url: string;
  readonly year: number | null;
  /** Language in which it is written, e.g. `fr`. */
  readonly language: string;
  readonly summaryFr: string;
  readonly summaryEn: string;
  readonly themes: readonly string[];
  readonly audiences: readonly Audience[];
  readonly maturity: readonly Maturity[];
  readonly sdgs: readonly string[];
  readonly pillars: readonly Pillar[];
  /** Official place, `country-FR`, or `null` when it concerns no place in particular. */
  readonly placeId: string | null;
  readonly placeName: string | null;
  readonly licence: string | null;
  readonly effort: Effort | null;
  /** Published figures that say how common the case of an example is, as `readFrequencies` reads them. */
  readonly frequency: string | null;
  readonly state: ResourceState;
}

/** Fields whose value has a provenance of its own. */
export const provenFields = [
  'kind',
  'title',
  'publisher',
  'url',
  'year',
  'language',
  'summaryFr',
  'summaryEn',
  'themes',
  'audiences',
  'maturity',
  'sdgs',
  'pillars',
  'placeName',
  'licence',
  'effort',
  'frequency',
] as const;
export type ProvenField = (typeof provenFields)[number];

/** The summary in a language; the other one when it is missing. */
export const summaryIn = (
  language: Language,
  { summaryFr, summaryEn }: Pick<Resource, 'summaryFr' | 'summaryEn'>,
): string => (language === 'fr' ? summaryFr || summaryEn : summaryEn || summaryFr);

/** The language in which `summaryIn` answers. */
export const summaryLanguage = (
  language: Language,
  { summaryFr, summaryEn }: Pick<Resource, 'summaryFr' | 'summaryEn'>,
): Language => (language === 'fr' ? (summaryFr === '' ? 'en' : 'fr') : summaryEn === '' ? 'fr' : 'en');
