import type { Ref } from 'preact';
import { useLanguage } from '../language-context.tsx';
import { componentMessages } from '../messages/components.ts';

/** One answer to look at again. */
export interface FieldProblem {
  /** Id of the field to go to; without it the problem is about the form as a whole. */
  readonly field?: string;
  readonly message: string;
}

interface ErrorSummaryProps {
  readonly problems: readonly FieldProblem[];
  /** To move the focus here after a refusal in the browser; a page answered by the server opens on it by its address. */
  readonly focusRef?: Ref<HTMLDivElement>;
}

/** All that must be looked at again, at the top of the form, with a link to each field. Nothing when all is well. */
export function ErrorSummary({ problems, focusRef }: ErrorSummaryProps) {
  const words = componentMessages[useLanguage()].form;
  if (problems.length === 0) return null;
  return (
    <div
      class="alert error"
      role="alert"
      tabindex={-1}
      id="errors"
      ref={focusRef ?? null}
      aria-labelledby="errors-title"
    >
      <h2 class="small" id="errors-title">
        {words.errors(problems.length)}
      </h2>
      <ul class="ticks">
        {problems.map((problem) => (
          <li key={`${problem.field}${problem.message}`}>
            {problem.field === undefined ? (
              problem.message
            ) : (
              <a href={`#${problem.field}`}>{problem.message}</a>
            )}
          </li>
        ))}
      </ul>
      <p>{words.nothingLost}</p>
    </div>
  );
}
