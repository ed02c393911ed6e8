import published from './economics.json' with { type: 'json' };

/** Figures by name, nested as a case nests them. */
export type Figures = Readonly<Record<string, unknown>>;

/** One published computation: its inputs, what its source prints, and the same recomputed with all its digits. */
export interface PublishedCase {
  readonly id: string;
  readonly title: string;
  readonly inputs: Figures & { readonly kind: string };
  readonly expected_published: Figures;
  readonly recomputed: Figures;
  /** Largest distance to what the source prints. */
  readonly tolerance_abs: number;
}

export const publishedCases = published.cases as unknown as readonly PublishedCase[];

/** What the engine finds for a case. */
export interface Computed {
  /** Under the names that the case uses. */
  readonly figures: Figures;
  /** Largest distance to the recomputed figures: one for all, or one by name with `rest` for the others. */
  readonly exact: number | Readonly<Record<string, number>>;
  /** Figures of the case that the engine does not give, each with the reason. */
  readonly leftOut?: Readonly<Record<string, string>>;
  /** Distance to what the source prints, by name, where it rounds otherwise than the case says. */
  readonly printed?: Readonly<Record<string, number>>;
}

/** How the cases of one kind are computed. */
export type Kind = (published: PublishedCase) => Computed | Promise<Computed>;

/** A figure of a case, how far the engine is from it, and how far it may be. */
export interface Gap {
  readonly figure: string;
  readonly error: number;
  readonly tolerance: number;
}

/** Every figure of a case against what the engine finds; a name that the engine does not give is infinitely far. */
export function gapsOf(published: PublishedCase, computed: Computed): Gap[] {
  const exactOf = (name: string): number =>
    typeof computed.exact === 'number'
      ? computed.exact
      : (computed.exact[name] ?? computed.exact.rest ?? Number.NaN);
  return [
    ...compareAll(
      published.expected_published,
      computed,
      'published',
      (name) => computed.printed?.[name] ?? published.tolerance_abs,
    ),
    ...compareAll(published.recomputed, computed, 'recomputed', exactOf),
  ];
}

function compareAll(
  expected: Figures,
  { figures, leftOut = {} }: Computed,
  column: string,
  toleranceOf: (name: string) => number,
): Gap[] {
  return Object.entries(expected)
    .filter(([name]) => !Object.hasOwn(leftOut, name))
    .map(([name, figure]) => ({
      figure: `${column}.${name}`,
      error: distance(figure, figures[name]),
      tolerance: toleranceOf(name),
    }));
}

/** Largest distance between figures of the same shape; infinite where shapes, names, texts or statements differ. */
function distance(expected: unknown, found: unknown): number {
  if (typeof expected === 'number')
    return typeof found === 'number' && !Number.isNaN(found) ? Math.abs(expected - found) : Infinity;
  if (typeof expected !== 'object' || expected === null) return expected === found ? 0 : Infinity;
  if (typeof found !== 'object' || found === null) return Infinity;
  const entries = Object.entries(expected);
  if (Array.isArray(expected) && entries.length !== Object.keys(found).length) return Infinity;
  return entries.reduce(
    (gap, [name, figure]) => Math.max(gap, distance(figure, (found as Figures)[name])),
    0,
  );
}
