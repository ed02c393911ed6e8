import type { Localized } from '../../kernel/language.ts';
import { listTerritoryActors } from '../../network/index.ts';
import type { Asker } from '../../people/index.ts';
import type { Ports } from '../../platform/ports/ports.ts';
import { projectAddress, projectAddresses } from '../addresses.ts';
import type { ReadProject } from '../cap/project-access.ts';
import { listContributions } from '../diagnosis/contribution-store.ts';
import type { Contribution } from '../domain/diagnosis.ts';
import { type ListedOrientation, listOrientations, listWholeActions } from '../fiches/action-store.ts';
import type { Action } from '../fiches/read-action.ts';
import { listIndicators, type ReadIndicator } from '../indicators/indicator-store.ts';
import { type ListedReview, listReviews } from '../reviews/review-store.ts';
import { type ListedAnchor, listAnchors } from '../sdg/anchor-store.ts';

/** All of a project that somebody may read, for its documents and files. */
export interface ProjectContent {
  readonly name: string;
  readonly slug: string;
  readonly state: 'draft' | 'published';
  readonly isDemo: boolean;
  readonly territory: string;
  readonly vision: string;
  readonly horizonYear: number | null;
  readonly diagnosis: string;
  readonly actors: readonly string[];
  /** Names of all the actors of the territory, by id. */
  readonly nameOfActor: ReadonlyMap<string, string>;
  readonly contributions: readonly Contribution[];
  readonly orientations: readonly ListedOrientation[];
  readonly actions: readonly Action[];
  readonly indicators: readonly ReadIndicator[];
  readonly anchors: readonly ListedAnchor[];
  readonly lastReview: ListedReview | null;
  /** The day that documents bear. */
  readonly date: string;
  /** Where the project is read, in each language. */
  readonly addresses: Localized;
}

/** Reads all of a project that this person may see. */
export async function readContent(
  { database, clock, settings }: Ports,
  project: ReadProject,
  asker: Asker,
): Promise<ProjectContent> {
  const [orientations, actions, actors, contributions, indicators, anchors, reviews] = await Promise.all([
    listOrientations(database, project.id),
    listWholeActions(database, project, asker),
    listTerritoryActors(database, project.territory.id),
    listContributions(database, project.id, 'accepted'),
    listIndicators(database, project, asker),
    listAnchors(database, project, asker),
    listReviews(database, project.id, project.mayWrite),
  ]);
  const { fields } = project.record;
  const chosen = new Set((fields.actorIds as readonly string[]).map(String));
  return {
    name: project.name,
    slug: project.slug,
    state: project.state,
    isDemo: project.territory.isDemo,
    territory: project.territory.name,
    vision: String(fields.vision),
    horizonYear: (fields.horizonYear as number | null) ?? null,
    diagnosis: String(fields.diagnosis),
    actors: actors.filter(({ id }) => chosen.has(id)).map(({ name }) => name),
    nameOfActor: new Map(actors.map(({ id, name }) => [id, name])),
    contributions,
    orientations,
    actions,
    indicators,
    anchors,
    lastReview: reviews[0] ?? null,
    date: clock.now().toISOString().slice(0, 10),
    addresses: {
      fr: settings.origin + projectAddress('fr', projectAddresses.page, project.slug),
      en: settings.origin + projectAddress('en', projectAddresses.page, project.slug),
    },
  };
}
