import type { ResourceKind } from '../../kernel/codes.ts';
import { type Frequency, writeFrequencies } from './frequency.ts';
import type { Audience, Maturity, Pillar } from './resource.ts';

/** One entry of data/commons.json. */
export interface StarterResource {
  readonly id: string;
  readonly kind: ResourceKind;
  readonly title: string;
  readonly publisher: string;
  readonly publisherKind: string;
  readonly url: string;
  readonly year: number | null;
  readonly language: string;
  readonly summary: { readonly fr: string; readonly en: string };
  readonly themes: readonly string[];
  readonly audiences: readonly string[];
  readonly maturity: readonly number[];
  readonly sdgs: readonly number[];
  readonly pillar: readonly string[];
  readonly territory: { readonly level: string; readonly code: string; readonly name: string } | null;
  readonly licence: string | null;
  readonly seen: string;
  /** How common the case of an example is, from data/frequencies.json. */
  readonly frequency?: readonly Frequency[];
}

/** One entry of data/frequencies.json: a figure, and the examples of which it tells how common they are. */
export type StarterFrequency = Frequency & { readonly resourceIds: readonly string[] };

/** Names of the columns of the record; the same as the fields that people edit. */
export type ResourceFields = Readonly<Record<string, unknown>>;

/** The content of a resource from its entry in the starter data. */
export function fieldsOfStarter(entry: StarterResource): ResourceFields {
  return {
    key: entry.id,
    kind: entry.kind,
    title: entry.title,
    publisher: entry.publisher,
    publisherKind: entry.publisherKind,
    url: entry.url,
    year: entry.year,
    language: entry.language,
    summaryFr: entry.summary.fr,
    summaryEn: entry.summary.en,
    themes: [...entry.themes],
    audiences: entry.audiences.map((audience) =>
      audience === 'citizen' ? 'citizens' : audience,
    ) as Audience[],
    maturity: entry.maturity.map(String) as Maturity[],
    sdgs: entry.sdgs.map(String),
    pillars: [...entry.pillar] as Pillar[],
    placeId: entry.territory === null ? null : `${entry.territory.level}-${entry.territory.code}`,
    placeName: entry.territory?.name ?? null,
    licence: entry.licence,
    effort: null,
    frequency: writeFrequencies(entry.frequency ?? []),
    state: 'published',
  };
}

/** A field that was not there yet is empty. */
const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/**
 * What a new release of the starter data changes in a resource: a field that a person changed since keeps their value.
 *
 * @param before content of the starter data when it was last loaded; `null` when it never was
 * @returns the new content, or `null` when nothing changes
 */
export function mergeStarter(
  before: ResourceFields | null,
  current: ResourceFields,
  next: ResourceFields,
): ResourceFields | null {
  const changes = Object.entries(next).filter(
    ([name, value]) =>
      !isSame(value, current[name]) && (before === null || isSame(before[name], current[name])),
  );
  return changes.length === 0 ? null : { ...current, ...Object.fromEntries(changes) };
}
