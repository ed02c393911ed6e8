import type { Language } from '../../kernel/language.ts';
import type { Question } from '../domain/question.ts';
import type { ReadAnswers } from '../domain/read-answers.ts';
import { evaluationWords } from '../words.ts';
import type { AnswerProblem } from './answer-page.tsx';

/** What is not taken, question by question as the page numbers them; nothing when the answer is kept. */
export function problemsOf(
  language: Language,
  read: ReadAnswers,
  shown: readonly Question[],
): readonly AnswerProblem[] {
  const words = evaluationWords[language].answer;
  if (read.ok) return Object.keys(read.answers).length === 0 ? [{ field: 'q1', message: words.nothing }] : [];
  if (read.foreign) return [{ message: words.foreign }];
  return read.wrong.map(({ question, fault, found }) => {
    const number = shown.findIndex(({ id }) => id === question.id) + 1;
    return {
      field: `q${number}`,
      message: words.wrong(String(number)),
      fault: words.faults[fault](found),
    };
  });
}
