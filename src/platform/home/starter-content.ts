import type { Language, Localized } from '../../kernel/language.ts';

/** What the home page reads of `data/pioneers.json`. */
export interface PioneerRecord {
  readonly id: string;
  readonly name: string;
  readonly territory: { readonly name: string };
  readonly since: number | null;
  readonly need: Localized;
  readonly figures: readonly {
    readonly label: Localized;
    readonly value: number;
    readonly year: number | null;
    readonly source: string;
  }[];
  readonly sources: readonly { readonly title: string; readonly url: string }[];
}

/** What the home page reads of `data/commons.json`. */
export interface ResourceRecord {
  readonly kind: string;
  readonly publisher: string;
}

/** What the home page reads of `data/pathways.json`. */
export interface PathwayRecord {
  readonly id: string;
  readonly title: Localized;
  readonly audience: string;
  readonly durationMinutes: number;
  readonly promise: Localized;
  readonly steps: readonly { readonly title: Localized; readonly doThis: Localized }[];
}

/** What the home page reads of `data/observatory.json`. */
export interface ObservatoryRecord {
  readonly id: string;
  readonly question: Localized;
  readonly value: number;
  readonly source: string;
}

/** A figure of a pioneer by its French label, the latest one unless a year is given. */
export function figureOf(
  pioneer: PioneerRecord,
  label: string,
  year?: number,
): PioneerRecord['figures'][number] {
  const figures = pioneer.figures.filter(
    (figure) => figure.label.fr === label && (year === undefined || figure.year === year),
  );
  const latest = figures.sort((a, b) => (b.year ?? 0) - (a.year ?? 0))[0];
  if (latest === undefined) throw new Error(`No figure "${label}" for ${pioneer.id}`);
  return latest;
}

/** How many resources there are of each kind, and from how many publishers. */
export function countResources(resources: readonly ResourceRecord[]) {
  const byKind = new Map<string, number>();
  for (const { kind } of resources) byKind.set(kind, (byKind.get(kind) ?? 0) + 1);
  return {
    total: resources.length,
    publishers: new Set(resources.map((resource) => resource.publisher)).size,
    byKind,
  };
}

/** Splits "Maire rural : de l'envie…" into who it is for and what it does; a title without a colon is for its audience. */
export function splitTitle(
  pathway: PathwayRecord,
  language: Language,
): { readonly who: string | null; readonly what: string } {
  const [, who, what] = /^([^:]{3,30}?)\s*:\s+(.+)$/.exec(pathway.title[language]) ?? [];
  if (who === undefined || what === undefined) return { who: null, what: pathway.title[language] };
  return { who, what: what.charAt(0).toUpperCase() + what.slice(1) };
}
