import { searchKey } from '../../places/index.ts';
import {
  observatoryViewpoints,
  type PublishedFigure,
  programmes,
  publishedFigures,
} from './published-figure.ts';

/** What one may narrow the figures by. */
export const figureFacets = ['viewpoint', 'year', 'programme'] as const;
export type FigureFacet = (typeof figureFacets)[number];

/** A year that the source does not tell. */
export const unknownYear = 'unknown';

/** What is asked; an empty text asks for everything. */
export type FigureFilters = Readonly<Record<FigureFacet, string>> & { readonly words: string };

/** The values of each facet that at least one figure has. */
export const facetValues: Readonly<Record<FigureFacet, readonly string[]>> = {
  viewpoint: observatoryViewpoints,
  year: [...new Set(publishedFigures.map(yearOf))].sort().reverse(),
  programme: Object.keys(programmes),
};

/** Reads what an address asks; a value that is none of ours is told, never guessed. */
export function readFigureFilters(asked: (name: string) => string | undefined): {
  readonly filters: FigureFilters;
  readonly unknown: readonly { readonly facet: FigureFacet; readonly value: string }[];
} {
  const read = figureFacets.map((facet) => ({ facet, value: asked(facet) ?? '' }));
  const isKnown = ({ facet, value }: (typeof read)[number]) =>
    value === '' || facetValues[facet].includes(value);
  const kept = Object.fromEntries(read.map((one) => [one.facet, isKnown(one) ? one.value : '']));
  return {
    filters: { ...(kept as Record<FigureFacet, string>), words: (asked('q') ?? '').trim().slice(0, 80) },
    unknown: read
      .filter((one) => !isKnown(one))
      .map(({ facet, value }) => ({ facet, value: value.slice(0, 40) })),
  };
}

/** The figures asked for, in the order of the file. */
export function filterFigures(filters: FigureFilters): readonly PublishedFigure[] {
  const words = searchKey(filters.words)
    .split(' ')
    .filter((word) => word !== '');
  return publishedFigures.filter((figure) => {
    const text = ` ${searchKey(`${figure.question.fr} ${figure.question.en}`)}`;
    return (
      matches(filters.viewpoint, figure.viewpoint) &&
      matches(filters.year, yearOf(figure)) &&
      matches(filters.programme, figure.programme) &&
      words.every((word) => text.includes(` ${word}`))
    );
  });
}

const matches = (asked: string, held: string): boolean => asked === '' || asked === held;

function yearOf({ year }: PublishedFigure): string {
  return year === null ? unknownYear : String(year);
}
