import type { OrganisationRole } from './roles.ts';

/** A member, as far as this rule is concerned. */
export interface MemberRole {
  readonly personId: string;
  readonly role: OrganisationRole;
}

/**
 * Tells whether an organisation keeps an administrator once somebody's role has changed or ended.
 * The last one must hand over first; when nobody else is left, leaving empties the organisation and is allowed.
 *
 * @param newRole the role after the change, or `null` when the person leaves
 */
export function keepsAnAdministrator(
  members: readonly MemberRole[],
  personId: string,
  newRole: OrganisationRole | null,
): boolean {
  const others = members.filter((member) => member.personId !== personId);
  if (newRole === 'organisation-administrator') return true;
  if (others.some((member) => member.role === 'organisation-administrator')) return true;
  return newRole === null && others.length === 0;
}
