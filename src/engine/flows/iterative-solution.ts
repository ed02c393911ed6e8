import type { IncomeChain } from './income-chain.ts';

const limits = { steps: 2000, tolerance: 1e-12, accepted: 1e-9 } as const;

/** y = x − P·x. */
function residualOperator(chain: IncomeChain, x: Float64Array, y: Float64Array): void {
  const { start, from, share } = chain;
  for (let node = 0; node < chain.size; node++) {
    let sum = x[node]!;
    for (let link = start[node]!; link < start[node + 1]!; link++) sum -= share[link]! * x[from[link]!]!;
    y[node] = sum;
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let place = 0; place < a.length; place++) sum += a[place]! * b[place]!;
  return sum;
}

/** a + factor·b, into a. */
function addTo(a: Float64Array, factor: number, b: Float64Array): void {
  for (let place = 0; place < a.length; place++) a[place]! += factor * b[place]!;
}

/**
 * Solves x = b + P·x by stabilised bi-conjugate gradients (van der Vorst 1992), for chains too linked to eliminate.
 *
 * @returns null when the equations are not met to 1e-9 of the right-hand side after 2,000 steps
 */
export function solveByIteration(chain: IncomeChain, right: Float64Array): Float64Array | null {
  const scale = Math.sqrt(dot(right, right));
  const x = right.slice();
  if (scale === 0) return x;
  const residual = new Float64Array(chain.size);
  for (let restart = 0; restart < 4; restart++) {
    residualOperator(chain, x, residual);
    for (let node = 0; node < chain.size; node++) residual[node] = right[node]! - residual[node]!;
    if (Math.sqrt(dot(residual, residual)) <= limits.tolerance * scale) return x;
    descend(chain, x, residual, limits.tolerance * scale, limits.steps / 4);
  }
  residualOperator(chain, x, residual);
  for (let node = 0; node < chain.size; node++) residual[node] = right[node]! - residual[node]!;
  return Math.sqrt(dot(residual, residual)) <= limits.accepted * scale ? x : null;
}

/** One run from the present residual, which it overwrites; stops early when it breaks down. */
function descend(
  chain: IncomeChain,
  x: Float64Array,
  residual: Float64Array,
  goal: number,
  steps: number,
): void {
  const shadow = residual.slice();
  const direction = residual.slice();
  const moved = new Float64Array(chain.size);
  const turned = new Float64Array(chain.size);
  let rho = dot(shadow, residual);
  for (let step = 0; step < steps; step++) {
    residualOperator(chain, direction, moved);
    const alpha = rho / dot(shadow, moved);
    if (!Number.isFinite(alpha)) return;
    addTo(x, alpha, direction);
    addTo(residual, -alpha, moved);
    residualOperator(chain, residual, turned);
    const width = dot(turned, turned);
    if (width === 0) return;
    const omega = dot(turned, residual) / width;
    addTo(x, omega, residual);
    addTo(residual, -omega, turned);
    if (Math.sqrt(dot(residual, residual)) <= goal) return;
    const next = dot(shadow, residual);
    const beta = (next / rho) * (alpha / omega);
    if (!Number.isFinite(beta)) return;
    rho = next;
    for (let node = 0; node < direction.length; node++) {
      direction[node] = residual[node]! + beta * (direction[node]! - omega * moved[node]!);
    }
  }
}
