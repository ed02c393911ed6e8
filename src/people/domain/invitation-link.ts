import { type OrganisationRole, organisationRoles } from './roles.ts';

/** Roles that a link may give: whoever holds it comes in, so never the right to decide who belongs. */
export const linkRoles = organisationRoles.filter(
  (role): role is LinkRole => role !== 'organisation-administrator',
);
export type LinkRole = Exclude<OrganisationRole, 'organisation-administrator'>;

/** Days that a link may last, at the choice of who makes it. */
export const linkDays = [1, 7, 30, 90] as const;
/** People whom one link may let in, at most. */
const mostLinkUses = 500;
/** Links of one organisation that may be open at a time. */
export const mostOpenLinks = 50;

/** What a link was made to do, and what became of it. */
export interface LinkState {
  readonly expiresAt: Date;
  readonly mostUses: number;
  readonly uses: number;
  readonly revokedAt: Date | null;
  /** False once who made it administers the organisation no more: they can no longer let anybody in, nor can their links. */
  readonly isVouchedFor: boolean;
}

export type LinkStanding = 'open' | 'revoked' | 'unvouched' | 'expired' | 'used-up';

/**
 * Whether a link still lets somebody in, and else why not; what its makers decided comes before what time did.
 *
 * @example
 * standingOfLink({ expiresAt: tomorrow, mostUses: 20, uses: 20, revokedAt: null, isVouchedFor: true }, now) // 'used-up'
 */
export function standingOfLink(link: LinkState, now: Date): LinkStanding {
  if (link.revokedAt !== null) return 'revoked';
  if (!link.isVouchedFor) return 'unvouched';
  if (now >= link.expiresAt) return 'expired';
  return link.uses >= link.mostUses ? 'used-up' : 'open';
}

/** The number of people typed for a link, from 1 to the most; `null` for anything else. */
export function readLinkUses(text: string): number | null {
  const trimmed = text.trim();
  const uses = /^\d{1,4}$/.test(trimmed) ? Number(trimmed) : 0;
  return uses >= 1 && uses <= mostLinkUses ? uses : null;
}
