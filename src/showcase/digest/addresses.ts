import type { Language } from '../../kernel/language.ts';
import { addressIn, filledAddress } from '../../platform/web/layout/address.ts';
import { audienceWord, type DigestAudience } from './domain/audiences.ts';

/** Addresses of the digest, the English ones without `/en`. */
export const digestAddresses = {
  landing: { fr: '/lettre', en: '/digest' },
  issue: { fr: '/lettre/:day', en: '/digest/:day' },
  edition: { fr: '/lettre/:day/:audience', en: '/digest/:day/:audience' },
  subscription: { fr: '/abonnement/:token', en: '/subscription/:token' },
  confirm: { fr: '/abonnement/:token/confirmer', en: '/subscription/:token/confirm' },
  list: { fr: '/moderation/lettre', en: '/moderation/digest' },
  create: { fr: '/moderation/lettre/nouveau', en: '/moderation/digest/new' },
  compose: { fr: '/moderation/lettre/:key', en: '/moderation/digest/:key' },
  preview: {
    fr: '/moderation/lettre/:key/apercu/:audience',
    en: '/moderation/digest/:key/preview/:audience',
  },
  createItem: { fr: '/moderation/lettre/:key/articles/nouveau', en: '/moderation/digest/:key/items/new' },
  items: { fr: '/moderation/articles-de-lettre', en: '/moderation/digest-items' },
  item: { fr: '/moderation/articles-de-lettre/:key', en: '/moderation/digest-items/:key' },
} as const;

/** The issue of a day: all of it, or what an audience reads of it. */
export const issueAddress = (
  language: Language,
  day: string,
  audience: DigestAudience | null = null,
): string =>
  audience === null
    ? filledAddress(language, digestAddresses.issue, { day })
    : filledAddress(language, digestAddresses.edition, { day, audience: audienceWord(language, audience) });

/** The page of the digest. */
export const landingAddress = (language: Language): string => addressIn(language, digestAddresses.landing);

/** Where somebody changes or ends their subscription. */
export const subscriptionAddress = (language: Language, token: string): string =>
  filledAddress(language, digestAddresses.subscription, { token });

/** Where a programs of mail ends a subscription at one click (RFC 8058). */
export const oneClickAddress = (token: string): string => `/digest/unsubscribe/${token}`;

/** Where those who moderate write an issue. */
export const composeAddress = (language: Language, key: string): string =>
  filledAddress(language, digestAddresses.compose, { key });

/** The feed of an audience. */
export const digestFeedAddress = (
  language: Language,
  audience: DigestAudience,
  format: 'atom' | 'rss' | 'json',
): string => `/digest/feeds/${audience}.${language}.${format}`;
