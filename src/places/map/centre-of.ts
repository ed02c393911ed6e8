import { gridSteps, type Ring } from './read-contours.ts';

/** Longitude and latitude in degrees, as GeoJSON writes a point. */
export type Point = readonly [longitude: number, latitude: number];

/** A point in the middle of a contour: the centre of gravity of its largest ring, to some ten metres; null for no contour. */
export function centreOf(rings: readonly Ring[]): Point | null {
  const measured = rings.map(centreOfRing).filter((ring) => ring !== null);
  const [first, ...others] = measured;
  if (first === undefined) return null;
  const largest = others.reduce((most, one) => (one.area > most.area ? one : most), first);
  const degrees = (steps: number): number => Math.round((steps / gridSteps) * 10_000) / 10_000;
  return [degrees(largest.x), degrees(largest.y)];
}

/** The centre and the area of one ring, in steps of the grid; of a ring without area, the middle of its points. */
function centreOfRing(ring: Ring): { readonly area: number; readonly x: number; readonly y: number } | null {
  const count = ring.length / 2;
  if (count === 0) return null;
  // From the first point, so that large coordinates lose no digits in the products.
  const [originX, originY] = [ring[0]!, ring[1]!];
  let [twice, sumX, sumY, meanX, meanY] = [0, 0, 0, 0, 0];
  for (let at = 0; at < count; at++) {
    const [x, y] = [ring[2 * at]! - originX, ring[2 * at + 1]! - originY];
    const next = (at + 1) % count;
    const [nextX, nextY] = [ring[2 * next]! - originX, ring[2 * next + 1]! - originY];
    const cross = x * nextY - nextX * y;
    twice += cross;
    sumX += (x + nextX) * cross;
    sumY += (y + nextY) * cross;
    meanX += x / count;
    meanY += y / count;
  }
  if (twice === 0) return { area: 0, x: originX + meanX, y: originY + meanY };
  return { area: Math.abs(twice) / 2, x: originX + sumX / (3 * twice), y: originY + sumY / (3 * twice) };
}
