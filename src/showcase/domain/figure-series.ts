import type { PioneerFigure } from './pioneer.ts';

/** The same thing measured in several years, oldest first. */
export interface FigureSeries {
  readonly figures: readonly PioneerFigure[];
}

/** Splits figures into those told once and those told over several dated years, each in the order given. */
export function splitFigures(figures: readonly PioneerFigure[]): {
  readonly single: readonly PioneerFigure[];
  readonly series: readonly FigureSeries[];
} {
  const groups = new Map<string, PioneerFigure[]>();
  for (const figure of figures) {
    const key = `${figure.label.fr}\n${figure.unit}`;
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  const isSeries = (group: readonly PioneerFigure[]) =>
    group.length > 1 &&
    group.every(({ year }) => year !== null) &&
    new Set(group.map(({ year }) => year)).size === group.length;
  const inSeries = [...groups.values()].filter(isSeries);
  return {
    single: figures.filter((figure) => !inSeries.some((group) => group.includes(figure))),
    series: inSeries.map((group) => ({
      figures: [...group].sort((a, b) => (a.year ?? 0) - (b.year ?? 0)),
    })),
  };
}
