import type { ComponentChildren } from 'preact';
import { Opens } from './opens.tsx';

interface SentenceProps {
  readonly text: string;
  /** The figure under which the explanations appear. */
  readonly place: string;
  /** The figures of the sentence in its order, as they are written in it, each with its id in the trace. */
  readonly figures: readonly { readonly said: string; readonly id: string }[];
}

/** A sentence whose figures open onto where they come from. */
export function Sentence({ text, place, figures }: SentenceProps) {
  const parts: ComponentChildren[] = [];
  let rest = text;
  for (const { said, id } of figures) {
    const at = rest.indexOf(said);
    if (said === '' || at < 0) continue;
    parts.push(
      rest.slice(0, at),
      <Opens key={id} id={id} place={place}>
        {said}
      </Opens>,
    );
    rest = rest.slice(at + said.length);
  }
  return (
    <>
      {parts}
      {rest}
    </>
  );
}
