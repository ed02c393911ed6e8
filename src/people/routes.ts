import type { Ports } from '../platform/ports/ports.ts';
import type { Router } from '../platform/ports/room.ts';
import { registerEditable } from './editing/register-editable.ts';
import { organisationEditable } from './organisations/editable.ts';
import { registerOrganisationPages } from './organisations/organisation-routes.tsx';
import { peopleDatabase } from './store/record-store.ts';

/** Registers everything about organisations, who belongs to them, and the record of what was done. */
export function registerPeople(router: Router, ports: Ports): void {
  const kit = { ports, database: peopleDatabase(ports.database), editable: organisationEditable };
  registerEditable(router, ports, organisationEditable);
  registerOrganisationPages(router, kit);
}
