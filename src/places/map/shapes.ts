import { gridSteps, type Ring } from './read-contours.ts';

/** Areas drawn together: their outlines in one frame, and those without outline. */
export interface Shapes {
  readonly viewBox: string;
  /** Outline of each area that has one, by id. */
  readonly outlines: ReadonlyMap<string, string>;
  /** How large an area of this frame is, to size what is written on it. */
  readonly width: number;
}

/** Width of the frame, in the units of the drawing. */
const frame = 600;

/**
 * Draws contours in one frame: north up, east to west shortened as at the middle latitude, which a territory of some
 * hundred kilometres bears. Whole coordinates, relative moves.
 */
export function shapesOf(contours: ReadonlyMap<string, readonly Ring[]>): Shapes | null {
  const box = boxOf(contours);
  if (box === null) return null;
  const shortened = Math.cos(((box.south + box.north) / 2 / gridSteps) * (Math.PI / 180));
  const width = Math.max((box.east - box.west) * shortened, 1);
  const height = Math.max(box.north - box.south, 1);
  const scale = frame / Math.max(width, height);
  const x = (step: number): number => Math.round((step - box.west) * shortened * scale);
  const y = (step: number): number => Math.round((box.north - step) * scale);
  return {
    viewBox: `-4 -4 ${Math.round(width * scale) + 8} ${Math.round(height * scale) + 8}`,
    outlines: new Map(
      [...contours].map(([id, rings]) => [id, rings.map((ring) => pathOf(ring, x, y)).join('')]),
    ),
    width: frame,
  };
}

function boxOf(contours: ReadonlyMap<string, readonly Ring[]>) {
  const box = { west: Infinity, east: -Infinity, south: Infinity, north: -Infinity };
  for (const rings of contours.values())
    for (const ring of rings)
      for (let at = 0; at < ring.length; at += 2) {
        box.west = Math.min(box.west, ring[at]!);
        box.east = Math.max(box.east, ring[at]!);
        box.south = Math.min(box.south, ring[at + 1]!);
        box.north = Math.max(box.north, ring[at + 1]!);
      }
  return box.west === Infinity ? null : box;
}

type Scale = (step: number) => number;

function pathOf(ring: Ring, x: Scale, y: Scale): string {
  let [atX, atY] = [x(ring[0]!), y(ring[1]!)];
  const start = `M${atX} ${atY}l`;
  let text = '';
  for (let at = 2; at < ring.length; at += 2) {
    const [toX, toY] = [x(ring[at]!), y(ring[at + 1]!)];
    if (toX === atX && toY === atY) continue;
    text += `${toX - atX},${toY - atY} `;
    [atX, atY] = [toX, toY];
  }
  return text === '' ? `${start}1,0 0,1z` : `${start}${text.trimEnd()}z`;
}

/** Equal squares in the order given, for areas that have no outline. */
export function tileShapes(ids: readonly string[]): Shapes {
  const columns = Math.max(1, Math.min(ids.length, Math.ceil(Math.sqrt(ids.length * 1.6))));
  const step = frame / Math.max(columns, 6);
  const side = Math.round(step - 4);
  const at = (index: number) => [
    Math.round((index % columns) * step),
    Math.round(Math.floor(index / columns) * step),
  ];
  const rows = Math.ceil(ids.length / columns);
  return {
    viewBox: `-4 -4 ${Math.round(columns * step) + 8} ${Math.round(rows * step) + 8}`,
    outlines: new Map(
      ids.map((id, index) => {
        const [x, y] = at(index);
        return [id, `M${x} ${y}l${side},0 0,${side} ${-side},0z`];
      }),
    ),
    width: frame,
  };
}

/** The smallest frame around outlines of the drawing of France. */
export function frameAround(outlines: ReadonlyMap<string, string>): Shapes | null {
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const outline of outlines.values())
    for (const [x, y] of pointsOf(outline)) {
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x);
      box.top = Math.min(box.top, y);
      box.bottom = Math.max(box.bottom, y);
    }
  if (box.left === Infinity) return null;
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  const margin = Math.max(2, Math.round(Math.max(width, height) / 100));
  return {
    viewBox: `${box.left - margin} ${box.top - margin} ${width + 2 * margin} ${height + 2 * margin}`,
    outlines,
    width: Math.max(width, height),
  };
}

/** The points of an outline made of one absolute move and relative lines. */
export function* pointsOf(outline: string): Iterable<readonly [number, number]> {
  for (const part of outline.split('M').slice(1)) {
    const [, first, second] = /^(-?\d+) (-?\d+)/.exec(part) ?? [];
    let [x, y] = [Number(first), Number(second)];
    yield [x, y];
    for (const [, dx, dy] of part.slice(part.indexOf('l')).matchAll(/(-?\d+),(-?\d+)/g)) {
      x += Number(dx);
      y += Number(dy);
      yield [x, y];
    }
  }
}
