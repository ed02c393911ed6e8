import { levers, linkKinds } from '../domain/codes.ts';
import type { AmountRange } from '../links/link-figure.ts';
import type { LinkFilter, NetworkLink } from './network-graph.ts';
import type { Supposition } from './what-if.ts';

/** Reads which links are looked at; what is not one of the choices is no choice. */
export function readFilter(query: Readonly<Record<string, string>>): LinkFilter {
  const year = /^(19|20|21)\d\d$/.test(query.year ?? '') ? Number(query.year) : null;
  return {
    year,
    lever: levers.find((lever) => lever === query.lever) ?? null,
    kind: linkKinds.find((kind) => kind === query.kind) ?? null,
  };
}

/** The choices of a filter as parameters of an address, those that choose nothing left out. */
export const filterParameters = ({ year, lever, kind }: LinkFilter): Record<string, string> => ({
  ...(year === null ? {} : { year: String(year) }),
  ...(lever === null ? {} : { lever }),
  ...(kind === null ? {} : { kind }),
});

/** Why a supposition cannot be computed, and what was found. */
export interface SuppositionFault {
  readonly fault: 'actor' | 'same' | 'share' | 'amount' | 'link';
  readonly found: string;
}

/** Reads a number as people type it: spaces, comma or point. */
export function readNumber(typed: string): number | null {
  const plain = typed.replace(/[\s\u00a0\u202f€%]/gu, '').replace(',', '.');
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

/** Reads what is supposed; null when nothing is. */
export function readSupposition(
  query: Readonly<Record<string, string>>,
  links: readonly NetworkLink[],
): Supposition | SuppositionFault | null {
  if (query.gone !== undefined && query.gone !== '') return { kind: 'leaves', actor: query.gone };
  if (query.falling !== undefined && query.falling !== '') return readFall(query, links);
  const { a = '', b = '' } = query;
  if (a === '' && b === '') return null;
  if (a === b) return { fault: 'same', found: a };
  const amount = readAmount(query.low ?? '', query.high ?? '');
  if (amount === null) return { fault: 'amount', found: `${query.low ?? ''} – ${query.high ?? ''}` };
  return { kind: 'begins', from: a, to: b, amount };
}

function readFall(
  query: Readonly<Record<string, string>>,
  links: readonly NetworkLink[],
): Supposition | SuppositionFault {
  const link = links.find(({ id }) => id === query.falling);
  if (!link || link.range === null) return { fault: 'link', found: query.falling ?? '' };
  const share = readNumber(query.share ?? '100');
  if (share === null || share > 100) return { fault: 'share', found: query.share ?? '' };
  const between = links.filter(
    ({ from, to, range }) => from === link.from && to === link.to && range !== null,
  );
  const middle = (of: NetworkLink): number => (of.range!.low + of.range!.high) / 2;
  const whole = between.reduce((sum, one) => sum + middle(one), 0);
  // The share of this link in all that goes from the one to the other: the computation takes the whole flow.
  const part = whole === 0 ? 1 : middle(link) / whole;
  return { kind: 'falls', from: link.from, to: link.to, share: (share / 100) * part };
}

function readAmount(low: string, high: string): AmountRange | null {
  const [from, to] = [readNumber(low), high.trim() === '' ? readNumber(low) : readNumber(high)];
  return from === null || to === null || from > to || to > 1e12 ? null : { low: from, high: to };
}
