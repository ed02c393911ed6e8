import { publicPage } from '../ports/rights.ts';
import type { Room } from '../ports/room.ts';
import { operationsAddresses } from '../web/layout/operations-addresses.ts';
import { renderPage } from '../web/layout/render-page.ts';
import { registerAdministration } from './administration-routes.tsx';
import { registerPersonalPages } from './personal-routes.tsx';
import { readStatus } from './read-status.ts';
import { StatusPage } from './status-page.tsx';
import { operationsWords } from './words.ts';

/** How the instance runs: its state for everybody, its jobs and backups for administrators, one's own data for each person. */
export const operationsRoom: Room = {
  name: 'operations',
  navigation: [
    {
      id: 'status',
      label: { fr: operationsWords.fr.status.navigation, en: operationsWords.en.status.navigation },
      addresses: operationsAddresses.status,
      place: 'commitments',
      order: 40,
    },
    {
      id: 'jobs',
      label: { fr: operationsWords.fr.jobs.title, en: operationsWords.en.jobs.title },
      addresses: operationsAddresses.jobs,
      place: 'administration',
      order: 40,
    },
    {
      id: 'backups',
      label: { fr: operationsWords.fr.backups.title, en: operationsWords.en.backups.title },
      addresses: operationsAddresses.backups,
      place: 'administration',
      order: 50,
    },
    {
      id: 'personal-data',
      label: { fr: operationsWords.fr.personal.title, en: operationsWords.en.personal.title },
      addresses: operationsAddresses.personalData,
      place: 'account',
      order: 10,
    },
  ],
  publicPages: () => [operationsAddresses.status],
  routes: (router, ports) => {
    const since = ports.clock.now();
    router.page(operationsAddresses.status, {
      get: {
        policy: publicPage,
        answer: async (context) => {
          const status = await readStatus(ports, since);
          const { contact } = ports.settings;
          context.header('cache-control', 'no-store');
          return context.html(
            renderPage(<StatusPage context={context.get('page')} status={status} contact={contact} />),
          );
        },
      },
    });
    router.route('GET', '/api/v1/status', {
      policy: publicPage,
      answer: async (context) =>
        context.json(await readStatus(ports, since), 200, { 'cache-control': 'no-store' }),
    });
    registerAdministration(router, ports);
    registerPersonalPages(router, ports);
  },
};
