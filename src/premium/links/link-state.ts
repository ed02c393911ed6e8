import type { AllianceMember } from '../../alliance/index.ts';
import type { DossierLink } from '../store/link-store.ts';

/** Where a link stands: it waits for members, it is open, it was closed, its date has passed. */
export type LinkState = 'waiting' | 'open' | 'closed' | 'expired';

/**
 * Where a link stands now. Every member of today must agree: one who joins later, or takes its agreement back, shuts it.
 * @param members those who said yes to the alliance and have not left
 */
export function stateOfLink(
  { closedAt, expiresAt, agreed }: Pick<DossierLink, 'closedAt' | 'expiresAt' | 'agreed'>,
  members: readonly Pick<AllianceMember, 'id'>[],
  now: Date,
): LinkState {
  if (closedAt !== null) return 'closed';
  if (now >= expiresAt) return 'expired';
  return members.length > 0 && members.every(({ id }) => agreed.includes(id)) ? 'open' : 'waiting';
}
