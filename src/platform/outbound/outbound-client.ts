import { lookup } from 'node:dns/promises';
import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { ok, type Result, refused } from '../../kernel/result.ts';
import type { Outbound, OutboundAnswer, OutboundOrder, OutboundRefusal } from '../ports/outbound.ts';
import { readBounded, TooLarge } from './inflate.ts';
import { type MayReach, mayReachPublic, portOf, readOutboundAddress } from './web-address.ts';

/** Redirections that are followed, at most. */
const mostHops = 5;
const userAgent = 'Cap17 (+https://github.com/cap17)';

/** Thrown when a name leads to an address that may not be spoken to. */
class NotAllowed extends Error {}

/**
 * The one way out: every request of the product to another site. The address is decided on the socket, so that a name cannot
 * change between the look and the call; each redirection is looked at again; sizes are counted while inflating; time is bounded
 * as a whole.
 */
export function createOutbound(mayReach: MayReach = mayReachPublic): Outbound {
  return {
    isAllowed: (address) => readOutboundAddress(address, mayReach) !== null,
    get: (address, order) => follow(address, order, mayReach),
  };
}

async function follow(
  address: string,
  order: OutboundOrder,
  mayReach: MayReach,
): Promise<Result<OutboundAnswer, OutboundRefusal>> {
  const signal = AbortSignal.any([
    AbortSignal.timeout(order.seconds * 1_000),
    ...(order.signal === undefined ? [] : [order.signal]),
  ]);
  let url = readOutboundAddress(address, mayReach);
  if (url === null) return refused({ code: 'SRC-001' });
  for (let hop = 0; ; hop++) {
    let type: string | null = null;
    try {
      const answer = await ask(url, order, mayReach, signal);
      type = answer.headers['content-type'] ?? null;
      const location = isRedirect(answer.statusCode) ? answer.headers.location : undefined;
      if (location === undefined) return ok(await read(url, hop, answer, order));
      answer.destroy();
      if (hop === mostHops) return refused({ code: 'SRC-005', detail: `${mostHops} redirections` });
      const next = URL.canParse(location, url.href) ? new URL(location, url.href).href : '';
      url = readOutboundAddress(next, mayReach);
      if (url === null) return refused({ code: 'SRC-002' });
    } catch (error) {
      const reached = { url: url?.href ?? '', hops: hop, type };
      return refused(error instanceof TooLarge ? { code: 'SRC-004', reached } : refusalOf(error, hop));
    }
  }
}

const isRedirect = (status: number | undefined): boolean =>
  status !== undefined && [301, 302, 303, 307, 308].includes(status);

function refusalOf(error: unknown, hop: number): OutboundRefusal {
  if (error instanceof NotAllowed) return { code: hop === 0 ? 'SRC-001' : 'SRC-002' };
  const name = error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? error.name) : '';
  return { code: 'SRC-003', detail: /^[A-Za-z_]{1,60}$/.test(name) ? name : 'error' };
}

/** Asks one address; looks at the address that was really reached before anything is sent. */
function ask(
  url: URL,
  order: OutboundOrder,
  mayReach: MayReach,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const port = portOf(url);
  const find: LookupFunction = (name, options, done) => {
    lookup(name, { all: true, family: (options.family as 0 | 4 | 6 | undefined) ?? 0 }).then(
      (found) => {
        // One internal address among others is a name that tries something: none of them is asked.
        const isSafe = found.length > 0 && found.every((one) => mayReach(one.address, port));
        if (!isSafe) return done(new NotAllowed(name), '', 4);
        return options.all ? done(null, found) : done(null, found[0]!.address, found[0]!.family);
      },
      (error: Error) => done(error as NodeJS.ErrnoException, '', 4),
    );
  };
  return new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? requestHttps : requestHttp;
    const asked = send(
      url,
      {
        method: 'GET',
        agent: false,
        lookup: find,
        signal,
        maxHeaderSize: 32_768,
        headers: {
          'user-agent': userAgent,
          accept: order.accept ?? '*/*',
          'accept-encoding': 'gzip, deflate, br',
          ...(order.headers ?? {}),
        },
      },
      resolve,
    );
    asked.once('socket', (socket) => {
      socket.once('connect', () => {
        const reached = socket.remoteAddress ?? '';
        if (isIP(reached) === 0 || !mayReach(reached, port)) asked.destroy(new NotAllowed(reached));
      });
    });
    asked.once('error', reject);
    asked.end();
  });
}

async function read(
  url: URL,
  hops: number,
  answer: IncomingMessage,
  { mostBytes }: OutboundOrder,
): Promise<OutboundAnswer> {
  const status = answer.statusCode ?? 0;
  const header = (name: string): string | null => {
    const value = answer.headers[name];
    return value === undefined ? null : Array.isArray(value) ? value.join(', ') : value;
  };
  if (status === 304 || mostBytes === 0) {
    answer.destroy();
    return { url: url.href, hops, status, header, body: new Uint8Array() };
  }
  const body = await readBounded(answer, header('content-encoding') ?? '', mostBytes);
  return { url: url.href, hops, status, header, body };
}
