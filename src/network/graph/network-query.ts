import { levers, linkKinds } from '../domain/codes.ts';
import type { AmountRange } from '../links/link-figure.ts';
import { isFlow, type LinkFilter, type NetworkLink } from './network-graph.ts';
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

/** Reads a share in hundredths as people type it: comma or point. */
export function readShare(typed: string): number | null {
  const plain = typed.replace(/[\s\u00a0\u202f%]/gu, '').replace(',', '.');
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

/**
 * Reads euros as people type them: blanks between thousands, decimal comma or point, «€» or «k€» at the end. «1.000» and
 * «1,000» are a thousand for some and one for others: they are never guessed.
 */
export function readEuros(typed: string): number | null {
  const [, digits = '', unit = ''] =
    /^([\d.,]+)(k?€|k?eur|k?euros?)?$/i.exec(typed.replace(/[\s\u00a0\u202f]/gu, '')) ?? [];
  if (/^\d{1,3}([.,]\d{3})+$/.test(digits)) return null;
  const plain = digits.replace(',', '.');
  if (!/^\d+(\.\d+)?$/.test(plain)) return null;
  // In hundredths, so that 1.1 k€ are 1,100 € and not a little more.
  return /^k/i.test(unit) ? Math.round(Number(plain) * 100_000) / 100 : Number(plain);
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
  if (!link || link.range === null || !isFlow(link)) return { fault: 'link', found: query.falling ?? '' };
  const share = readShare(query.share ?? '100');
  if (share === null || share > 100) return { fault: 'share', found: query.share ?? '' };
  return { kind: 'falls', link: link.id, from: link.from, to: link.to, share: share / 100 };
}

function readAmount(low: string, high: string): AmountRange | null {
  const [from, to] = [readEuros(low), high.trim() === '' ? readEuros(low) : readEuros(high)];
  return from === null || to === null || from > to || to > 1e12 ? null : { low: from, high: to };
}
