import { createHash } from 'node:crypto';
import { chooseEncoding, compress, type Effort } from '../../http/content-encoding.ts';
import type { RequestContext } from '../../ports/http.ts';

/** A page that is the same for every visitor, with all that its answers need, made once. */
export interface KeptPage {
  readonly html: string;
  readonly etag: string;
  /** Its compressed bodies, made when they are first asked for. */
  readonly encoded: Partial<Record<'br' | 'gzip', Uint8Array<ArrayBuffer>>>;
}

/** Makes what a page that many read is answered with. */
export const keepPage = (html: string): KeptPage => ({
  html,
  etag: `W/"${createHash('sha256').update(html).digest('base64url').slice(0, 22)}"`,
  encoded: {},
});

/** The same headers as any public page has: asked again each time, known by its content. */
const headersOf = ({ etag }: KeptPage) => ({
  'content-type': 'text/html; charset=UTF-8',
  'cache-control': 'no-cache',
  vary: 'accept-encoding',
  etag,
});

/**
 * Answers a kept page: nothing is hashed nor compressed again.
 * @param effort `passing` for a page made for one visitor and not kept
 */
export function answerKeptPage(context: RequestContext, page: KeptPage, effort: Effort = 'kept'): Response {
  const headers = headersOf(page);
  if (context.req.header('if-none-match') === page.etag) return context.body(null, 304, headers);
  const encoding = chooseEncoding(context.req.header('accept-encoding'), () => true);
  if (encoding === 'identity') return context.html(page.html);
  const known = page.encoded[encoding] ?? compress(page.html, encoding, effort);
  page.encoded[encoding] = known;
  return context.body(known, 200, { ...headers, 'content-encoding': encoding });
}
