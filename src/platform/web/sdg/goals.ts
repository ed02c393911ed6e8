import sdg from '../../../../data/sdg.json' with { type: 'json' };
import type { Language } from '../../../kernel/language.ts';
import { typeset } from '../typography/typeset.ts';

/** The seventeen goals, in the order of their numbers. */
export const goalNumbers: readonly number[] = sdg.goals.map(({ number }) => number);

const goals = new Map(
  sdg.goals.map(({ number, fr, en, colour }) => [
    number,
    { fr: typeset('fr', fr), en: typeset('en', en), colour },
  ]),
);

/** One of the seventeen goals: its official short title and colour. */
export const goalOf = (language: Language, number: number) => {
  const goal = goals.get(number);
  if (goal === undefined) throw new Error(`There is no goal ${number}`);
  return { title: goal[language], colour: goal.colour };
};
