import type { MiddlewareHandler } from 'hono';
import { loadAsker, visitor } from '../../people/index.ts';
import type { FoundSession } from '../auth/read-session.ts';
import type { Database } from '../ports/database.ts';
import type { PageEnvironment, RequestContext } from '../ports/http.ts';
import type { Asker } from '../ports/rights.ts';
import { createRights } from './guard.ts';

/** What the guard knows of a request besides the rights: why they may be less than the person's own. */
export interface Standing {
  readonly session: FoundSession;
  /** Everything that the person holds, whether or not the second factor was shown. */
  readonly whole: Asker;
}

const standings = new WeakMap<RequestContext['req'], Standing>();

/** What is known of who asks. */
export const standingOf = (context: RequestContext): Standing =>
  standings.get(context.req) ?? { session: { state: 'none' }, whole: visitor };

/**
 * Finds who asks, before anything else is done for them. A session that still waits for its second factor gives no right;
 * an administrator's role counts only in a session where it was shown not long ago.
 */
export function identify(
  readSession: (context: RequestContext) => Promise<FoundSession>,
  database: Database,
): MiddlewareHandler<PageEnvironment> {
  return async (context, next) => {
    const { session: found, whole, unidentified } = await find(context, readSession, database);
    context.set('unidentified', unidentified);
    const asker = rightsNow(found, whole);
    standings.set(context.req, { session: found, whole });
    context.set('session', found.state === 'open' && !found.needsSecondFactor ? found.session : null);
    context.set('asker', asker);
    context.set('rights', createRights(asker));
    return next();
  };
}

async function find(
  context: RequestContext,
  readSession: (context: RequestContext) => Promise<FoundSession>,
  database: Database,
): Promise<Standing & { readonly unidentified: Error | null }> {
  try {
    const session = await readSession(context);
    const whole = session.state === 'open' ? await loadAsker(database, session.session.personId) : visitor;
    return { session, whole, unidentified: null };
  } catch (error) {
    return { session: { state: 'none' }, whole: visitor, unidentified: error as Error };
  }
}

function rightsNow(found: FoundSession, whole: Asker): Asker {
  if (found.state !== 'open' || found.needsSecondFactor) return visitor;
  if (found.session.isStrong) return whole;
  return {
    ...whole,
    instanceRoles: whole.instanceRoles.filter((role) => role !== 'platform-administrator'),
  };
}
