import type { AmountRange } from '../links/link-figure.ts';
import { isFlow, type KnownSum, type NetworkGraph, type NetworkLink, sumLinks } from './network-graph.ts';

/** One side of an actor's account: what its model declares, what the links say, and the difference. */
export interface SideBalance {
  readonly declared: number | null;
  readonly links: KnownSum;
  /** Declared less known links; null when nothing is declared. */
  readonly unexplained: AmountRange | null;
}

/** Money, or what would be money if its amount were known: a model declares what was received and spent, no equivalent. */
const isOfMoney = (link: NetworkLink): boolean =>
  isFlow(link) && (link.range === null ? link.lever === 'financial' : link.isPaid);

/** Compares the money that an actor declares with that of the known links; the difference is shown, never spread. */
export function balanceOf(
  { links, declared }: NetworkGraph,
  id: string,
): { readonly resources: SideBalance; readonly uses: SideBalance } {
  const money = links.filter(isOfMoney);
  const totals = declared.get(id) ?? { resources: null, uses: null };
  return {
    resources: side(totals.resources, sumLinks(money.filter(({ to }) => to === id))),
    uses: side(totals.uses, sumLinks(money.filter(({ from }) => from === id))),
  };
}

const side = (declared: number | null, links: KnownSum): SideBalance => ({
  declared,
  links,
  unexplained: declared === null ? null : { low: declared - links.high, high: declared - links.low },
});
