import type { Quantity } from '../../kernel/quantity.ts';
import { medianOf, pointOf } from '../uncertainty/index.ts';
import type { CompiledAlliance } from './compiled-alliance.ts';
import { certainDraw, type Figure, isCertain } from './figures.ts';

/** Every figure of the file at its point, multiplied by the points of its common factors. */
export function pointValues(alliance: CompiledAlliance): Float64Array {
  return valuesBy(alliance, pointOf);
}

/** Every figure at the median of its distribution, multiplied by the medians of its common factors. */
export function medianValues(alliance: CompiledAlliance): Float64Array {
  return valuesBy(alliance, medianOf);
}

/** Every figure at what it draws when it is certain; uncertain figures at their median, to be drawn over. */
export function certainValues(alliance: CompiledAlliance): Float64Array {
  return valuesBy(alliance, (quantity) => (isCertain(quantity) ? certainDraw(quantity) : medianOf(quantity)));
}

/** Moves a value into the domain of its figure. */
export function withinDomain(value: number, { least, most }: Pick<Figure, 'least' | 'most'>): number {
  return value < least ? least : value > most ? most : value;
}

function valuesBy({ figures }: CompiledAlliance, read: (quantity: Quantity) => number): Float64Array {
  const values = new Float64Array(figures.length);
  figures.forEach((figure, index) => {
    let value = withinDomain(read(figure.quantity), figure);
    for (const factor of figure.factors) value *= values[factor]!;
    values[index] = withinDomain(value, figure);
  });
  return values;
}
