import type { Hono, MiddlewareHandler } from 'hono';
import { type Language, type Localized, languages } from '../../kernel/language.ts';
import type { PageEnvironment, PageHandler, RequestContext } from '../ports/http.ts';
import type { PageContext } from '../ports/page-context.ts';
import type { Router } from '../ports/room.ts';
import { addressIn } from '../web/layout/address.ts';

/** What the layout needs that does not depend on the request. */
export type LayoutContext = Pick<PageContext, 'origin' | 'assets' | 'navigation'>;

/** The language of any path: English under `/en`, else French. */
export const languageOfPath = (path: string): Language =>
  path === '/en' || path.startsWith('/en/') ? 'en' : 'fr';

/** Registers pages in both languages on the application. */
export function createRouter(
  app: Hono<PageEnvironment>,
  layout: LayoutContext,
  costly: MiddlewareHandler<PageEnvironment>,
): Router {
  return {
    app,
    costly,
    page(addresses, handlers) {
      for (const language of languages) {
        const path = addressIn(language, addresses);
        const prepare = (handler: PageHandler) => (context: RequestContext) => {
          const parameters = context.req.param() as Record<string, string>;
          setPage(context, layout, language, {
            fr: fill(addressIn('fr', addresses), parameters),
            en: fill(addressIn('en', addresses), parameters),
          });
          return handler(context);
        };
        if (handlers.get) app.get(path, prepare(handlers.get));
        if (handlers.post && handlers.isCostly) app.post(path, costly, prepare(handlers.post));
        else if (handlers.post) app.post(path, prepare(handlers.post));
      }
    },
  };
}

/** Gives the request its language and the data of its layout. */
export function setPage(
  context: RequestContext,
  layout: LayoutContext,
  language: Language,
  addresses: Localized,
): void {
  context.set('language', language);
  context.set('page', { ...layout, language, addresses, requestId: context.get('requestId') });
}

const fill = (pattern: string, parameters: Readonly<Record<string, string>>): string =>
  pattern.replace(/:(\w+)(\{[^}]*\})?\??/g, (_, name: string) => encodeURIComponent(parameters[name] ?? ''));
