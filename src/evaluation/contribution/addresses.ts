import type { Language, Localized } from '../../kernel/language.ts';
import { filledAddress } from '../../platform/web/layout/address.ts';

/** Addresses of what made the effect: analyses, their signs, other explanations, comparisons. */
export const contributionAddresses = {
  list: { fr: '/evaluations/:key/contribution', en: '/evaluations/:key/contribution' },
  analyses: { fr: '/evaluations/analyses', en: '/evaluations/analyses' },
  analysis: { fr: '/evaluations/analyses/:key', en: '/evaluations/analyses/:key' },
  newAnalysis: { fr: '/evaluations/:key/analyses/nouvelle', en: '/evaluations/:key/analyses/new' },
  signs: { fr: '/evaluations/indices', en: '/evaluations/signs' },
  sign: { fr: '/evaluations/indices/:key', en: '/evaluations/signs/:key' },
  newSign: { fr: '/evaluations/analyses/:key/indices/nouveau', en: '/evaluations/analyses/:key/signs/new' },
  explanations: { fr: '/evaluations/explications', en: '/evaluations/explanations' },
  explanation: { fr: '/evaluations/explications/:key', en: '/evaluations/explanations/:key' },
  newExplanation: {
    fr: '/evaluations/analyses/:key/explications/nouvelle',
    en: '/evaluations/analyses/:key/explanations/new',
  },
  comparisons: { fr: '/evaluations/comparaisons', en: '/evaluations/comparisons' },
  comparison: { fr: '/evaluations/comparaisons/:key', en: '/evaluations/comparisons/:key' },
  newComparison: {
    fr: '/evaluations/:key/comparaisons/nouvelle',
    en: '/evaluations/:key/comparisons/new',
  },
} as const satisfies Readonly<Record<string, Localized>>;

/** One of these addresses with its key. */
export const contributionAddress = (
  language: Language,
  name: keyof typeof contributionAddresses,
  key = '',
): string => filledAddress(language, contributionAddresses[name], { key });
