import type { Ports } from '../platform/ports/ports.ts';
import type { Router } from '../platform/ports/room.ts';
import { registerModel } from './alliance/model-routes.tsx';
import { registerProposal } from './alliance/proposal-routes.tsx';
import { registerSupport } from './grants/support-routes.tsx';
import { registerLinks } from './links/link-routes.tsx';
import { registerOutside } from './links/outside-routes.tsx';
import { registerMeeting } from './meeting/meeting-routes.tsx';
import { registerVersionApi } from './versions/version-api.ts';
import { registerVersions } from './versions/version-routes.tsx';

/** Registers the premium of an alliance: proposal, model, versions, meeting, support, links. */
export function registerAlliancePremium(router: Router, ports: Ports): void {
  registerProposal(router, ports);
  registerModel(router, ports);
  registerVersions(router, ports);
  registerVersionApi(router, ports);
  registerMeeting(router, ports);
  registerSupport(router, ports);
  registerLinks(router, ports);
  registerOutside(router, ports);
}
