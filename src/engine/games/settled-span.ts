/**
 * The coalitions whose worth is settled by a sharing under construction, as a linear space: a coalition in the span of
 * the settled ones can no longer change, and is left out of what follows.
 */
export interface SettledSpan {
  readonly players: number;
  readonly rank: number;
  /** Directions in which shares may still move: one per free player, each of `players` entries. */
  readonly directions: readonly Float64Array[];
  /** Players whose own direction is one of `directions`, in the same order. */
  readonly freePlayers: readonly number[];
}

interface EchelonRow {
  readonly pivot: number;
  readonly entries: Float64Array;
}

const zeroTolerance = 1e-8;

/** The span of the indicator vectors of some coalitions. */
export function spanOf(coalitions: Iterable<number>, players: number): SettledSpan {
  const rows: EchelonRow[] = [];
  for (const coalition of coalitions) {
    if (rows.length === players) break;
    extendEchelon(rows, coalition, players);
  }
  return describeSpan(rows, players);
}

/** Reduces a coalition by the rows; what is left, if anything, becomes a new row, cleared from the others. */
function extendEchelon(rows: EchelonRow[], coalition: number, players: number): void {
  const entries = Float64Array.from({ length: players }, (_, player) => (coalition >>> player) & 1);
  for (const row of rows) subtract(entries, row.entries, entries[row.pivot]!);
  let pivot = 0;
  for (let player = 1; player < players; player++) {
    if (Math.abs(entries[player]!) > Math.abs(entries[pivot]!)) pivot = player;
  }
  const largest = entries[pivot]!;
  if (Math.abs(largest) < zeroTolerance) return;
  for (let player = 0; player < players; player++) entries[player]! /= largest;
  for (const row of rows) subtract(row.entries, entries, row.entries[pivot]!);
  rows.push({ pivot, entries });
}

function subtract(target: Float64Array, row: Float64Array, factor: number): void {
  if (factor === 0) return;
  for (let player = 0; player < target.length; player++) target[player]! -= factor * row[player]!;
}

function describeSpan(rows: readonly EchelonRow[], players: number): SettledSpan {
  const pivots = new Set(rows.map((row) => row.pivot));
  const freePlayers = Array.from({ length: players }, (_, player) => player).filter(
    (player) => !pivots.has(player),
  );
  const directions = freePlayers.map((player) => {
    const direction = new Float64Array(players);
    direction[player] = 1;
    for (const row of rows) direction[row.pivot] = -row.entries[player]!;
    return direction;
  });
  return { players, rank: rows.length, directions, freePlayers };
}

/** How a coalition moves along each free direction: all zeros when it is in the span. */
export function movementOf(span: SettledSpan, coalition: number): Float64Array {
  return Float64Array.from(span.directions, (direction) => {
    let sum = 0;
    for (let rest = coalition; rest !== 0; rest &= rest - 1) sum += direction[31 - Math.clz32(rest & -rest)]!;
    return sum;
  });
}

/** Whether a coalition is a linear combination of settled ones. */
export function isInSpan(span: SettledSpan, coalition: number): boolean {
  return movementOf(span, coalition).every((move) => Math.abs(move) < zeroTolerance);
}

/**
 * One direction mixed from all the free ones, with unrelated coefficients: a coalition on which it is not 0 is surely
 * outside the span, which settles nearly every case with one sum.
 */
export function probeOf(span: SettledSpan): Float64Array {
  const probe = new Float64Array(span.players);
  for (const [index, direction] of span.directions.entries()) {
    const coefficient = 0.5 + (((index + 1) * 0.6180339887498949) % 1);
    for (let player = 0; player < span.players; player++) probe[player]! += coefficient * direction[player]!;
  }
  return probe;
}
