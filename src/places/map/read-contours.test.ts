import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contourLimits, gridSteps, readContours } from './read-contours.ts';
import { pointsOf, shapesOf, tileShapes } from './shapes.ts';

const square = (x: number, y: number, side: number) => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
  [x, y],
];
const feature = (code: unknown, coordinates: unknown, type = 'Polygon') => ({
  type: 'Feature',
  properties: { code, nom: 'Exemple' },
  geometry: { type, coordinates },
});
const bytesOf = (features: unknown) =>
  new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features }));
const read = (features: unknown) => readContours(bytesOf(features));
const codesOf = (features: unknown) => {
  const answer = read(features);
  return answer.ok ? [] : answer.errors.map(({ code }) => code);
};

describe('a file of contours', () => {
  it('gives each commune and EPCI its rings on the grid, holes and islands included', () => {
    const answer = read([
      feature('26113', [square(5, 44, 0.1), square(5.02, 44.02, 0.01)]),
      feature('242600534', [[square(5, 44, 0.1)], [square(6, 44, 0.1)]], 'MultiPolygon'),
    ]);
    expect(answer.ok && answer.value.map(({ code, rings }) => [code, rings.length])).toEqual([
      ['26113', 2],
      ['242600534', 2],
    ]);
    const [x, y] = answer.ok ? answer.value[0]!.rings[0]! : [];
    expect([x! / gridSteps, y! / gridSteps]).toEqual([5, 44]);
  });

  it('knows the codes of IGN and of Etalab, and takes no name for a code', () => {
    for (const properties of [
      { INSEE_COM: '2A004' },
      { code: '2a004' },
      { codgeo: '2A004', name: 'Ajaccio' },
    ]) {
      const answer = read([{ ...feature('', [square(8, 41, 1)]), properties }]);
      expect(answer.ok && answer.value[0]!.code).toBe('2A004');
    }
  });

  it('tells a commune by its own code, whatever else its file names, and joins its pieces', () => {
    const files = [
      { CODE_EPCI: '242600534', SIREN: '212601132', INSEE_COM: '26113' },
      { epci_code: ['242600534'], com_code: ['26113'] },
      { code: 1004, epci: '240100800' },
    ];
    expect(
      files.map((properties) => {
        const answer = read([{ ...feature('', [square(5, 44, 1)]), properties }]);
        return answer.ok && answer.value[0]!.code;
      }),
    ).toEqual(['26113', '26113', '01004']);
    const pieces = read([feature('29155', [square(-5, 48, 0.1)]), feature('29155', [square(-4, 48, 0.1)])]);
    expect(pieces.ok && pieces.value.map(({ rings }) => rings.length)).toEqual([2]);
  });

  it.each([
    [[feature('Die', [square(5, 44, 1)])], 'contours.no-code'],
    [[feature('26113', [[[850_000, 6_400_000]]])], 'contours.not-degrees'],
    [[feature('26113', [[['5', '44']]])], 'contours.not-degrees'],
    [[feature('26113', [5, 44], 'Point')], 'contours.not-a-polygon'],
    [{ length: 3 }, 'contours.not-a-collection'],
    [[null], 'contours.no-code'],
  ])('%# is refused with its place', (features, code) => {
    expect(codesOf(features)).toEqual([code]);
  });

  it('is refused when it is not JSON, or far too long', () => {
    expect(readContours(new TextEncoder().encode('{"type":'))).toMatchObject({ ok: false });
    const many = Array.from({ length: contourLimits.features + 1 }, () => 0);
    expect(codesOf(many)).toEqual(['contours.too-many']);
  });

  it('keeps a contour of any length within its bound', () => {
    const ring = Array.from({ length: 30_000 }, (_, at) => {
      const angle = (at / 30_000) * 2 * Math.PI;
      return [5 + Math.cos(angle) * 3, 44 + Math.sin(angle) * 3];
    });
    const answer = read([feature('26113', [ring])]);
    expect(answer.ok && answer.value[0]!.rings[0]!.length / 2).toBeLessThanOrEqual(contourLimits.points);
  });

  it('gives neighbours the same points along their border', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.double({ min: 5, max: 6, noNaN: true }), fc.double({ min: 44, max: 45, noNaN: true })),
          {
            minLength: 5,
            maxLength: 30,
          },
        ),
        (border) => {
          const answer = read([
            feature('26113', [[[4, 43], ...border, [4, 46]]]),
            feature('26108', [[[7, 46], ...border.toReversed(), [7, 43]]]),
          ]);
          const [one, other] = answer.ok ? answer.value.map(({ rings }) => pairs(rings[0]!)) : [[], []];
          const inside = (points: string[]) => new Set(points.slice(1, -1));
          expect(inside(one!)).toEqual(inside(other!));
        },
      ),
    );
  });
});

const pairs = (ring: readonly number[]): string[] =>
  ring.flatMap((x, at) => (at % 2 === 0 ? [`${x} ${ring[at + 1]}`] : []));

describe('a drawing of areas', () => {
  it('has north up, and everything inside its frame', () => {
    const answer = read([feature('26113', [square(5, 44, 0.2)]), feature('26108', [square(5.2, 44.2, 0.1)])]);
    const shapes = shapesOf(new Map(answer.ok ? answer.value.map(({ code, rings }) => [code, rings]) : []))!;
    const [left, top, width, height] = shapes.viewBox.split(' ').map(Number);
    for (const outline of shapes.outlines.values())
      for (const [x, y] of pointsOf(outline)) {
        expect(x).toBeGreaterThanOrEqual(left!);
        expect(y).toBeGreaterThanOrEqual(top!);
        expect(x).toBeLessThanOrEqual(left! + width!);
        expect(y).toBeLessThanOrEqual(top! + height!);
      }
    const highest = (code: string) =>
      Math.min(...[...pointsOf(shapes.outlines.get(code)!)].map(([, y]) => y));
    expect(highest('26108')).toBeLessThan(highest('26113'));
  });

  it('is nothing without a contour, and squares apart from each other where one asks for squares', () => {
    expect(shapesOf(new Map())).toBeNull();
    const ids = Array.from({ length: 30 }, (_, at) => `commune-${at}`);
    const corners = [...tileShapes(ids).outlines.values()].map(
      (outline) => /M(-?\d+ -?\d+)/.exec(outline)![1],
    );
    expect(new Set(corners).size).toBe(30);
  });
});
