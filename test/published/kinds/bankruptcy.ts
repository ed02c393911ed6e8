import type { Computed, PublishedCase } from '../published-case.ts';
import { answerOf, listOf } from './listed-game.ts';

/** Claims on estates too small for them, one after the other. */
export function bankruptcy({ inputs }: PublishedCase): Computed {
  const claims = inputs.claims as number[];
  const players = claims.map((_, player) => `p${player}`);
  const awards = (inputs.estates as number[]).map((estate) =>
    listOf(
      answerOf({ kind: 'value', players, family: { bankruptcy: { estate, claims } }, want: ['nucleolus'] }),
      'nucleolus',
    ),
  );
  return { figures: { nucleolus: awards }, exact: 1e-10 };
}
