import type { Language } from '../kernel/language.ts';
import { filledAddress } from '../platform/web/layout/address.ts';

/** Addresses of this room's pages, the English ones without `/en`. */
export const evaluationAddresses = {
  list: { fr: '/evaluations', en: '/evaluations' },
  create: { fr: '/organisations/:key/evaluations/nouvelle', en: '/organisations/:key/evaluations/new' },
  page: { fr: '/evaluations/:key', en: '/evaluations/:key' },
  results: { fr: '/evaluations/:key/regards', en: '/evaluations/:key/viewpoints' },
  answer: { fr: '/repondre/:token', en: '/answer/:token' },
} as const;

/** One of these addresses with its key, or its token. */
export const evaluationAddress = (
  language: Language,
  name: keyof typeof evaluationAddresses,
  key: string,
): string => filledAddress(language, evaluationAddresses[name], { key, token: key });
