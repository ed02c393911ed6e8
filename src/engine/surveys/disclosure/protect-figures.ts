import { type Attack, attackOn, extremeOf, type Figure } from './attack.ts';
import { flowExtreme } from './flow-extreme.ts';
import { type FlowNetwork, networkOf } from './flow-network.ts';
import { separateParts } from './separate-parts.ts';

/** What may become of a figure. */
export interface FigureToProtect extends Figure {
  /** `unsafe` must be hidden, `known` was published before, `free` may be published. */
  readonly status: 'unsafe' | 'known' | 'free';
  /** When hidden, narrowest range that a reader may be left with. */
  readonly width: number;
}

/** A sum that is never published and that nobody must find. */
export interface Guarded {
  readonly parts: readonly number[];
  readonly width: number;
}

export interface TableToProtect {
  readonly atoms: number;
  readonly figures: readonly FigureToProtect[];
  readonly guarded?: readonly Guarded[];
  /** A table that agrees with every figure that is known or free; the true one when it is at hand. */
  readonly table: readonly number[];
}

export interface Protection {
  /** Whether each figure may be published. */
  readonly published: readonly boolean[];
  /** Places of guarded sums that what is already known leaves bare, whatever is hidden now. */
  readonly bare: readonly number[];
}

/** Searches and linear programmes that the last pass may spend on publishing again what need not be hidden. */
const tidyingSearches = 2_000;
const programmeWorth = 20;

/** Figures that the last pass tries, the largest first. */
const tidyingTries = 30;

/** Tables kept to serve again once a figure is published again. */
const tablesKept = 16;

/**
 * Chooses what to hide beside the unsafe figures, so that no reader of all that is published can narrow a hidden
 * figure, or a guarded sum, to a range narrower than its width.
 *
 * Proven, not hoped for: each hidden figure is left with two whole tables that agree with all that is published and
 * give it values apart by its width. Where they are missing, the linear programme tells which published figures hold
 * the figure back, and the one with the smallest value is hidden too.
 * Willenborg, de Waal, Elements of Statistical Disclosure Control, Springer, 2001; Hundepool et al., Wiley, 2012.
 */
export function protectFigures(problem: TableToProtect): Protection {
  const parts = separateParts(problem);
  const published = problem.figures.map(() => true);
  const bare: number[] = [];
  for (const part of parts) {
    const found = protectPart(part.problem);
    for (const [k, place] of part.figures.entries()) published[place] = found.published[k]!;
    bare.push(...found.bare.map((k) => part.guarded[k]!));
  }
  return { published, bare: bare.sort((a, b) => a - b) };
}

function protectPart(problem: TableToProtect): Protection {
  const state = startOf(problem);
  const bare = new Set<number>();
  while (true) {
    const target = state.targets.find((place) => !bare.has(place) && !isProtected(state, place));
    if (target === undefined) break;
    const holding = stretch(state, target);
    if (isProtected(state, target)) continue;
    const chosen = cheapest(problem, state.published, holding);
    if (chosen === null) bare.add(target);
    else hide(state, chosen);
  }
  tidy(state, bare);
  return {
    published: state.published,
    bare: [...bare].map((target) => target - problem.figures.length).filter((place) => place >= 0),
  };
}

/** Targets are numbered: figures first, guarded sums after. */
interface State {
  readonly problem: TableToProtect;
  published: boolean[];
  attack: Attack;
  network: FlowNetwork | null;
  targets: number[];
  /** Whole tables found that agree with all that is published. */
  tables: Float64Array[];
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Searches made, a linear programme being worth several. */
  searches: number;
}

function startOf(problem: TableToProtect): State {
  const published = problem.figures.map(({ status }) => status !== 'unsafe');
  const count = problem.figures.length + (problem.guarded?.length ?? 0);
  const state: State = {
    problem,
    published,
    ...whatIsKnown(problem, published),
    targets: [],
    tables: [],
    low: new Float64Array(count).fill(Infinity),
    high: new Float64Array(count).fill(-Infinity),
    searches: 0,
  };
  for (let place = 0; place < count; place++)
    if (place >= published.length || !published[place]) state.targets.push(place);
  addTable(state, Float64Array.from(problem.table));
  return state;
}

function whatIsKnown(
  { figures, atoms }: TableToProtect,
  published: readonly boolean[],
): Pick<State, 'attack' | 'network'> {
  const attack = attackOn(figures, published, atoms);
  return { attack, network: networkOf(attack) };
}

const partsOf = ({ figures, guarded = [] }: TableToProtect, target: number): readonly number[] =>
  target < figures.length ? figures[target]!.parts : guarded[target - figures.length]!.parts;

const widthOf = ({ figures, guarded = [] }: TableToProtect, target: number): number =>
  target < figures.length ? figures[target]!.width : guarded[target - figures.length]!.width;

const isProtected = ({ problem, low, high }: State, target: number): boolean =>
  high[target]! - low[target]! >= widthOf(problem, target);

const sumOver = (table: Float64Array, parts: readonly number[]): number => {
  let sum = 0;
  for (const atom of parts) sum += table[atom]!;
  return sum;
};

/** Every table found serves every target. */
function addTable(state: State, table: Float64Array): void {
  if (state.tables.length < tablesKept) state.tables.push(table);
  for (let target = 0; target < state.low.length; target++) {
    const sum = sumOver(table, partsOf(state.problem, target));
    state.low[target] = Math.min(state.low[target]!, sum);
    state.high[target] = Math.max(state.high[target]!, sum);
  }
}

/** Looks for the tables where a target is largest and smallest; returns the published figures that hold it back. */
function stretch(state: State, target: number): ReadonlySet<number> {
  const holding = new Set<number>();
  const parts = partsOf(state.problem, target);
  for (const sign of [1, -1] as const) {
    if (isProtected(state, target)) break;
    const { table, holding: held } = furthest(state, parts, sign, widthOf(state.problem, target));
    for (const figure of held) holding.add(figure);
    if (table === 'endless') state.high[target] = Infinity;
    else if (table !== null) addTable(state, table);
  }
  return holding;
}

interface Stretched {
  /** `null` when the programme found none in whole numbers. */
  readonly table: Float64Array | 'endless' | null;
  readonly holding: ReadonlySet<number>;
}

/** A whole flow where the figures make a two-way table, a linear programme otherwise. */
function furthest(state: State, parts: readonly number[], sign: 1 | -1, enough: number): Stretched {
  const { attack, network, tables } = state;
  state.searches++;
  const byFlow = network === null ? null : flowExtreme(attack, network, parts, sign, tables[0]!, enough);
  if (byFlow !== null) return { table: byFlow.table ?? 'endless', holding: byFlow.holding };
  state.searches += programmeWorth;
  const { table, holding } = extremeOf(attack, parts, sign, tables[0]!);
  return { table: table === null ? 'endless' : wholeTable(state, table), holding };
}

/** The table in whole numbers, if that still agrees with all that is published: a reader knows that people are whole. */
function wholeTable({ problem, published }: State, table: Float64Array): Float64Array | null {
  const whole = table.map(Math.round);
  if (whole.some((value, atom) => value < 0 || Math.abs(value - table[atom]!) > 1e-6)) return null;
  const agrees = problem.figures.every(
    ({ parts, value }, place) => !published[place] || sumOver(whole, parts) === value,
  );
  return agrees ? whole : null;
}

/** Among the figures that may be hidden, the one of least value: those that hold first. */
function cheapest(
  { figures }: TableToProtect,
  published: readonly boolean[],
  holding: ReadonlySet<number>,
): number | null {
  let best: number | null = null;
  for (const [place, { status, value }] of figures.entries()) {
    if (status !== 'free' || !published[place]) continue;
    const before = best === null || Number(holding.has(place)) - Number(holding.has(best));
    if (before === true || before > 0 || (before === 0 && value < figures[best!]!.value)) best = place;
  }
  return best;
}

function hide(state: State, place: number): void {
  const { problem, published } = state;
  published[place] = false;
  state.targets.push(place);
  Object.assign(state, whatIsKnown(problem, published));
}

/** Publishes again, largest first, what the figures hidden after it made needless to hide. */
function tidy(state: State, bare: ReadonlySet<number>): void {
  const { problem } = state;
  state.searches = 0;
  const secondary = state.targets
    .filter((target) => problem.figures[target]?.status === 'free')
    .sort((a, b) => problem.figures[b]!.value - problem.figures[a]!.value || a - b);
  for (const place of secondary.slice(0, tidyingTries)) {
    if (state.searches > tidyingSearches) return;
    const tried = republished(state, place);
    const holds = tried.targets.every((target) => {
      if (bare.has(target) || isProtected(tried, target)) return true;
      if (tried.searches > tidyingSearches) return false;
      stretch(tried, target);
      return isProtected(tried, target);
    });
    state.searches = tried.searches;
    if (!holds) continue;
    Object.assign(state, tried);
  }
}

/** The same state with one more figure published, keeping the tables that agree with it. */
function republished(state: State, place: number): State {
  const { problem } = state;
  const published = state.published.map((shown, other) => shown || other === place);
  const tried: State = {
    ...state,
    published,
    ...whatIsKnown(problem, published),
    targets: state.targets.filter((target) => target !== place),
    tables: [],
    low: state.low.map(() => Infinity),
    high: state.high.map(() => -Infinity),
  };
  const { parts, value } = problem.figures[place]!;
  for (const table of state.tables) if (sumOver(table, parts) === value) addTable(tried, table);
  return tried;
}

/** The range that a reader can work out for a hidden sum. */
export interface HiddenRange {
  readonly low: number;
  /** Infinity when nothing bounds it. */
  readonly high: number;
}

/**
 * What a reader of the published figures can work out of sums that are not published: their exact ranges when counts
 * may be any number, which hold all the more for whole counts.
 * @param table any table that agrees with the published figures
 */
export function hiddenRanges(
  { figures, atoms, table }: Pick<TableToProtect, 'figures' | 'atoms' | 'table'>,
  published: readonly boolean[],
  sums: readonly (readonly number[])[],
): HiddenRange[] {
  const attack = attackOn(figures, published, atoms);
  const start = Float64Array.from(table);
  return sums.map((parts) => {
    const most = extremeOf(attack, parts, 1, start).table;
    const least = extremeOf(attack, parts, -1, start).table!;
    return { low: sumOver(least, parts), high: most === null ? Infinity : sumOver(most, parts) };
  });
}
