import type { Computed, Figures, PublishedCase } from '../published-case.ts';
import { answerOf, listOf } from './listed-game.ts';

/** Left and right gloves, worth something by the pair. */
export function glove({ inputs }: PublishedCase): Computed {
  const figures = (inputs.n as number[]).map((size, index): Figures => {
    const left = (inputs.left as number[][])[index]!.length;
    const players = Array.from({ length: size }, (_, player) => `p${player}`);
    const answer = answerOf({ kind: 'value', players, family: { glove: { left, right: size - left } } });
    const shapley = listOf(answer, 'shapley');
    return {
      [`shapley_${size}`]: shapley,
      [`nucleolus_${size}`]: listOf(answer, 'nucleolus'),
      [`shapley_${size}_first`]: shapley[0],
      [`shapley_${size}_other`]: shapley[1],
    };
  });
  return { figures: Object.assign({}, ...figures) as Figures, exact: 1e-10 };
}
