import type { Language, Localized } from '../../kernel/language.ts';
import { filledAddress } from '../../platform/web/layout/address.ts';

/** Addresses of lessons. */
export const lessonAddresses = {
  list: { fr: '/evaluations/:key/lecons', en: '/evaluations/:key/lessons' },
  lessons: { fr: '/evaluations/lecons', en: '/evaluations/lessons' },
  lesson: { fr: '/evaluations/lecons/:key', en: '/evaluations/lessons/:key' },
  create: { fr: '/evaluations/:key/lecons/nouvelle', en: '/evaluations/:key/lessons/new' },
} as const satisfies Readonly<Record<string, Localized>>;

/** One of these addresses with its key. */
export const lessonAddress = (language: Language, name: keyof typeof lessonAddresses, key = ''): string =>
  filledAddress(language, lessonAddresses[name], { key });
