import type { Localized } from '../../kernel/language.ts';
import type { Audience } from './resource.ts';

/** One entry of data/pathways.json. */
export interface StarterPathway {
  readonly id: string;
  readonly title: Localized;
  readonly audience: Audience;
  readonly alsoFor: readonly Audience[];
  readonly maturity: number;
  readonly durationMinutes: number;
  readonly objectives: readonly string[];
  readonly company: string;
  readonly wishes: readonly string[];
  readonly helps: readonly string[];
  readonly promise: Localized;
  readonly steps: readonly {
    readonly title: Localized;
    readonly why: Localized;
    readonly resourceIds: readonly string[];
    readonly doThis: Localized;
    readonly check: Localized;
  }[];
}

/** The content of a pathway from its entry in the starter data, as its record keeps it. */
export function fieldsOfStarterPathway(entry: StarterPathway): Readonly<Record<string, unknown>> {
  return {
    key: entry.id,
    titleFr: entry.title.fr,
    titleEn: entry.title.en,
    promiseFr: entry.promise.fr,
    promiseEn: entry.promise.en,
    audiences: [entry.audience, ...entry.alsoFor],
    objectives: [...entry.objectives],
    wishes: [...entry.wishes],
    maturity: [String(entry.maturity)],
    company: entry.company,
    minutes: entry.durationMinutes,
    helps: [...entry.helps],
    steps: entry.steps.map(({ title, why, resourceIds, doThis, check }, index) => ({
      key: String(index + 1),
      title,
      why,
      doThis,
      check,
      resources: [...resourceIds],
    })),
    state: 'published',
  };
}
