import type { InputDetail } from '../../engine/premium/premium-detail.ts';
import { proposalWords } from '../alliance/proposal-words.ts';

/** How many figures of a computation have a source, are hypotheses of Cap17, or have neither. */
export interface SourceCounts {
  readonly total: number;
  readonly sourced: number;
  readonly ours: number;
  readonly unsourced: number;
}

/** A hypothesis of ours is no source, whether the file is silent or says so itself, in either language. */
const isOurs = ({ source, hypothesis }: Pick<InputDetail, 'source' | 'hypothesis'>): boolean =>
  hypothesis || source === proposalWords.fr.ours || source === proposalWords.en.ours;

/** Counts where the figures of a computation come from. */
export function countSources(inputs: readonly Pick<InputDetail, 'source' | 'hypothesis'>[]): SourceCounts {
  const ours = inputs.filter(isOurs).length;
  const unsourced = inputs.filter(
    (input) => !isOurs(input) && (input.source === null || input.source.trim() === ''),
  ).length;
  return { total: inputs.length, sourced: inputs.length - ours - unsourced, ours, unsourced };
}
