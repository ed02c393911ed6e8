import observatory from '../../../data/observatory.json?raw';
import type { Localized } from '../../kernel/language.ts';

/** Whose answers a published figure tells. */
export const observatoryViewpoints = [
  'citizens',
  'mayors',
  'associations',
  'employer-associations',
  'companies',
  'foundations',
] as const;
export type ObservatoryViewpoint = (typeof observatoryViewpoints)[number];

/** One figure as its source published it. */
export interface PublishedFigure {
  readonly id: string;
  readonly viewpoint: ObservatoryViewpoint;
  /** Year of the measure; `null` when the source does not tell. */
  readonly year: number | null;
  readonly question: Localized;
  readonly value: number;
  readonly unit: '%' | '/10' | 'number';
  /** People asked; `null` when the source does not tell. */
  readonly sample: number | null;
  readonly programme: 'ARPEA' | 'PHARE' | 'IMPACT' | 'other';
  readonly source: string;
  /** `secondary`: taken from another text than the one cited. */
  readonly readFrom: 'page' | 'secondary';
  readonly caveat: Localized | null;
}

interface ObservatoryFile {
  readonly meta: { readonly programmes: Readonly<Record<PublishedFigure['programme'], Localized>> };
  readonly items: readonly PublishedFigure[];
}

const file = JSON.parse(observatory) as ObservatoryFile;

/** Every published figure of `data/observatory.json`. */
export const publishedFigures: readonly PublishedFigure[] = file.items;

/** The programmes of study that the figures come from. */
export const programmes = file.meta.programmes;
