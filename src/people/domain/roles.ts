/**
 * Who somebody is towards an object. `visitor` is anybody, signed in or not; `person` is anybody signed in;
 * the next four are held in an organisation, `catalyst` and `funder` in the territory or the programme concerned,
 * `moderator` and `platform-administrator` on the whole instance.
 */
export const roles = [
  'visitor',
  'person',
  'reader',
  'contributor',
  'editor',
  'organisation-administrator',
  'catalyst',
  'funder',
  'moderator',
  'platform-administrator',
] as const;
export type Role = (typeof roles)[number];

/** Roles held in an organisation, each with all that the ones before it may do. */
export const organisationRoles = ['reader', 'contributor', 'editor', 'organisation-administrator'] as const;
export type OrganisationRole = (typeof organisationRoles)[number];

/** Roles held on the whole instance. */
export const instanceRoles = ['moderator', 'platform-administrator'] as const;
export type InstanceRole = (typeof instanceRoles)[number];

/** True when `held` gives at least what `needed` gives inside an organisation. */
export function includesRole(held: OrganisationRole, needed: OrganisationRole): boolean {
  return organisationRoles.indexOf(held) >= organisationRoles.indexOf(needed);
}
