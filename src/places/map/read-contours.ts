import { ok, type Problem, type Result, refused } from '../../kernel/result.ts';

/** One ring: whole numbers, x then y for each point, in steps of the grid. */
export type Ring = readonly number[];

/** The contour of one commune or EPCI. */
export interface Contour {
  /** Official code: five characters for a commune, nine digits for an EPCI. */
  readonly code: string;
  readonly rings: readonly Ring[];
}

/** Steps of the grid in one degree: about 55 m from south to north. Neighbours fall on the same points. */
export const gridSteps = 2_000;

/** What a file may hold, and what is kept of each contour. */
export const contourLimits = { features: 50_000, points: 2_000, rings: 60 } as const;

/**
 * Properties that hold the official code, as publishers name them: those of a commune first, since the file of a commune
 * names its EPCI too, and has a SIREN of its own.
 */
const codeNames = {
  commune: [
    'insee_com',
    'code_insee',
    'codeinsee',
    'insee',
    'com_code',
    'com_current_code',
    'code_commune',
    'codecommune',
    'code_com',
    'codgeo',
    'ref:insee',
  ],
  any: ['code'],
  epci: [
    'siren_epci',
    'code_epci',
    'codeepci',
    'epci_code',
    'epci_current_code',
    'code_siren',
    'siren',
    'epci',
  ],
} as const;

type Plain = Readonly<Record<string, unknown>>;
const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const problem = (code: string, path: string, params: Problem['params'] = {}): Problem => ({
  code,
  path,
  params,
});

/**
 * Reads official contours: a GeoJSON collection of polygons in degrees (RFC 7946) whose properties hold the official code.
 * Each point is put on a grid, so that neighbours keep the same border; a contour that is still too long is put on a coarser one.
 */
export function readContours(bytes: Uint8Array): Result<readonly Contour[]> {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return refused([problem('contours.not-json', '')]);
  }
  const features = isPlain(value) && value.type === 'FeatureCollection' ? value.features : null;
  if (!Array.isArray(features)) return refused([problem('contours.not-a-collection', '')]);
  if (features.length > contourLimits.features)
    return refused([problem('contours.too-many', '/features', { limit: contourLimits.features })]);
  const problems: Problem[] = [];
  const contours = new Map<string, Contour>();
  features.forEach((feature: unknown, at) => {
    const read = readFeature(feature, `/features/${at}`);
    // A commune in several pieces may be several features.
    if (read.ok) contours.set(read.value.code, joined(contours.get(read.value.code), read.value));
    else if (problems.length < 100) problems.push(...read.errors);
  });
  return problems.length > 0 ? refused(problems) : ok([...contours.values()]);
}

function readFeature(feature: unknown, path: string): Result<Contour> {
  const properties = isPlain(feature) && isPlain(feature.properties) ? feature.properties : {};
  const code = codeOf(properties);
  if (code === null) return refused([problem('contours.no-code', `${path}/properties`)]);
  const geometry = isPlain(feature) && isPlain(feature.geometry) ? feature.geometry : {};
  const { type, coordinates } = geometry;
  const polygons = type === 'MultiPolygon' ? coordinates : type === 'Polygon' ? [coordinates] : null;
  if (!Array.isArray(polygons))
    return refused([problem('contours.not-a-polygon', `${path}/geometry`, { code })]);
  const rings: (readonly (readonly [number, number])[])[] = [];
  for (const polygon of polygons) {
    for (const ring of Array.isArray(polygon) ? polygon : [null]) {
      const read = readRing(ring);
      if (read === null) return refused([problem('contours.not-degrees', `${path}/geometry`, { code })]);
      rings.push(read);
    }
  }
  return ok({ code, rings: simplify(rings) });
}

const joined = (known: Contour | undefined, more: Contour): Contour =>
  known === undefined
    ? more
    : { code: more.code, rings: [...known.rings, ...more.rings].slice(0, contourLimits.rings) };

/** The official code, whatever the file calls it. */
function codeOf(properties: Plain): string | null {
  const values = new Map(Object.entries(properties).map(([name, value]) => [name.toLowerCase(), value]));
  const read = (names: readonly string[], form: RegExp): string | null =>
    names.map((name) => writtenCode(values.get(name))).find((code) => form.test(code)) ?? null;
  const [commune, epci] = [/^(\d{5}|2[AB]\d{3})$/, /^\d{9}$/];
  return (
    read(codeNames.commune, commune) ??
    read(codeNames.any, commune) ??
    read(codeNames.any, epci) ??
    read(codeNames.epci, epci)
  );
}

/** A code as text: alone in a list it is the same, and a number of four digits has lost its zero. */
function writtenCode(value: unknown): string {
  const [one] = Array.isArray(value) && value.length === 1 ? value : [value];
  if (typeof one === 'number') return String(one).replace(/^\d{4}$/, '0$&');
  return typeof one === 'string' ? one.trim().toUpperCase() : '';
}

function readRing(ring: unknown): (readonly [number, number])[] | null {
  if (!Array.isArray(ring)) return null;
  const points: (readonly [number, number])[] = [];
  for (const point of ring) {
    const [x, y] = Array.isArray(point) ? point : [];
    const isDegrees =
      typeof x === 'number' && typeof y === 'number' && Math.abs(x) <= 180 && Math.abs(y) <= 90;
    if (!isDegrees) return null;
    points.push([x, y]);
  }
  return points;
}

function simplify(rings: readonly (readonly (readonly [number, number])[])[]): Ring[] {
  for (let coarse = 1; ; coarse *= 2) {
    const onGrid = rings
      .map((ring) => onGridOf(ring, coarse))
      .filter((ring) => ring.length >= 6)
      .sort((a, b) => b.length - a.length)
      .slice(0, contourLimits.rings);
    const points = onGrid.reduce((sum, ring) => sum + ring.length / 2, 0);
    if (points <= contourLimits.points || coarse > 1_000) return onGrid;
  }
}

/** The points of a ring on the grid, those that repeat the one before left out. */
function onGridOf(ring: readonly (readonly [number, number])[], coarse: number): number[] {
  const kept: number[] = [];
  for (const [longitude, latitude] of ring) {
    const x = Math.round((longitude * gridSteps) / coarse) * coarse;
    const y = Math.round((latitude * gridSteps) / coarse) * coarse;
    if (kept.at(-2) === x && kept.at(-1) === y) continue;
    kept.push(x, y);
  }
  const isClosed = kept.length > 2 && kept[0] === kept.at(-2) && kept[1] === kept.at(-1);
  return isClosed ? kept.slice(0, -2) : kept;
}
