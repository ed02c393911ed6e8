import type { Language } from '../../src/kernel/language.ts';
import type { PageContext } from '../../src/platform/ports/page-context.ts';

/** What a page needs of its request, for tests that render it without a server; no other room is there. */
export function pageContext(language: Language, given: Partial<PageContext> = {}): PageContext {
  return {
    language,
    addresses: { fr: '/page', en: '/en/page' },
    origin: 'https://cap17.example.org',
    requestId: 'request-1',
    assets: { stylesheet: '/assets/index.css', script: (entry) => `/assets/${entry}.js` },
    navigation: [],
    person: null,
    ...given,
  };
}
