import { type ColumnSimplex, createColumnSimplex } from '../../linear/column-simplex.ts';

/** A count that may be published: the sum of some of the smallest counts of a table, its atoms. */
export interface Figure {
  /** Places of the atoms that add up to it, each once. */
  readonly parts: readonly number[];
  readonly value: number;
}

/** What somebody knows who has read every published figure: atoms are whole, not negative, and add up to them. */
export interface Attack {
  readonly figures: readonly Figure[];
  /** Atoms published one by one; NaN for the others. */
  readonly known: Float64Array;
  /** Published sums of several atoms, their known parts taken away. */
  readonly equations: readonly Equation[];
  /** Published sums that an atom takes part in, by place in `equations`. */
  readonly equationsOf: readonly (readonly number[])[];
  /** Atoms of the same number depend on each other; −1 for a known atom. */
  readonly component: Int32Array;
}

interface Equation {
  readonly figure: number;
  readonly parts: readonly number[];
  readonly rest: number;
}

/** A table that agrees with all that is published and where a sum is as large (or as small) as can be. */
export interface Extreme {
  /** `null` when nothing bounds the sum. */
  readonly table: Float64Array | null;
  /** Published figures that hold the sum back: without one of them it could go further. */
  readonly holding: ReadonlySet<number>;
}

/** Gathers what the published figures tell. */
export function attackOn(figures: readonly Figure[], published: readonly boolean[], atoms: number): Attack {
  const known = new Float64Array(atoms).fill(NaN);
  for (const [place, { parts, value }] of figures.entries())
    if (published[place] && parts.length === 1) known[parts[0]!] = value;
  const equations = figures.flatMap(({ parts, value }, figure): Equation[] => {
    if (!published[figure] || parts.length === 1) return [];
    const unknown = parts.filter((atom) => Number.isNaN(known[atom]));
    if (unknown.length === 0) return [];
    const rest = parts.reduce((left, atom) => left - (Number.isNaN(known[atom]) ? 0 : known[atom]!), value);
    return [{ figure, parts: unknown, rest }];
  });
  const equationsOf: number[][] = Array.from({ length: atoms }, () => []);
  for (const [row, { figure }] of equations.entries())
    for (const atom of figures[figure]!.parts) equationsOf[atom]!.push(row);
  return { figures, known, equations, equationsOf, component: componentsOf(known, equations) };
}

function componentsOf(known: Float64Array, equations: readonly Equation[]): Int32Array {
  const parent = Int32Array.from(known, (_, atom) => atom);
  const rootOf = (atom: number): number => {
    let root = atom;
    while (parent[root] !== root) {
      parent[root] = parent[parent[root]!]!;
      root = parent[root]!;
    }
    return root;
  };
  for (const { parts } of equations) for (const atom of parts) parent[rootOf(atom)] = rootOf(parts[0]!);
  return parent.map((_, atom) => (Number.isNaN(known[atom]) ? rootOf(atom) : -1));
}

/**
 * The table that agrees with all that is published and makes a sum of atoms extreme.
 * @param sign 1 for the largest sum, −1 for the smallest
 * @param table any table that agrees with all that is published
 */
export function extremeOf(
  attack: Attack,
  parts: readonly number[],
  sign: 1 | -1,
  table: Float64Array,
): Extreme {
  let reached: Float64Array | null = table.slice();
  const holding = new Set<number>();
  const components = new Set(parts.map((atom) => attack.component[atom]!).filter((number) => number >= 0));
  for (const component of components) {
    const programme = programmeOf(attack, component, parts, sign);
    if (programme === null) {
      // No published sum bounds this atom from above; from below it is 0.
      if (sign === 1) reached = null;
      else if (reached !== null) reached[component] = 0;
      continue;
    }
    const { lp, atoms, rows } = programme;
    for (const { column, weight } of lp.basis())
      if (column >= rows.length && reached !== null) reached[atoms[column - rows.length]!] = weight;
    const inBasis = new Set(lp.basis().map(({ column }) => column));
    for (const [k, atom] of atoms.entries())
      if (reached !== null && !inBasis.has(rows.length + k)) reached[atom] = 0;
    addHolding(attack, lp, rows, parts, sign, holding);
  }
  addKnownParts(attack, parts, sign, holding);
  return { table: reached, holding };
}

interface Programme {
  readonly lp: ColumnSimplex;
  readonly atoms: readonly number[];
  /** Places in `attack.equations`. */
  readonly rows: readonly number[];
}

/** The solved linear programme of a component; `null` when no equation touches it. */
function programmeOf(
  attack: Attack,
  component: number,
  parts: readonly number[],
  sign: 1 | -1,
): Programme | null {
  const atoms: number[] = [];
  for (const [atom, number] of attack.component.entries()) if (number === component) atoms.push(atom);
  const rows = [...new Set(atoms.flatMap((atom) => attack.equationsOf[atom]!))].sort((a, b) => a - b);
  if (rows.length === 0) return null;
  const wanted = new Set(parts);
  // Leaving a sum unmet must cost more than any gain: prices of such tables stay below the number of sums.
  for (let penalty = 2 * rows.length + 2; ; penalty *= 16) {
    const lp = createColumnSimplex({
      columns: identity(rows.length),
      costs: rows.map(() => -penalty),
      rhs: rows.map((row) => attack.equations[row]!.rest),
      tolerance: 1e-9,
    });
    for (const atom of atoms) {
      const own = new Set(attack.equationsOf[atom]!);
      lp.addColumn(
        rows.map((row) => (own.has(row) ? 1 : 0)),
        wanted.has(atom) ? sign : 0,
      );
    }
    lp.optimise();
    const unmet = lp
      .basis()
      .reduce((most, { column, weight }) => (column < rows.length ? Math.max(most, weight) : most), 0);
    if (unmet < 1e-6 || penalty > 1e6) return { lp, atoms, rows };
  }
}

function identity(size: number): Float64Array {
  const columns = new Float64Array(size * size);
  for (let k = 0; k < size; k++) columns[k * size + k] = 1;
  return columns;
}

/** Sums with a price hold the extreme back, and so do known atoms that would be worth moving. */
function addHolding(
  attack: Attack,
  lp: ColumnSimplex,
  rows: readonly number[],
  parts: readonly number[],
  sign: 1 | -1,
  holding: Set<number>,
): void {
  const prices = lp.multipliers();
  const priceOf = new Map(rows.map((row, k) => [row, prices[k]!]));
  const wanted = new Set(parts);
  for (const [row, price] of priceOf) {
    if (Math.abs(price) > 1e-7) holding.add(attack.equations[row]!.figure);
    for (const atom of attack.figures[attack.equations[row]!.figure]!.parts) {
      const value = attack.known[atom]!;
      if (Number.isNaN(value)) continue;
      const cost = attack.equationsOf[atom]!.reduce((sum, other) => sum + (priceOf.get(other) ?? 0), 0);
      const gain = (wanted.has(atom) ? sign : 0) - cost;
      if (gain > 1e-7 || (gain < -1e-7 && value > 0)) addSingles(attack, atom, holding);
    }
  }
}

/** A known atom of the sum itself holds it. */
function addKnownParts(attack: Attack, parts: readonly number[], sign: 1 | -1, holding: Set<number>): void {
  for (const atom of parts)
    if (!Number.isNaN(attack.known[atom]) && (sign === 1 || attack.known[atom]! > 0))
      addSingles(attack, atom, holding);
}

function addSingles(attack: Attack, atom: number, holding: Set<number>): void {
  for (const [place, { parts }] of attack.figures.entries())
    if (parts.length === 1 && parts[0] === atom) holding.add(place);
}
