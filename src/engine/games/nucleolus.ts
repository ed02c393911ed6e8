import { assertGame, largestMagnitude, type Solution, total, valuesAlone } from './game.ts';
import { scaleOf, withoutDust } from './game-scale.ts';
import { checkLevels, type NucleolusCertificate } from './nucleolus-certificate.ts';
import { type ExcessProblem, lowerLargestExcess, type SettledLevel } from './nucleolus-stage.ts';
import { spanOf } from './settled-span.ts';

/** Largest game for which a nucleolus is computed: each stage reads all 2^n values a few times. */
export const maximumNucleolusPlayers = 24;

export type NucleolusSolution = Solution<{ readonly certificate: NucleolusCertificate }>;

/**
 * The nucleolus: among the sharings that give each player at least v(i), the one whose sorted list of excesses
 * v(S) − x(S) is lexicographically least. It is in the core whenever the core is not empty.
 *
 * Source: Schmeidler 1969; sequential programmes with rows found on demand (economics.md A.5). Every answer carries a
 * certificate in the manner of Kohlberg 1971, checked against all 2^n values before it is returned.
 *
 * @param values v(S) by coalition, v(∅) = 0
 * @returns shares that add up to v(N), or `no-imputation` when Σ v(i) > v(N)
 * @example nucleolus(Float64Array.of(0, 0, 0, 1, 0, 1, 0, 1), 3).shares // Float64Array [1, 0, 0]
 */
export function nucleolus(values: Float64Array, players: number): NucleolusSolution {
  return lexicographicSolution(values, players, { floors: true, perMember: false });
}

/**
 * The prenucleolus: the same without the floor v(i); it exists for every game.
 *
 * @example prenucleolus(Float64Array.of(0, 1, 1, 1), 2).shares // Float64Array [0.5, 0.5]
 */
export function prenucleolus(values: Float64Array, players: number): NucleolusSolution {
  return lexicographicSolution(values, players, { floors: false, perMember: false });
}

/**
 * The per-capita nucleolus: excesses are divided by the number of members of the group, over the same sharings as the
 * nucleolus. Source: Grotte 1970; Young 1985.
 */
export function perCapitaNucleolus(values: Float64Array, players: number): NucleolusSolution {
  return lexicographicSolution(values, players, { floors: true, perMember: true });
}

function lexicographicSolution(
  values: Float64Array,
  players: number,
  kind: { readonly floors: boolean; readonly perMember: boolean },
): NucleolusSolution {
  assertGame(values, players);
  if (players > maximumNucleolusPlayers) return { shares: null, reason: 'too-large' };
  const alone = valuesAlone(values, players);
  const gain = values[values.length - 1]! - total(alone);
  const missing = gain < -1e-14 * players * largestMagnitude(values);
  if (kind.floors && missing) return { shares: null, reason: 'no-imputation' };
  const shares = alone.map((own) => own + gain / players);
  // Where rounding alone makes the values alone add up to more than the whole, floors give way by as much.
  const floors = kind.floors ? alone.map((own, player) => Math.min(own, shares[player]!)) : null;
  const problem = { values, players, floors, perMember: kind.perMember, ...scaleOf(values, alone) };
  const levels = settleAll(problem, shares);
  const cleared = withoutDust(shares, problem.scale);
  const certificate = levels && checkLevels(problem, cleared, levels);
  return certificate?.holds ? { shares: cleared, certificate } : { shares: null, reason: 'not-certified' };
}

/** Settles level after level until every share is fixed; moves `shares` there. `null` when rounding stopped it. */
function settleAll(problem: ExcessProblem, shares: Float64Array): SettledLevel[] | null {
  const whole = problem.values.length - 1;
  const settled = [whole];
  const levels: SettledLevel[] = [];
  const hints = new Set<number>();
  for (let player = 0; player < problem.players; player++) hints.add(1 << player).add(whole ^ (1 << player));
  let span = spanOf(settled, problem.players);
  while (span.rank < problem.players) {
    const stage = lowerLargestExcess(problem, span, shares, hints);
    if (stage === null) return null;
    shares.set(stage.shares);
    levels.push(stage.level);
    for (const coalition of stage.level.coalitions) {
      settled.push(coalition);
      hints.add(coalition);
    }
    for (const player of stage.level.held) settled.push(1 << player);
    const wider = spanOf(settled, problem.players);
    if (wider.rank === span.rank) return null;
    span = wider;
  }
  return levels;
}
