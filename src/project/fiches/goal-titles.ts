import sdg from '../../../data/sdg.json' with { type: 'json' };
import type { Language } from '../../kernel/language.ts';

const goals = new Map(sdg.goals.map((goal) => [goal.number, goal]));

/** The official short title of a Sustainable Development Goal. */
export const goalTitle = (language: Language, number: number): string => goals.get(number)?.[language] ?? '';
