import type { AmountRange } from '../links/link-figure.ts';
import { isFlow, type KnownSum, type NetworkGraph, sumLinks } from './network-graph.ts';

/** One side of an actor's account: what its model declares, what the links say, and the difference. */
export interface SideBalance {
  readonly declared: number | null;
  readonly links: KnownSum;
  /** Declared less known links; null when nothing is declared. */
  readonly unexplained: AmountRange | null;
}

/** Compares what an actor declares with what the known links say; the difference is shown, never spread. */
export function balanceOf(
  { links, declared }: NetworkGraph,
  id: string,
): { readonly resources: SideBalance; readonly uses: SideBalance } {
  const flows = links.filter(isFlow);
  const totals = declared.get(id) ?? { resources: null, uses: null };
  return {
    resources: side(totals.resources, sumLinks(flows.filter(({ to }) => to === id))),
    uses: side(totals.uses, sumLinks(flows.filter(({ from }) => from === id))),
  };
}

const side = (declared: number | null, links: KnownSum): SideBalance => ({
  declared,
  links,
  unexplained: declared === null ? null : { low: declared - links.high, high: declared - links.low },
});
