import type { MiddlewareHandler } from 'hono';
import { loadAsker, visitor } from '../../people/index.ts';
import type { FoundSession } from '../auth/read-session.ts';
import type { Database } from '../ports/database.ts';
import type { PageEnvironment, RequestContext } from '../ports/http.ts';
import { RequestRefusal } from '../ports/request-refusal.ts';
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

/** What tells who asks: the cookie of a session, or the token of a program. */
export interface IdentityReaders {
  readonly readSession: (context: RequestContext) => Promise<FoundSession>;
  /** Whose token this is and what it allows; null when it does not work. */
  readonly readToken: (
    secret: string,
  ) => Promise<{ readonly personId: string; readonly scope: 'read' | 'write' } | null>;
}

/**
 * Finds who asks, before anything else is done for them. A session that still waits for its second factor gives no right;
 * an administrator's role counts only in a session where it was shown not long ago.
 */
export function identify(readers: IdentityReaders, database: Database): MiddlewareHandler<PageEnvironment> {
  return async (context, next) => {
    const { session: found, whole, unidentified, token } = await find(context, readers, database);
    context.set('unidentified', unidentified);
    const asker = token ?? rightsNow(found, whole);
    standings.set(context.req, { session: found, whole });
    context.set('session', found.state === 'open' && !found.needsSecondFactor ? found.session : null);
    context.set('asker', asker);
    context.set('rights', createRights(asker));
    return next();
  };
}

interface Found extends Standing {
  readonly unidentified: Error | null;
  /** The rights of the program that shows a token. */
  readonly token: Asker | null;
}

const nobody = { session: { state: 'none' }, whole: visitor } as const;

async function find(context: RequestContext, readers: IdentityReaders, database: Database): Promise<Found> {
  // Cards on other sites are the same for everybody: no cookie is read there.
  if (context.req.path.startsWith('/embed/')) return { ...nobody, unidentified: null, token: null };
  try {
    const authorization = context.req.header('authorization');
    if (authorization !== undefined && context.req.path.startsWith('/api/')) {
      return {
        ...nobody,
        unidentified: null,
        token: await askerOfToken(context, authorization, readers, database),
      };
    }
    const session = await readers.readSession(context);
    const whole = session.state === 'open' ? await loadAsker(database, session.session.personId) : visitor;
    return { session, whole, unidentified: null, token: null };
  } catch (error) {
    // A token that does not work is told at once; a database that does not answer lets public pages be read.
    if (error instanceof RequestRefusal) throw error;
    return { ...nobody, unidentified: error as Error, token: null };
  }
}

/**
 * A program with a token has the rights of its person, without any role on the whole instance.
 * @throws RequestRefusal `TOK-002` when the token does not work, `TOK-001` when it may only read
 */
async function askerOfToken(
  context: RequestContext,
  authorization: string,
  { readToken }: IdentityReaders,
  database: Database,
): Promise<Asker> {
  const secret = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
  const token = secret === undefined ? null : await readToken(secret);
  if (token === null) throw new RequestRefusal('TOK-002', { headers: { 'www-authenticate': 'Bearer' } });
  const isRead = context.req.method === 'GET' || context.req.method === 'HEAD';
  if (token.scope === 'read' && !isRead) throw new RequestRefusal('TOK-001');
  return { ...(await loadAsker(database, token.personId)), instanceRoles: [] };
}

function rightsNow(found: FoundSession, whole: Asker): Asker {
  if (found.state !== 'open' || found.needsSecondFactor) return visitor;
  if (found.session.isStrong) return whole;
  return {
    ...whole,
    instanceRoles: whole.instanceRoles.filter((role) => role !== 'platform-administrator'),
  };
}
