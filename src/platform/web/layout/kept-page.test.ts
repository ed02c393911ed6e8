import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import type { RequestContext } from '../../ports/http.ts';
import { answerKeptPage, keepPage } from './kept-page.ts';

const html = `<!DOCTYPE html><p>${'Récit '.repeat(500)}</p>`;

/** What a handler gives for a request with these headers. */
const ask = (headers: Record<string, string>) => {
  const context = {
    req: { header: (name: string) => headers[name] },
    body: (body: BodyInit | null, status: number, given: Record<string, string>) =>
      new Response(body, { status, headers: given }),
    html: (body: string) => new Response(body, { headers: { 'content-type': 'text/html' } }),
  } as unknown as RequestContext;
  return answerKeptPage(context, page);
};
const page = keepPage(html);

it('answers the same page in each encoding, known by its content, asked again each time', async () => {
  const br = ask({ 'accept-encoding': 'gzip, br' });
  expect(brotliDecompressSync(Buffer.from(await br.arrayBuffer())).toString()).toBe(html);
  expect([
    br.headers.get('content-encoding'),
    br.headers.get('vary'),
    br.headers.get('cache-control'),
  ]).toEqual(['br', 'accept-encoding', 'no-cache']);
  const gzip = ask({ 'accept-encoding': 'gzip, br;q=0' });
  expect(gunzipSync(Buffer.from(await gzip.arrayBuffer())).toString()).toBe(html);
  expect(gzip.headers.get('etag')).toBe(br.headers.get('etag'));
  expect(await ask({}).text()).toBe(html);
});

it('says that nothing has changed to whoever has it already', () => {
  const etag = page.etag;
  expect(ask({ 'accept-encoding': 'br', 'if-none-match': etag }).status).toBe(304);
  expect(ask({ 'accept-encoding': 'br', 'if-none-match': 'W/"other"' }).status).toBe(200);
  expect(keepPage(`${html} `).etag).not.toBe(etag);
});
