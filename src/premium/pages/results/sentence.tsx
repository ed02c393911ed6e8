import type { ComponentChildren } from 'preact';
import { Opens } from './opens.tsx';

interface SentenceProps {
  readonly text: string;
  /** The figure under which the explanations appear. */
  readonly place: string;
  /** The figures of the sentence in its order, as they are written in it, each with its id in the trace. */
  readonly figures: readonly { readonly said: string; readonly id: string }[];
}

/** Punctuation that must not be left at the start of a line: a button, unlike a word, lets it go. */
const clinging = /^[\s\u00a0\u202f]?[.,;:!?)%]+/;

/** A sentence whose figures open onto where they come from. */
export function Sentence({ text, place, figures }: SentenceProps) {
  const parts: ComponentChildren[] = [];
  let rest = text;
  for (const { said, id } of figures) {
    const at = rest.indexOf(said);
    if (said === '' || at < 0) continue;
    const after = rest.slice(at + said.length);
    const end = clinging.exec(after)?.[0] ?? '';
    parts.push(
      rest.slice(0, at),
      <span key={id} class="in-text">
        <Opens id={id} place={place}>
          {said}
        </Opens>
        {end}
      </span>,
    );
    rest = after.slice(end.length);
  }
  return (
    <>
      {parts}
      {rest}
    </>
  );
}
