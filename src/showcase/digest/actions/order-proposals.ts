import type { DigestProposal } from '../../../platform/ports/contributions.ts';

/** A proposal, and the day of the issue that already told it. */
export interface ShownProposal extends DigestProposal {
  /** Key among all sources, e.g. `event:…`. */
  readonly source: string;
  readonly toldOn: string | null;
}

/** What was proposed, newest first within each kind, what was already told last. */
export function orderProposals(proposals: readonly ShownProposal[]): readonly ShownProposal[] {
  return [...proposals].sort(
    (a, b) =>
      Number(a.toldOn !== null) - Number(b.toldOn !== null) ||
      a.kind.localeCompare(b.kind) ||
      b.at.getTime() - a.at.getTime() ||
      a.source.localeCompare(b.source),
  );
}
