import type { Hono, MiddlewareHandler } from 'hono';
import { type Language, type Localized, languages } from '../../kernel/language.ts';
import type { PageEnvironment, RequestContext } from '../ports/http.ts';
import type { PageContext } from '../ports/page-context.ts';
import { RequestRefusal } from '../ports/request-refusal.ts';
import type { RoutePolicy } from '../ports/rights.ts';
import type { GuardedAnswer, Method, Router } from '../ports/room.ts';
import { addressIn } from '../web/layout/address.ts';
import { guard } from './guard.ts';
import type { RefuseAccess } from './refuse-access.ts';

/** What the layout needs that does not depend on the request. */
export type LayoutContext = Pick<PageContext, 'origin' | 'assets' | 'navigation'>;

/** A route with the policy that it declares, for the tests that go through all of them. */
export interface DeclaredRoute {
  readonly method: Method;
  readonly path: string;
  readonly policy: RoutePolicy;
  readonly isPage: boolean;
}

/** The language of any path: English under `/en`, else French. */
export const languageOfPath = (path: string): Language =>
  path === '/en' || path.startsWith('/en/') ? 'en' : 'fr';

interface RouterParts {
  readonly app: Hono<PageEnvironment>;
  readonly layout: LayoutContext;
  readonly costly: MiddlewareHandler<PageEnvironment>;
  /** Answers somebody who may not. */
  readonly refuse: RefuseAccess;
  /** False when the disk is too full to write. */
  readonly hasRoom: () => boolean;
}

/** Registers pages in both languages, and other addresses, each behind its policy. */
export function createRouter({ app, layout, costly, refuse, hasRoom }: RouterParts): Router & {
  readonly declared: DeclaredRoute[];
  /** Bytes of the file that a request to this path may bring; null for a form without one. */
  readonly fileBytesAt: (path: string) => number | null;
} {
  const declared: DeclaredRoute[] = [];
  const files: { readonly path: RegExp; readonly bytes: number }[] = [];
  const register = (
    method: Method,
    path: string,
    { policy, answer, isCostly, fileBytes }: GuardedAnswer,
    isPage: boolean,
    prepare: (context: RequestContext) => void,
  ) => {
    declared.push({ method, path, policy, isPage });
    if (fileBytes !== undefined) files.push({ path: anyOf(path), bytes: fileBytes });
    const guarded = guard(policy, answer, refuse);
    const writes = method !== 'GET' && policy.resource !== 'computation';
    const handler = (context: RequestContext) => {
      prepare(context);
      if (writes && !hasRoom()) throw new RequestRefusal('SYS-001');
      return guarded(context);
    };
    if (isCostly) app.on(method, path, costly, handler);
    else app.on(method, path, handler);
  };
  return {
    declared,
    fileBytesAt: (path) => files.find((file) => file.path.test(path))?.bytes ?? null,
    route: (method, path, answer) => register(method, path, answer, false, () => {}),
    page(addresses, { get, post }) {
      for (const language of languages) {
        const path = addressIn(language, addresses);
        const prepare = (context: RequestContext) => {
          const parameters = context.req.param() as Record<string, string>;
          setPage(context, layout, language, {
            fr: fill(addressIn('fr', addresses), parameters),
            en: fill(addressIn('en', addresses), parameters),
          });
        };
        if (get) register('GET', path, get, true, prepare);
        if (post) register('POST', path, post, true, prepare);
      }
    },
  };
}

/** The paths of a pattern such as `/territoires/:key/import`. */
const anyOf = (pattern: string): RegExp =>
  new RegExp(`^${pattern.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/:\w+/g, '[^/]+')}/?$`);

/**
 * Makes sure that nothing answers without a policy.
 * @throws when a route was registered beside the router
 */
export function refuseUndeclared(app: Hono<PageEnvironment>, declared: readonly DeclaredRoute[]): void {
  const known = new Set(declared.map(({ method, path }) => `${method} ${path}`));
  const stray = app.routes.find(({ method, path }) => method !== 'ALL' && !known.has(`${method} ${path}`));
  if (stray) throw new Error(`The route ${stray.method} ${stray.path} has no policy`);
}

/** Gives the request its language and the data of its layout. */
export function setPage(
  context: RequestContext,
  layout: LayoutContext,
  language: Language,
  addresses: Localized,
): void {
  const session = context.get('session');
  const person = session ? { name: session.name || session.email } : null;
  context.set('language', language);
  context.set('page', { ...layout, language, addresses, requestId: context.get('requestId'), person });
}

const fill = (pattern: string, parameters: Readonly<Record<string, string>>): string =>
  pattern.replace(/:(\w+)(\{[^}]*\})?\??/g, (_, name: string) => encodeURIComponent(parameters[name] ?? ''));
