import type { QuantityNotes } from '../../kernel/quantity.ts';
import { distributionOf, medianOf, pointOf, quantileOf } from '../uncertainty/index.ts';
import type { AllianceModel } from './alliance-model.ts';
import type { CompiledAlliance } from './compiled-alliance.ts';
import { type Figure, factorNames, isCertain } from './figures.ts';
import type { InputDetail } from './premium-detail.ts';

/** Every figure that the file gives, and the defaults of Cap17 where it is silent, with where they come from. */
export function inputDetails(model: AllianceModel, alliance: CompiledAlliance): InputDetail[] {
  return alliance.figures
    .filter((figure, index) => figure.written || index === alliance.publicFundsCost)
    .map((figure) => inputDetail(model, figure));
}

function inputDetail(model: AllianceModel, figure: Figure): InputDetail {
  const { quantity, pointer, label, labelParams, unit: measure, written } = figure;
  const said: QuantityNotes = typeof quantity === 'number' ? {} : quantity;
  const around = surroundings(model, pointer);
  return {
    pointer,
    label,
    labelParams,
    measure,
    unit: said.unit ?? null,
    point: pointOf(quantity),
    median: medianOf(quantity),
    range: rangeOf(figure),
    source: said.source ?? around.source,
    year: said.year ?? (said.source === undefined ? around.year : null),
    note: said.note ?? null,
    factors: factorNames(quantity),
    hypothesis: !written,
  };
}

/** 9 chances in 10 of lying between: as stated, or the 5 % and 95 % quantiles of a three-point range. */
function rangeOf({ quantity }: Figure): { low: number; high: number } | null {
  if (typeof quantity === 'number' || isCertain(quantity)) return null;
  if ('low' in quantity) return { low: quantity.low, high: quantity.high };
  const distribution = distributionOf(quantity);
  return { low: quantileOf(distribution, 0.05), high: quantileOf(distribution, 0.95) };
}

/** The source and year of the nearest object around a figure that states a source: its line, its section. */
function surroundings(model: AllianceModel, pointer: string): { source: string | null; year: number | null } {
  let around: unknown = model;
  let found: { source: string | null; year: number | null } = { source: null, year: null };
  for (const step of pointer.split('/').slice(1, -1)) {
    around = (around as Readonly<Record<string, unknown>> | undefined)?.[unescapeStep(step)];
    const { source, year } = (around ?? {}) as { source?: unknown; year?: unknown };
    if (typeof source === 'string') found = { source, year: typeof year === 'number' ? year : null };
  }
  return found;
}

function unescapeStep(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~');
}
