import type { Ports } from '../platform/ports/ports.ts';
import type { Router } from '../platform/ports/room.ts';
import { registerEditable } from './editing/register-editable.ts';
import { organisationEditable } from './organisations/editable.ts';
import { registerInvitationLinks } from './organisations/invitation-link-routes.tsx';
import { registerInvitations } from './organisations/invitation-routes.tsx';
import { registerJoinByLink } from './organisations/join-by-link-routes.tsx';
import { registerMembers } from './organisations/member-routes.tsx';
import { registerOrganisationPages } from './organisations/organisation-routes.tsx';
import { registerReceivedInvitation } from './organisations/received-invitation-routes.tsx';
import { registerRecord } from './organisations/record-routes.tsx';
import { registerRequests } from './organisations/request-routes.tsx';
import { registerInstanceRoles } from './organisations/role-routes.tsx';
import { registerSpace } from './organisations/space-routes.tsx';
import { registerTokens } from './organisations/token-routes.tsx';
import { peopleDatabase } from './store/record-store.ts';

/** Registers everything about organisations, who belongs to them, and the record of what was done. */
export function registerPeople(router: Router, ports: Ports): void {
  const kit = { ports, database: peopleDatabase(ports.database), editable: organisationEditable };
  registerEditable(router, ports, organisationEditable);
  registerMembers(router, kit);
  registerInvitations(router, kit);
  registerInvitationLinks(router, kit);
  registerRequests(router, kit);
  registerRecord(router, kit);
  registerOrganisationPages(router, kit);
  registerReceivedInvitation(router, kit);
  registerJoinByLink(router, kit);
  registerSpace(router, kit);
  registerTokens(router, kit);
  registerInstanceRoles(router, kit);
}
