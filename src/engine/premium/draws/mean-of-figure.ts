import {
  createQuantileTable,
  createSobolSequence,
  distributionOf,
  fillDraws,
} from '../../uncertainty/index.ts';
import type { CompiledAlliance, FigureIndex } from '../compiled-alliance.ts';
import { certainValues, withinDomain } from '../figure-values.ts';
import { certainDraw, isCertain } from '../figures.ts';
import { keepWithin } from './column.ts';

/**
 * Mean over the draws of one figure that no premium reads, its common factors and its domain included.
 * @param samples a power of two
 */
export function meanOfFigure(
  alliance: CompiledAlliance,
  figure: FigureIndex,
  samples: number,
  seed: number,
): number {
  const { figures } = alliance;
  const read = [...figuresBehind(alliance, figure)].sort((a, b) => a - b);
  const uncertain = read.filter((index) => !isCertain(figures[index]!.quantity));
  if (uncertain.length === 0) return certainValues(alliance)[figure]!;
  const sequence = createSobolSequence({ dimensions: uncertain.length, count: samples, seed });
  const columns = new Map<FigureIndex, Float64Array>();
  for (const index of read) {
    const { quantity, factors, least, most } = figures[index]!;
    const column = new Float64Array(samples);
    if (isCertain(quantity)) column.fill(withinDomain(certainDraw(quantity), { least, most }));
    else {
      sequence.fill(uncertain.indexOf(index), 0, column);
      fillDraws(createQuantileTable(distributionOf(quantity)), column, column);
      keepWithin(column, least, most);
    }
    for (const factor of factors) {
      const factorColumn = columns.get(factor)!;
      for (let i = 0; i < samples; i++) column[i]! *= factorColumn[i]!;
    }
    keepWithin(column, least, most);
    columns.set(index, column);
  }
  let sum = 0;
  for (const draw of columns.get(figure)!) sum += draw;
  return sum / samples;
}

/** A figure and the factors that multiply it, directly or through others. */
function figuresBehind({ figures }: CompiledAlliance, figure: FigureIndex): Set<FigureIndex> {
  const behind = new Set([figure]);
  for (const index of behind) for (const factor of figures[index]!.factors) behind.add(factor);
  return behind;
}
