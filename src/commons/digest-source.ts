import type { DigestSource } from '../platform/ports/contributions.ts';
import { listNewResources, listResourcesByKeys } from './actions/list-resources.ts';
import { resourceAddress } from './addresses.ts';

/** Resources published lately, for the digest. */
export const resourceSource: DigestSource = {
  name: 'resource',
  async propose(since, { database }) {
    const resources = await listNewResources(database, since, 20);
    return resources.map(({ key, title, publisher, summaryFr, summaryEn, createdAt }) => ({
      key,
      kind: 'resource',
      title: { fr: `${title} (${publisher})`, en: `${title} (${publisher})` },
      text: { fr: summaryFr, en: summaryEn },
      address: { fr: resourceAddress('fr', key), en: resourceAddress('en', key) },
      at: createdAt,
    }));
  },
  async withdrawn(keys, { readDatabase }) {
    const shown = new Set((await listResourcesByKeys(readDatabase, keys)).map(({ key }) => key));
    return keys.filter((key) => !shown.has(key));
  },
};
