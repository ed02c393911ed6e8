import type { VNode } from 'preact';
import type { RequestContext } from '../../ports/http.ts';
import { renderPage } from './render-page.ts';

/** Answers a page that is the same for everybody: rendered at its first request, then kept. */
export type AnswerKeptPage = (context: RequestContext, page: () => VNode) => Response;

/**
 * Keeps rendered pages by their address in their language. For pages that only a new release changes, with a finite
 * number of addresses: the query is not looked at. Somebody signed in gets a page rendered for them.
 */
export function createPageCache(): AnswerKeptPage {
  const kept = new Map<string, string>();
  return (context, page) => {
    const { addresses, language, person } = context.get('page');
    // The frame names the person signed in: such a page is theirs alone.
    if (person !== null) return context.html(renderPage(page()));
    const address = addresses[language];
    const html = kept.get(address) ?? renderPage(page());
    kept.set(address, html);
    return context.html(html);
  };
}
