import type { Outbound } from '../../platform/ports/outbound.ts';
import { type PageSummary, summaryOfPage } from '../domain/page-summary.ts';
import { decodeDocument } from '../harvest/decode-document.ts';

/** Asks an address for what its page says of itself; `null` when it cannot be asked or is no page. */
export async function fetchPage(
  outbound: Outbound,
  address: string,
): Promise<{ readonly summary: PageSummary | null; readonly isAllowed: boolean }> {
  const answer = await outbound.get(address, {
    mostBytes: 2_000_000,
    seconds: 8,
    accept: 'text/html,application/xhtml+xml',
  });
  if (!answer.ok) return { summary: null, isAllowed: !['SRC-001', 'SRC-002'].includes(answer.errors.code) };
  const { status, body } = answer.value;
  const type = answer.value.header('content-type') ?? '';
  if (status !== 200 || !/html/i.test(type)) return { summary: null, isAllowed: true };
  return { summary: summaryOfPage(decodeDocument(body, type)), isAllowed: true };
}
