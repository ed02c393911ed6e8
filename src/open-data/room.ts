import type { Room } from '../platform/ports/room.ts';
import { registerComputations } from './api.ts';
import { describedDocuments, schemaAddress } from './documents.ts';
import { describeApi } from './open-api.ts';
import { apiPage } from './pages/api-page.tsx';
import { openDataWords } from './pages/words.ts';

const addresses = { fr: '/api', en: '/api' };
const forOthers = { 'access-control-allow-origin': '*', 'cache-control': 'public, max-age=3600' };

/** What programs of others may use: the API, its description, the schemas of the documents. */
export const openDataRoom: Room = {
  name: 'open-data',
  navigation: [
    {
      id: 'api',
      label: { fr: openDataWords.fr.navigation, en: openDataWords.en.navigation },
      addresses,
      place: 'method',
      order: 30,
    },
  ],
  publicPages: () => [addresses],
  routes(router, ports) {
    const { app } = router;
    registerComputations(router, ports);
    app.get('/api/openapi.json', (context) => context.json(describeApi(ports), 200, forOthers));
    for (const document of describedDocuments) {
      app.get(schemaAddress(document), (context) =>
        context.body(JSON.stringify(document.schema), 200, {
          'content-type': 'application/schema+json; charset=utf-8',
          ...forOthers,
        }),
      );
    }
    router.page(addresses, { get: apiPage });
  },
};
