import type { ComponentChildren } from 'preact';
import { contributionWords } from '../contribution-words.ts';
import { sourceWords } from '../source-words.ts';

interface WaitingProps {
  readonly kind: 'suggestion' | 'use' | 'harvested';
  readonly id: string;
  readonly language: 'fr' | 'en';
  readonly accept: string;
  readonly children: ComponentChildren;
}

/** Something that waits, and what may be decided about it. */
export function Waiting({ kind, id, language, accept, children }: WaitingProps) {
  const words = contributionWords[language].moderation;
  return (
    <form class="entry" method="post">
      {children}
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="id" value={id} />
      <div class="field">
        <label for={`reason-${id}`}>{words.reason}</label>
        <input
          class="input"
          id={`reason-${id}`}
          name="reason"
          maxlength={500}
          aria-describedby={`hint-${id}`}
        />
        <p class="hint" id={`hint-${id}`}>
          {kind === 'harvested' ? sourceWords[language].reasonKept : words.reasonHint}
        </p>
      </div>
      <p class="actions">
        <button class="button" type="submit" name="do" value="accept">
          {accept}
        </button>{' '}
        <button class="button quiet" type="submit" name="do" value="refuse">
          {words.refuse}
        </button>
      </p>
    </form>
  );
}
