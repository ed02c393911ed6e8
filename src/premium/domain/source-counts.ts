import type { InputDetail } from '../../engine/premium/premium-detail.ts';

/** How many figures of a computation have a source, are hypotheses of Cap17, or have neither. */
export interface SourceCounts {
  readonly total: number;
  readonly sourced: number;
  readonly ours: number;
  readonly unsourced: number;
}

type Sourced = Pick<InputDetail, 'source' | 'hypothesis'>;

/**
 * Counts where the figures of a computation come from. A hypothesis of ours is no source, whether the file is silent or says
 * so itself.
 * @param ourWords how files name a hypothesis of ours, in each language
 */
export function countSources(inputs: readonly Sourced[], ourWords: readonly string[]): SourceCounts {
  const isOurs = ({ source, hypothesis }: Sourced): boolean =>
    hypothesis || (source !== null && ourWords.includes(source));
  const ours = inputs.filter(isOurs).length;
  const unsourced = inputs.filter(
    (input) => !isOurs(input) && (input.source === null || input.source.trim() === ''),
  ).length;
  return { total: inputs.length, sourced: inputs.length - ours - unsourced, ours, unsourced };
}
