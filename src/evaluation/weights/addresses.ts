import type { Language, Localized } from '../../kernel/language.ts';
import { filledAddress } from '../../platform/web/layout/address.ts';

/** Addresses of weights: their page, known shares one by one. */
export const weightAddresses = {
  weights: { fr: '/evaluations/:key/poids', en: '/evaluations/:key/weights' },
  margins: { fr: '/evaluations/parts-connues', en: '/evaluations/known-shares' },
  margin: { fr: '/evaluations/parts-connues/:key', en: '/evaluations/known-shares/:key' },
  create: {
    fr: '/evaluations/:key/parts-connues/:question/nouvelles',
    en: '/evaluations/:key/known-shares/:question/new',
  },
} as const satisfies Readonly<Record<string, Localized>>;

/** One of these addresses with its key. */
export const weightAddress = (
  language: Language,
  name: keyof typeof weightAddresses,
  key: string,
  question = '',
): string => filledAddress(language, weightAddresses[name], { key, question });

/** What an address carries to read results without their weights. */
export const withoutWeights = 'weights=no';
