import { publicPage } from '../platform/ports/rights.ts';
import type { Room } from '../platform/ports/room.ts';
import { registerComputations } from './api.ts';
import { catalogueAddress, describeCatalogue } from './catalogue.ts';
import { describedDocuments, describedFiles, schemaAddress } from './documents.ts';
import { describeApi } from './open-api.ts';
import { apiPage } from './pages/api-page.tsx';
import { dataPage } from './pages/data-page.tsx';
import { dataWords } from './pages/data-words.ts';
import { openDataWords } from './pages/words.ts';

const addresses = { fr: '/api', en: '/api' };
const dataAddresses = { fr: '/donnees-ouvertes', en: '/open-data' };
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
    {
      id: 'open-data',
      label: { fr: dataWords.fr.navigation, en: dataWords.en.navigation },
      addresses: dataAddresses,
      place: 'method',
      order: 31,
    },
  ],
  publicPages: () => [addresses, dataAddresses],
  routes(router, ports) {
    registerComputations(router, ports);
    router.route('GET', '/api/openapi.json', {
      policy: publicPage,
      answer: (context) => context.json(describeApi(ports), 200, forOthers),
    });
    for (const document of [...describedDocuments, ...describedFiles]) {
      router.route('GET', schemaAddress(document), {
        policy: publicPage,
        answer: (context) =>
          context.body(JSON.stringify(document.schema), 200, {
            'content-type': 'application/schema+json; charset=utf-8',
            ...forOthers,
          }),
      });
    }
    router.route('GET', catalogueAddress, {
      policy: publicPage,
      answer: async (context) =>
        context.body(JSON.stringify(await describeCatalogue(ports)), 200, {
          'content-type': 'application/ld+json; charset=utf-8',
          ...forOthers,
          'cache-control': 'public, max-age=60',
        }),
    });
    router.page(dataAddresses, {
      get: { policy: publicPage, answer: dataPage(ports) },
    });
    router.page(addresses, { get: { policy: publicPage, answer: apiPage } });
  },
};
