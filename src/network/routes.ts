import type { Ports } from '../platform/ports/ports.ts';
import type { Router } from '../platform/ports/room.ts';
import { registerDemo } from './demo/demo-routes.tsx';
import { registerNetworkExports } from './graph/export-routes.ts';
import { registerNetwork } from './graph/network-routes.tsx';
import { registerLinks } from './links/link-routes.tsx';
import { registerNeeds } from './needs/need-routes.tsx';

/** Registers links, networks, needs and the teaching example. */
export function registerLinksAndNetwork(router: Router, ports: Ports): void {
  registerNetwork(router, ports);
  registerLinks(router, ports);
  registerNeeds(router, ports);
  registerNetworkExports(router, ports);
  registerDemo(router, ports);
}
