import { scaleByPowerOfTwo } from '../arithmetic/index.ts';
import { quantileOfSorted, quantilePlaces, selectPlaces } from '../uncertainty/index.ts';

/** What the draws of a figure look like, in its unit. */
export interface FigureSummary {
  readonly mean: number;
  /** Root of the mean square distance to the mean. */
  readonly sd: number;
  readonly p5: number;
  readonly p10: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p90: number;
  readonly p95: number;
}

/** Power of two by which figures are multiplied or divided to keep their squares inside doubles. */
export const scaling = 600;

const levels = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95];

/**
 * Summarises draws, reordering them.
 * @param draws finite, at least one
 */
export function summariseFigure(draws: Float64Array): FigureSummary {
  const { mean, sd } = momentsOf(draws);
  selectPlaces(draws, quantilePlaces(draws.length, levels));
  const [p5, p10, p25, p50, p75, p90, p95] = levels.map((level) => quantileOfSorted(draws, level)) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return { mean, sd, p5, p10, p25, p50, p75, p90, p95 };
}

/** Mean and standard deviation; scaled when the draws are so large or so close that squares would leave doubles. */
function momentsOf(draws: Float64Array): { mean: number; sd: number } {
  const plain = scaledMoments(draws, 0);
  if (!Number.isFinite(plain.sd)) return scaledMoments(draws, -scaling);
  if (plain.sd > 0 || draws.every((draw) => draw === draws[0])) return plain;
  return { mean: plain.mean, sd: scaledMoments(draws, scaling).sd };
}

function scaledMoments(draws: Float64Array, power: number): { mean: number; sd: number } {
  const scale = scaleByPowerOfTwo(1, power);
  const reference = draws[0]! * scale;
  let sum = 0;
  for (let i = 0; i < draws.length; i++) sum += draws[i]! * scale - reference;
  const near = reference + sum / draws.length;
  let squares = 0;
  let rest = 0;
  for (let i = 0; i < draws.length; i++) {
    const distance = draws[i]! * scale - near;
    squares += distance * distance;
    rest += distance;
  }
  const mean = near + rest / draws.length;
  return {
    mean: scaleByPowerOfTwo(mean, -power),
    sd: scaleByPowerOfTwo(Math.sqrt(squares / draws.length), -power),
  };
}
