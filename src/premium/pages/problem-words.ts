import type { FormProblem } from '../domain/form-problems.ts';
import { useFormWords, useSimulated } from './simulated.ts';
import type { Words } from './words/words.ts';

const ownWords = (problem: FormProblem, { errors }: Words['form']): string => {
  const { found, proposal } = problem.params;
  switch (problem.code) {
    case 'form.not-a-number': {
      const next =
        proposal === undefined ? errors['form.number-example'] : errors['form.proposal'](String(proposal));
      return `${errors['form.not-a-number'](String(found))} ${next}`;
    }
    case 'form.thousands-unsure':
      return errors['form.thousands-unsure'](String(found), String(proposal));
    case 'form.about':
    case 'form.number-too-large':
      return errors[problem.code](String(found));
    case 'form.amount-required':
    case 'form.end-missing':
    case 'form.most-likely-missing':
      return errors[problem.code];
    default:
      return errors['form.required'];
  }
};

/** What is wrong with a field, in words: what was found and what is expected. */
export const describeFormProblem = (problem: FormProblem, words: Words['form']): string =>
  problem.message ?? ownWords(problem, words);

/** What is wrong with a field or with a part of it; `undefined` when nothing is. */
export const useProblem = (path: string): string | undefined => {
  const { problems } = useSimulated();
  const words = useFormWords();
  const mine = problems.filter(({ field }) => field === path || field.startsWith(`${path}.`));
  if (mine.length === 0) return undefined;
  return [...new Set(mine.map((problem) => describeFormProblem(problem, words)))].join(' ');
};
