import type { Localized } from '../kernel/language.ts';
import type { AllianceStart, PlacePanel, ProjectIdeas } from '../platform/ports/contributions.ts';
import type { Ports } from '../platform/ports/ports.ts';
import { typeset } from '../platform/web/typography/typeset.ts';
import { createPioneerReader, type ReadPioneers } from './actions/read-pioneers.ts';
import { pioneerAddress } from './addresses.ts';
import { startingAlliance } from './domain/starting-alliance.ts';
import { whereOf } from './labels.ts';
import { PlacePioneers } from './pages/place-pioneers.tsx';
import { showcaseWords } from './words.ts';

/** One reader for each application: its pages and what it brings to those of others see the same pioneers. */
const readers = new WeakMap<Ports, ReadPioneers>();

/** Reads the pioneers of an application. */
export function pioneerReaderOf(ports: Ports): ReadPioneers {
  const known = readers.get(ports) ?? createPioneerReader(ports);
  readers.set(ports, known);
  return known;
}

/** The alliances born in a place, on its page. */
export const pioneersPanel: PlacePanel = {
  name: 'pioneers',
  async show(placeId, language, ports) {
    const here = (await pioneerReaderOf(ports)()).filter(({ places }) =>
      places.some(({ id }) => id === placeId),
    );
    if (here.length === 0) return null;
    return <PlacePioneers language={language} placeId={placeId} pioneers={here} />;
  },
};

/** The simulator opened on the members of a pioneer. */
export const pioneerStart: AllianceStart = {
  name: 'pioneer',
  async read(slug, language, ports) {
    const pioneer = (await pioneerReaderOf(ports)()).find((candidate) => candidate.slug === slug);
    if (pioneer === undefined) return null;
    return startingAlliance(pioneer, language, showcaseWords[language].starting, {
      address: ports.settings.origin + pioneerAddress(language, slug),
      year: ports.clock.now().getUTCFullYear(),
    });
  },
  async sheet(slug, language, ports) {
    const pioneer = (await pioneerReaderOf(ports)()).find((candidate) => candidate.slug === slug);
    if (pioneer === undefined) return null;
    const { name, need, answer, kinds, sdgs } = pioneer;
    return { name, need: need[language], answer: answer[language], kinds, sdgs };
  },
};

/** What pioneers did, from which a project of territory may be started. */
export const pioneerIdeas: ProjectIdeas = {
  name: 'pioneer',
  async list(language, ports) {
    const pioneers = await pioneerReaderOf(ports)();
    const text = (localized: Localized | null): string =>
      localized === null ? '' : typeset(language, localized[language]);
    return pioneers.map((pioneer) => ({
      key: pioneer.slug,
      name: pioneer.name,
      where: whereOf(pioneer),
      need: text(pioneer.need),
      answer: text(pioneer.answer),
      lessons: text(pioneer.lessons),
      conditions: text(pioneer.conditions),
      themes: pioneer.themes,
      address: pioneerAddress(language, pioneer.slug),
    }));
  },
};
