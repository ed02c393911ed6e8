import { searchKey } from '../../../kernel/search-key.ts';

export const eventKinds = ['webinar', 'meeting', 'visit'] as const;
export type EventKind = (typeof eventKinds)[number];

/** An event, as everybody may read it. */
export interface Event {
  readonly id: string;
  readonly kind: EventKind;
  readonly state: 'draft' | 'published';
  readonly title: { readonly fr: string; readonly en: string };
  readonly text: { readonly fr: string; readonly en: string };
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** IANA name of the zone in which its times were given. */
  readonly timeZone: string;
  /** Where it takes place; empty when it is online only. */
  readonly place: string;
  /** The commune of that place, where it was said. */
  readonly commune: { readonly id: string; readonly name: string } | null;
  readonly onlineUrl: string | null;
  readonly replayUrl: string | null;
  readonly organiser: string;
  readonly themes: readonly string[];
  readonly territory: { readonly id: string; readonly slug: string; readonly name: string } | null;
  readonly registers: boolean;
  /** Seats, at most; null for no limit. */
  readonly seats: number | null;
  /** Registrations that hold a seat. */
  readonly held: number;
  readonly cancelledAt: Date | null;
  readonly cancelReason: string;
  readonly updatedAt: Date;
}

/** Where an event stands at a moment. */
export const standingOf = (
  { cancelledAt, startsAt, endsAt }: Pick<Event, 'cancelledAt' | 'startsAt' | 'endsAt'>,
  now: Date,
): 'cancelled' | 'coming' | 'on' | 'past' =>
  cancelledAt !== null ? 'cancelled' : now < startsAt ? 'coming' : now < endsAt ? 'on' : 'past';

/** Seats left; null when there is no limit. */
export const seatsLeft = ({ seats, held }: Pick<Event, 'seats' | 'held'>): number | null =>
  seats === null ? null : Math.max(0, seats - held);

/** Where it takes place, with its commune unless the place says it already; empty when it is online only. */
export function whereOf({ place, commune }: Pick<Event, 'place' | 'commune'>): string {
  if (place === '' || commune === null) return place;
  const isSaid = ` ${searchKey(place)} `.includes(` ${searchKey(commune.name)} `);
  return isSaid ? place : `${place}, ${commune.name}`;
}
