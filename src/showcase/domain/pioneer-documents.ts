import type { Localized } from '../../kernel/language.ts';
import { compareKeys } from '../../kernel/search-key.ts';
import type { Pioneer, PioneerActor, RelatedResource } from './pioneer.ts';

/** One entry of `data/pioneers.json`. */
export interface PioneerDocument
  extends Omit<
    Pioneer,
    'slug' | 'places' | 'actors' | 'conditions' | 'themes' | 'stage' | 'resources' | 'updatedAt' | 'inspired'
  > {
  readonly id: string;
  readonly actors: readonly (Omit<PioneerActor, 'received'> & { readonly received?: Localized | null })[];
  readonly conditions?: Localized | null;
  readonly stage?: Pioneer['stage'];
}

/** One entry of `data/pioneer-readings.json`. */
export interface PioneerReading {
  readonly id: string;
  readonly themes: readonly string[];
  readonly departement: string | null;
}

/** One entry of `data/commons.json`, as far as this room reads it. */
export interface ResourceDocument extends RelatedResource {
  readonly themes: readonly string[];
}

/** What a pioneer is made of, before it is known in which places it lies. */
export type PlacelessPioneer = Omit<Pioneer, 'places' | 'updatedAt' | 'inspired'>;

/** Resources shown beside an alliance, at most. */
const resourcesShown = 4;

/** Puts the facts of an alliance, our reading of it and the resources on its themes together. */
export function readPioneer(
  document: PioneerDocument,
  reading: PioneerReading | undefined,
  resources: readonly ResourceDocument[],
): PlacelessPioneer {
  const { id, actors, conditions, stage, ...facts } = document;
  const themes = reading?.themes ?? [];
  return {
    ...facts,
    slug: id,
    actors: actors.map((actor) => ({ ...actor, received: actor.received ?? null })),
    conditions: conditions ?? null,
    stage: stage ?? null,
    themes,
    resources: relatedResources(themes, resources),
  };
}

/**
 * The place in which an alliance lies, by its official code, or by the département that we read; null when neither
 * is known.
 */
export function placeIdOf(
  { territory }: Pick<Pioneer, 'territory'>,
  reading: PioneerReading | undefined,
): string | null {
  if (territory.code !== null) return `${territory.level}-${territory.code}`;
  const departement = reading?.departement ?? null;
  return departement === null ? null : `departement-${departement}`;
}

/** The resources that share most of these themes, then by title; one alone is enough. */
function relatedResources(
  themes: readonly string[],
  resources: readonly ResourceDocument[],
): readonly RelatedResource[] {
  const shared = (resource: ResourceDocument) =>
    resource.themes.filter((theme) => themes.includes(theme)).length;
  return resources
    .filter((resource) => shared(resource) > 0)
    .sort((a, b) => shared(b) - shared(a) || compareKeys(a.title, b.title))
    .slice(0, resourcesShown)
    .map(({ title, publisher, kind, url, language }) => ({ title, publisher, kind, url, language }));
}
