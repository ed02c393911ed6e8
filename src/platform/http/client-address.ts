import type { RequestContext } from '../ports/http.ts';

/**
 * The address of the client: the socket's, or what the proxies in front of us wrote in `X-Forwarded-For`.
 * Only the last `proxies` entries are believed; what a client wrote itself comes before them.
 */
export function clientAddress(context: RequestContext, proxies: number): string {
  const incoming = (context.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)
    ?.incoming;
  const socket = incoming?.socket?.remoteAddress ?? 'local';
  if (proxies === 0) return socket;
  const forwarded = (context.req.header('x-forwarded-for') ?? '').split(',').map((part) => part.trim());
  return forwarded.at(-proxies) || socket;
}
