import { createHash } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import type { PageEnvironment, RequestContext } from '../ports/http.ts';
import { chooseEncoding, compress, type Encoding } from './content-encoding.ts';

const compressible = /^(text\/|application\/(json|problem\+json|ld\+json|feed\+json|xml|atom\+xml|rss\+xml))/;
/** Below this, a packet carries the text as it is. */
const leastBytes = 1_000;
/** Compressed bodies kept, by what they hold: the same page asked again costs a hash. */
const keptBodies = 200;

/** Gives pages an ETag of their content, answers 304 when it is known, and compresses what goes out. */
export function deliverPages(): MiddlewareHandler<PageEnvironment> {
  const compressed = new Map<string, Uint8Array<ArrayBuffer>>();
  return async (context, next) => {
    await next();
    const answer = context.res;
    if (
      !compressible.test(answer.headers.get('content-type') ?? '') ||
      answer.headers.has('content-encoding') ||
      answer.body === null
    )
      return;
    const body = new Uint8Array(await answer.arrayBuffer());
    const digest = createHash('sha256').update(body).digest('base64url').slice(0, 22);
    const headers = new Headers(answer.headers);
    headers.append('vary', 'accept-encoding');
    if (!headers.has('cache-control')) headers.set('cache-control', cacheControlOf(context));
    const mayRevalidate =
      context.req.method === 'GET' && answer.status === 200 && headers.get('cache-control') !== 'no-store';
    if (mayRevalidate && !headers.has('etag')) headers.set('etag', `W/"${digest}"`);
    context.res = undefined;
    if (mayRevalidate && context.req.header('if-none-match') === headers.get('etag')) {
      context.res = new Response(null, { status: 304, headers });
      return;
    }
    const encoding =
      body.length < leastBytes
        ? 'identity'
        : chooseEncoding(context.req.header('accept-encoding'), () => true);
    if (encoding !== 'identity') headers.set('content-encoding', encoding);
    headers.delete('content-length');
    context.res = new Response(encode(body, digest, encoding, compressed), {
      status: answer.status,
      headers,
    });
  };
}

/** What is answered to somebody signed in is theirs: no cache on the way may give it to another. */
function cacheControlOf(context: RequestContext): string {
  if (context.req.method !== 'GET') return 'no-store';
  return context.get('session') ? 'private, no-cache' : 'no-cache';
}

function encode(
  body: Uint8Array<ArrayBuffer>,
  digest: string,
  encoding: Encoding,
  kept: Map<string, Uint8Array<ArrayBuffer>>,
): Uint8Array<ArrayBuffer> {
  if (encoding === 'identity') return body;
  const key = `${encoding} ${digest}`;
  const known = kept.get(key);
  if (known) return known;
  const made = compress(body, encoding, 'passing');
  if (kept.size >= keptBodies) kept.delete(kept.keys().next().value!);
  kept.set(key, made);
  return made;
}
