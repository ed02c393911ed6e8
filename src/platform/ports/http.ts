import type { Context } from 'hono';
import type { Language } from '../../kernel/language.ts';
import type { PageContext } from './page-context.ts';
import type { Asker, Rights } from './rights.ts';

/** Variables that the platform sets on every request. */
export interface PageEnvironment {
  Variables: {
    requestId: string;
    language: Language;
    /** For a page: what its layout needs. */
    page: PageContext;
    /** Who asks, read again for each request; a visitor when nobody is signed in. */
    asker: Asker;
    /** What they may do, to which object. */
    rights: Rights;
    /** The session and its person, or null. */
    session: Session | null;
    /** Why it could not be read who asks: public pages are still answered, as to a visitor. */
    unidentified: Error | null;
  };
}

/** Somebody signed in. */
export interface Session {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  /** True when the second factor, or a passkey, was shown in this session not long ago. */
  readonly isStrong: boolean;
  /** True when the person has set a second factor up, or has a passkey. */
  readonly hasSecondFactor: boolean;
}

export type RequestContext = Context<PageEnvironment>;

/** Answers one page; its layout data is `context.get('page')`. */
export type PageHandler = (context: RequestContext) => Response | Promise<Response>;
