import type { Context } from 'hono';
import type { Language } from '../../kernel/language.ts';
import type { PageContext } from './page-context.ts';

/** Variables that the platform sets on every request. */
export interface PageEnvironment {
  Variables: {
    requestId: string;
    language: Language;
    /** For a page: what its layout needs. */
    page: PageContext;
  };
}

export type RequestContext = Context<PageEnvironment>;

/** Answers one page; its layout data is `context.get('page')`. */
export type PageHandler = (context: RequestContext) => Response | Promise<Response>;
