/** Characters that XML 1.0 cannot hold, even by number. */
const unwritable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** A text of a feed, without what XML cannot hold. */
export const feedText = (text: string): string => text.replaceAll(unwritable, '');

/** What RSS calls a title or a description is read as HTML: text is written so that it stays text. */
export const asHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A JSON Feed as text: one without entry says so, since the format requires its list (1.1). */
export const jsonFeedText = (feed: unknown): string => JSON.stringify({ items: [], ...(feed as object) });
