import fc from 'fast-check';
import { expect, it } from 'vitest';
import { centreOf } from './centre-of.ts';
import { gridSteps } from './read-contours.ts';

const square = (west: number, south: number, side: number): number[] =>
  [west, south, west + side, south, west + side, south + side, west, south + side].map(
    (degrees) => degrees * gridSteps,
  );

it('is the middle of the largest ring, in degrees', () => {
  expect(centreOf([square(5, 44, 0.5), square(9, 42, 0.1)])).toEqual([5.25, 44.25]);
  expect(centreOf([square(9, 42, 0.1), square(5, 44, 0.5).reverse()])).not.toBeNull();
  expect(centreOf([])).toBeNull();
});

it('lies within the bounds of its ring, wherever it is', () => {
  const point = fc.tuple(fc.integer({ min: -180, max: 179 }), fc.integer({ min: -89, max: 88 }));
  fc.assert(
    fc.property(point, fc.double({ min: 0.01, max: 1, noNaN: true }), ([west, south], side) => {
      const [x, y] = centreOf([square(west, south, side)])!;
      expect(Math.abs(x - west - side / 2)).toBeLessThan(1e-3);
      expect(Math.abs(y - south - side / 2)).toBeLessThan(1e-3);
    }),
  );
});
