import type { PublishedFigure } from './published-figure.ts';

/** The figures that answer one question, whoever was asked and when. */
export interface FigureGroup {
  /** The question, without what only names who answered. */
  readonly key: string;
  readonly figures: readonly PublishedFigure[];
  /** Viewpoint and year for which several different figures were published. */
  readonly contradictions: readonly (readonly PublishedFigure[])[];
}

/**
 * Puts side by side the figures of the same question and unit: by viewpoint, then by year, an unknown year last.
 * Groups follow the order in which the questions first appear; nothing is ranked.
 */
export function groupFigures(figures: readonly PublishedFigure[]): readonly FigureGroup[] {
  const groups = new Map<string, PublishedFigure[]>();
  for (const figure of figures) {
    const key = `${questionKey(figure.question.fr)} ${figure.unit}`;
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  return [...groups].map(([key, members]) => ({
    key,
    figures: [...members].sort(byViewpointAndYear(members)),
    contradictions: contradictionsOf(members),
  }));
}

/** A question without its remark between brackets: «(dirigeants)», «(note)». */
export const questionKey = (question: string): string => question.replace(/\s*\([^()]*\)\s*$/u, '');

function byViewpointAndYear(members: readonly PublishedFigure[]) {
  const order = [...new Set(members.map(({ viewpoint }) => viewpoint))];
  return (a: PublishedFigure, b: PublishedFigure): number =>
    order.indexOf(a.viewpoint) - order.indexOf(b.viewpoint) || (a.year ?? 9_999) - (b.year ?? 9_999);
}

function contradictionsOf(members: readonly PublishedFigure[]): PublishedFigure[][] {
  const alike = new Map<string, PublishedFigure[]>();
  for (const figure of members) {
    if (figure.year === null) continue;
    const key = `${figure.viewpoint} ${figure.year}`;
    alike.set(key, [...(alike.get(key) ?? []), figure]);
  }
  return [...alike.values()].filter((several) => new Set(several.map(({ value }) => value)).size > 1);
}

/** Rows of the longest page, a group counting for two more: a page stays light on a slow line. */
const longestPage = 34;

/** Cuts the groups into pages without cutting a group; always at least one page. */
export function pagesOfGroups(groups: readonly FigureGroup[]): readonly (readonly FigureGroup[])[] {
  const pages: FigureGroup[][] = [[]];
  let length = 0;
  for (const group of groups) {
    const weight = group.figures.length + 2;
    if (length > 0 && length + weight > longestPage) {
      pages.push([]);
      length = 0;
    }
    pages.at(-1)!.push(group);
    length += weight;
  }
  return pages;
}
