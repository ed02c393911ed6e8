import type { DigestSource } from '../platform/ports/contributions.ts';
import { pioneerAddress } from './addresses.ts';
import { pioneerReaderOf } from './contributions.tsx';

/** Pioneers told or corrected lately, for the digest. */
export const pioneerSource: DigestSource = {
  name: 'pioneer',
  async propose(since, ports) {
    const pioneers = await pioneerReaderOf(ports)();
    return pioneers
      .filter(({ updatedAt }) => updatedAt >= since)
      .sort((a, b) => b.updatedAt.getTime() - a.updatedAt.getTime() || a.slug.localeCompare(b.slug))
      .slice(0, 12)
      .map(({ slug, name, need, answer, updatedAt }) => ({
        key: slug,
        kind: 'story',
        title: { fr: name, en: name },
        text: { fr: `${need.fr} ${answer.fr}`, en: `${need.en} ${answer.en}` },
        address: { fr: pioneerAddress('fr', slug), en: pioneerAddress('en', slug) },
        at: updatedAt,
      }));
  },
  async withdrawn(keys, ports) {
    const known = new Set((await pioneerReaderOf(ports)()).map(({ slug }) => slug));
    return keys.filter((key) => !known.has(key));
  },
};
