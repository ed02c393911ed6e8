import type { Outbound } from '../../platform/ports/outbound.ts';
import { type PageSummary, summaryOfPage, titleOfFile } from '../domain/page-summary.ts';
import { webKey } from '../domain/web-key.ts';
import { decodeDocument } from '../harvest/decode-document.ts';

/** Bytes of a page that are read. */
const mostBytes = 2_000_000;

/** What an address answers to somebody who suggests it. */
export type FetchedPage =
  /** It may not be asked, or leads where one may not go. */
  | { readonly kind: 'forbidden' }
  /** Nothing that can be read came, or more than is read; the status when it is an error. */
  | { readonly kind: 'silent'; readonly status: number | null; readonly address: string }
  /** A document that is no page: only its name is known. */
  | { readonly kind: 'file'; readonly title: string | null; readonly address: string }
  | { readonly kind: 'page'; readonly summary: PageSummary; readonly address: string };

/** Asks an address for what its page says of itself, and where it stands in the end. */
export async function fetchPage(outbound: Outbound, address: string): Promise<FetchedPage> {
  const answer = await outbound.get(address, {
    mostBytes,
    seconds: 8,
    accept: 'text/html,application/xhtml+xml,*/*;q=0.5',
  });
  // A page that only changed its way of being written keeps the address that was typed.
  const lastOf = ({ url, hops }: { readonly url: string; readonly hops: number }): string =>
    hops > 0 && webKey(url) !== webKey(address) ? url : address;
  if (!answer.ok) {
    const { code, reached } = answer.errors;
    if (['SRC-001', 'SRC-002'].includes(code)) return { kind: 'forbidden' };
    if (reached === undefined) return { kind: 'silent', status: null, address };
    const last = lastOf(reached);
    // A document of several megabytes is one all the same; a page of several megabytes is none.
    return isDocument(reached.type)
      ? { kind: 'file', title: titleOfFile(reached.url), address: last }
      : { kind: 'silent', status: null, address: last };
  }
  const { status, body, url } = answer.value;
  if (status !== 200) return { kind: 'silent', status, address };
  const type = answer.value.header('content-type') ?? '';
  const last = lastOf(answer.value);
  if (!/html/i.test(type)) return { kind: 'file', title: titleOfFile(url), address: last };
  return { kind: 'page', summary: summaryOfPage(decodeDocument(body, type)), address: last };
}

/** True when what answers says that it is something else than a page. */
const isDocument = (type: string | null): boolean => type !== null && type !== '' && !/html/i.test(type);
