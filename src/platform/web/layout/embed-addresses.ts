import type { Language } from '../../../kernel/language.ts';
import { addressIn } from './address.ts';

/** Where partners build the line that shows something of ours on their site. */
export const builderAddresses = { fr: '/integrer', en: '/embed' } as const;

/** The same, what to show being already chosen. */
export const builderAddress = (
  language: Language,
  name: string,
  choices: Readonly<Record<string, string>> = {},
): string => `${addressIn(language, builderAddresses)}?${new URLSearchParams({ show: name, ...choices })}`;

/** Where programs ask how to show a page of ours in theirs. */
export const oEmbedPath = '/oembed';

/** What the head of a page says of it, when it may be shown elsewhere: it goes among the `alternates` of the page. */
export const oEmbedAlternate = (page: string, title: string) => ({
  type: 'application/json+oembed',
  title,
  address: `${oEmbedPath}?${new URLSearchParams({ url: page, format: 'json' })}`,
});
