import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { createTokenReader } from '../../people/index.ts';
import { registerFirstVisit } from '../administration/first-visit-routes.tsx';
import { registerRecovery } from '../administration/recovery-routes.tsx';
import { createAccountRoom } from '../auth/account-room.ts';
import type { Accounts } from '../auth/accounts.ts';
import { registerEmbedScript } from '../embeds/serve-script.ts';
import type { PageEnvironment, RequestContext } from '../ports/http.ts';
import type { Ports } from '../ports/ports.ts';
import { RequestRefusal } from '../ports/request-refusal.ts';
import type { Room } from '../ports/room.ts';
import { allowedMethods } from './allowed-methods.ts';
import { clientAddress } from './client-address.ts';
import { type AnswerError, createErrorAnswers } from './error-answers.tsx';
import { addHealth } from './health.ts';
import { identify } from './identify.ts';
import { deliverPages } from './page-delivery.ts';
import { createRouter, type DeclaredRoute, type LayoutContext, refuseUndeclared } from './page-router.ts';
import { createAccessRefusal } from './refuse-access.ts';
import { limitLoad, limitRate } from './request-limits.ts';
import { logRequests } from './request-log.ts';
import { createRoomWatch } from './room-watch.ts';
import { securityHeaders } from './security-headers.ts';
import { readSentForm } from './sent-form.ts';
import type { StaticFiles } from './static-files.ts';
import { checkWriteOrigin } from './write-origin.ts';

export interface ApplicationParts {
  readonly ports: Ports;
  readonly accounts: Accounts;
  readonly rooms: readonly Room[];
  readonly files: StaticFiles;
  readonly isReady: () => Promise<boolean>;
  readonly limits: RequestLimits;
}

export interface RequestLimits {
  /** Costly requests accepted per minute and per client. */
  readonly costlyRequests: number;
  /** Reverse proxies in front of the server, whose word on the client's address is taken. */
  readonly proxies: number;
}

/** Bytes of one request, at most: an alliance file may have 5 MB, and a form around it. */
const bodyBytes = 6_000_000;
/** Bytes of the form around a file. */
const aroundFile = 100_000;
/** Longest time of one request, and most requests under way, before answering that the service is busy. */
const load = { milliseconds: 30_000, underWay: 500 };
/** Longest time of a request that brings a file: a slow line takes minutes. */
const uploadMilliseconds = 280_000;

export interface Application {
  readonly http: Hono<PageEnvironment>;
  /** Every route, with its policy. */
  readonly routes: readonly DeclaredRoute[];
}

/** Wires the middlewares, the rooms' routes, the built files and the error answers into one application. */
export function createApplication({
  ports,
  accounts,
  rooms,
  files,
  isReady,
  limits,
}: ApplicationParts): Application {
  const app = new Hono<PageEnvironment>();
  const navigation = rooms.flatMap((room) => room.navigation ?? []).sort((a, b) => a.order - b.order);
  const layout: LayoutContext = { origin: ports.settings.origin, assets: files.assets, navigation };
  const answerError = createErrorAnswers(layout);
  const busy = (context: RequestContext) => answerError(context, 'SYS-003', { 'retry-after': '5' });

  // What routes declare is known once they are registered, below.
  let fileBytesAt = (_path: string): number | null => null;
  app.use(logRequests(ports.ids, ports.log));
  app.use(securityHeaders(ports.settings.origin));
  app.use(deliverPages());
  const fileBytesOf = ({ req }: RequestContext): number | null =>
    req.method === 'POST' ? fileBytesAt(req.path) : null;
  app.use(
    limitLoad(
      {
        ...load,
        millisecondsOf: (context) => (fileBytesOf(context) === null ? null : uploadMilliseconds),
      },
      busy,
    ),
  );
  app.use(checkWriteOrigin(ports.settings.origin, (context) => answerError(context, 'REQ-403')));
  app.use(limitBodies(answerError, fileBytesOf));
  const readToken = createTokenReader(ports.database, () => ports.clock.now());
  app.use(identify({ readSession: accounts.readSession, readToken }, ports.database));

  const costly = costlyLimit(limits, ports, answerError);
  const refuse = createAccessRefusal(answerError, accounts.keptEntries, ports.settings.origin);
  const hasRoom = createRoomWatch(ports.settings.dataFolder);
  const router = createRouter({ app, layout, costly, refuse, hasRoom });
  fileBytesAt = router.fileBytesAt;
  addHealth(router, isReady);
  registerEmbedScript(router, files);
  for (const room of [...rooms, createAccountRoom(accounts)]) room.routes?.(router, ports);
  registerFirstVisit(router, accounts);
  registerRecovery(router, accounts);
  refuseUndeclared(app, router.declared);

  app.notFound((context) => answerMissing(app, files, context, answerError));
  app.onError((error, context) => answerFault(error, context, ports, answerError));
  return { http: app, routes: router.declared };
}

/** A form has a few megabytes at most; one that brings a file to import, what its route declares. Nothing reads a body of the others. */
function limitBodies(
  answerError: AnswerError,
  fileBytesOf: (context: RequestContext) => number | null,
): MiddlewareHandler<PageEnvironment> {
  const onError = (context: Context) =>
    answerError(context as RequestContext, 'REQ-413', { connection: 'close' });
  const forms = bodyLimit({ maxSize: bodyBytes, onError });
  return (context, next) => {
    const { method } = context.req;
    if (method === 'GET' || method === 'HEAD') return next();
    const bytes = fileBytesOf(context);
    return bytes === null
      ? forms(context, next)
      : bodyLimit({ maxSize: bytes + aroundFile, onError })(context, next);
  };
}

function costlyLimit({ costlyRequests, proxies }: RequestLimits, ports: Ports, answerError: AnswerError) {
  return limitRate(
    costlyRequests,
    (context) => clientAddress(context, proxies),
    () => ports.clock.now().getTime(),
    (context, seconds) =>
      answerError(
        context,
        'REQ-429',
        { 'retry-after': String(seconds) },
        { advice: { fr: `Réessayez dans ${seconds} secondes.`, en: `Try again in ${seconds} seconds.` } },
      ),
  );
}

/** Nothing registered here: a built file, an address written with a final slash, another method, or nothing at all. */
function answerMissing(
  app: Hono<PageEnvironment>,
  files: StaticFiles,
  context: RequestContext,
  answerError: AnswerError,
): Response {
  const { path, method } = context.req;
  const isRead = method === 'GET' || method === 'HEAD';
  const file = isRead ? files.answer(context) : null;
  if (file) return file;
  const allowed = allowedMethods(app, path);
  if (allowed.length > 0 && !allowed.includes(method))
    return answerError(context, 'REQ-405', { allow: allowed.join(', ') });
  const trimmed = path.replace(/(.)\/+$/, '$1');
  if (isRead && trimmed !== path && !trimmed.startsWith('//') && allowedMethods(app, trimmed).includes('GET'))
    return context.redirect(trimmed, 301);
  return answerError(context, 'REQ-404');
}

async function answerFault(
  error: Error,
  context: RequestContext,
  ports: Ports,
  answerError: AnswerError,
): Promise<Response> {
  if (error instanceof RequestRefusal) {
    const { advice, reasons, code } = error;
    const sent = code === 'SYS-001' ? await readSentForm(context) : undefined;
    return answerError(context, code, error.headers, { advice, reasons, sent });
  }
  if (isBrokenForm(error)) return answerError(context, 'UPL-001');
  if (error instanceof HTTPException) {
    if (error.status === 415) return answerError(context, 'REQ-415');
    if (error.status < 500) return answerError(context, 'REQ-400');
  }
  const requestId = context.get('requestId');
  const sent = await readSentForm(context);
  if (isDatabaseDown(error)) {
    ports.log.error('database-down', { requestId, reason: error.message });
    return answerError(context, 'SYS-002', { 'retry-after': '5' }, { sent });
  }
  if (isDiskFull(error)) {
    ports.log.error('disk-full', { requestId, reason: error.message });
    return answerError(context, 'SYS-001', {}, { sent });
  }
  if (isDiskFailing(error)) {
    ports.log.error('disk-failing', { requestId, reason: error.message });
    return answerError(context, 'SYS-004', {}, { sent });
  }
  ports.log.error('fault', { requestId, error: error.stack ?? String(error) });
  return answerError(context, 'SYS-500', {}, { sent });
}

/** A form that the platform's own reader could not read: cut short, without its boundary, or of another kind. */
const isBrokenForm = (error: Error): boolean =>
  error instanceof TypeError && /FormData|form-data|Content-Type was not one of/i.test(error.message);

/** PostgreSQL cannot be reached, is starting or stopping (classes 08 and 57P). */
function isDatabaseDown(error: Error): boolean {
  const code = codeOf(error);
  const isConnecting = 'syscall' in error && error.syscall === 'connect';
  return (
    isConnecting ||
    /^(08...|57P..|ECONNRESET|EPIPE)$/.test(code) ||
    /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/.test(
      error.message,
    )
  );
}

/** PostgreSQL (53100) or a file of ours found no room left. */
const isDiskFull = (error: Error): boolean => /^(53100|ENOSPC|EDQUOT)$/.test(codeOf(error));

/** PostgreSQL (58030, or a page that does not match its checksum, XX001) or a file of ours met an error of the disk. */
const isDiskFailing = (error: Error): boolean => /^(58030|XX001|EIO|EROFS)$/.test(codeOf(error));

const codeOf = (error: Error): string => ('code' in error ? String(error.code) : '');
