import { type BridgeSide, type NetworkActor, sideOf } from './network-graph.ts';

/** Where an actor is drawn: its centre in shares of the width and of the height, its radius in pixels. */
export interface PlacedActor {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** On which side of it its name is written: outside the oval. */
  readonly name: 'left' | 'right';
}

/** Where a family's name is written. */
export interface PlacedFamily {
  readonly side: BridgeSide;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

export interface Layout {
  /** Height of the drawing, in pixels; its width is that of the page. */
  readonly height: number;
  readonly actors: readonly PlacedActor[];
  readonly families: readonly PlacedFamily[];
}

/** Up to so many actors the drawing leaves room for words beside it. */
export const mostBeside = 40;
/** The longest name that is written whole in a drawing; the others are cut there, and told whole on hover. */
const longestName = 28;
/** Room above and below the oval, in pixels: the names of the families. */
const margin = 56;

/** The names of a drawing, by actor: those that would be cut alike keep their end too, which tells them apart. */
export function shortNames(actors: readonly NetworkActor[]): ReadonlyMap<string, string> {
  const times = new Map<string, number>();
  for (const { name } of actors) times.set(shortName(name), (times.get(shortName(name)) ?? 0) + 1);
  return new Map(
    actors.map(({ id, name }) => {
      const short = shortName(name);
      if (short === name || times.get(short) === 1) return [id, short];
      const letters = [...name];
      const half = Math.floor((longestName - 1) / 2);
      const [start, end] = [letters.slice(0, half).join(''), letters.slice(-half).join('')];
      return [id, `${start.trimEnd()}…${end.trimStart()}`];
    }),
  );
}

/** A name as a drawing writes it. */
const shortName = (name: string): string =>
  [...name].length <= longestName
    ? name
    : `${[...name]
        .slice(0, longestName - 1)
        .join('')
        .trimEnd()}…`;

/** Radius of an actor by the number of its links: its area grows with them. */
export const radiusOf = (links: number, most = 14): number => Math.min(most, 3.2 + 1.7 * Math.sqrt(links));

/** Families from the top right, clockwise: market on the right, public at the bottom, solidarity on the left. */
const clockwise = ['market', 'apart', 'public', 'solidarity'] as const;

/** In the order of their names. */
export const byName = (one: NetworkActor, other: NetworkActor): number =>
  one.name.localeCompare(other.name, 'fr') || (one.id < other.id ? -1 : 1);

/**
 * Actors on an oval, family by family, in the order of their names. Each has a row of its own on its side, so that every
 * name can be read whatever the number: places follow from the names alone, and the same network gives the same drawing.
 *
 * @param degrees number of links of each actor
 */
export function ovalLayout(actors: readonly NetworkActor[], degrees: ReadonlyMap<string, number>): Layout {
  const families = clockwise
    .map((side) => ({ side, members: actors.filter(({ kind }) => sideOf(kind) === side).sort(byName) }))
    .filter(({ members }) => members.length > 0);
  const step = rowStep(actors.length);
  // One empty place after each family, so that one sees where it ends.
  const places = actors.length + (families.length > 1 ? families.length : 0);
  const rows = Math.max(2, Math.ceil(places / 2));
  const height = 2 * margin + (rows - 1) * step;
  const placed: PlacedActor[] = [];
  const named: PlacedFamily[] = [];
  let place = 0;
  for (const { side, members } of families) {
    const own: PlacedActor[] = [];
    // The left side is filled from the bottom up: its names are taken from the last to the first, to be read downwards.
    for (const { id } of side === 'solidarity' ? members.toReversed() : members) {
      own.push(actorAt(id, place, rows, height, step, actors.length, degrees.get(id) ?? 0));
      place += 1;
    }
    placed.push(...own);
    named.push(familyAt(side, own, { row: step / height, bottom: 1 - 10 / height }));
    place += 1;
  }
  // One family alone needs no name.
  return { height, actors: placed, families: families.length > 1 ? named : [] };
}

/** Height of a row, in pixels: names need sixteen, and breathe where there are few. */
function rowStep(actors: number): number {
  if (actors <= 24) return 34;
  if (actors <= mostBeside) return 28;
  return actors <= 80 ? 24 : 17;
}

function actorAt(
  id: string,
  place: number,
  rows: number,
  height: number,
  step: number,
  all: number,
  links: number,
): PlacedActor {
  const isRight = place < rows;
  const row = isRight ? place : 2 * rows - 1 - place;
  // From −1 at the top to 1 at the bottom; half a row more at each end keeps the two sides apart there.
  const at = (2 * (row + 0.5)) / rows - 1;
  const reach = (all <= mostBeside ? 0.235 : 0.29) * Math.sqrt(1 - Math.abs(at) ** 2.6);
  return {
    id,
    x: 0.5 + (isRight ? reach : -reach),
    y: (margin + row * step) / height,
    radius: radiusOf(links, step / 2 - 1),
    name: isRight ? 'right' : 'left',
  };
}

/**
 * Above the first of its actors, on the side where it has most of them; under the oval where it lies at the bottom of both.
 * @param drawn height of a row and the lowest line on which one may write, in shares of the height
 */
function familyAt(
  side: BridgeSide,
  members: readonly PlacedActor[],
  { row, bottom }: { readonly row: number; readonly bottom: number },
): PlacedFamily {
  const right = members.filter(({ name }) => name === 'right');
  const left = members.filter(({ name }) => name === 'left');
  if (Math.min(right.length, left.length) * 3 >= members.length)
    return { side, x: 0.5, y: bottom, anchor: 'middle' };
  const isRight = right.length > left.length;
  const y = Math.min(...(isRight ? right : left).map((actor) => actor.y)) - 0.8 * row;
  return isRight ? { side, x: 0.98, y, anchor: 'end' } : { side, x: 0.02, y, anchor: 'start' };
}
