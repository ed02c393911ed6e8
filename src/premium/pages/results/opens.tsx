import type { ComponentChildren } from 'preact';
import { ActionButton } from '../form/action-button.tsx';
import { useResultWords, useSimulated } from '../simulated.ts';

interface OpensProps {
  /** Id of the value in the trace. */
  readonly id: string;
  /** The figure under which the explanation appears. */
  readonly place: string;
  /** The figure in words. */
  readonly children: ComponentChildren;
}

/** The HTML id of the place where a figure explains its values. */
export const placeId = (place: string): string => `why-${place}`;

/** A figure that opens onto where it comes from; plain words where the trace says nothing of it. */
export function Opens({ id, place, children }: OpensProps) {
  const words = useResultWords();
  const { outcome, explained } = useSimulated();
  if (outcome === null || !Object.hasOwn(outcome.trace, id)) return <>{children}</>;
  const open = explained?.id === id && explained.place === place;
  return (
    <ActionButton
      action={open ? 'explain' : `explain ${id} ${place}`}
      anchor={placeId(place)}
      look="figure"
      expanded={open}
    >
      {children}
      <span class="visually-hidden"> {words.opensOnto}</span>
    </ActionButton>
  );
}
