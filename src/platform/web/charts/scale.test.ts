import { describe, expect, it } from 'vitest';
import { namedYears } from './fan-geometry.ts';
import { createScale, domainWithZero, gridValues, spread } from './scale.ts';

describe('scales of charts', () => {
  it('maps the ends of the domain to the ends of the range', () => {
    const scale = createScale([-100, 300], [0, 80]);
    expect([-100, 0, 300].map(scale)).toEqual([0, 20, 80]);
  });

  it('puts everything in the middle when there is nothing to tell apart', () => {
    expect(createScale([5, 5], [0, 80])(5)).toBe(40);
  });

  it('always holds zero', () => {
    expect([domainWithZero([5, 9]), domainWithZero([-3]), domainWithZero([0])]).toEqual([
      [0, 9],
      [-3, 0],
      [-1, 1],
    ]);
  });

  it.each([
    [-152, 175],
    [0, 1],
    [-5, 0.2],
    [-1e6, 3e9],
  ] as const)('draws one to three round lines between %d and %d', (low, high) => {
    const values = gridValues([low, high]);
    expect(values.length).toBeGreaterThan(0);
    expect(values.length).toBeLessThanOrEqual(3);
    expect(values).not.toContain(0);
  });

  it('moves labels apart and keeps their order', () => {
    const moved = spread([100, 104, 20], 17);
    expect(moved[1]! - moved[0]!).toBeGreaterThanOrEqual(17 - 1e-6);
    expect(moved[2]).toBe(20);
  });
});

describe('years named under a fan', () => {
  it.each([
    [1, [0, 1]],
    [5, [0, 1, 2, 3, 4, 5]],
    [7, [0, 2, 4, 7]],
    [12, [0, 5, 12]],
    [30, [0, 10, 20, 30]],
    [100, [0, 25, 50, 75, 100]],
  ])('up to %d: a few round years, the start and the horizon', (horizon, years) => {
    expect(namedYears(horizon)).toEqual(years);
  });
});
