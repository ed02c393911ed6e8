import type { ComponentChildren } from 'preact';
import { useLanguage } from '../../../platform/web/language-context.tsx';
import { simulatorAddress } from '../addresses.ts';
import { formId, useSimulated } from '../simulated.ts';

interface ActionButtonProps {
  /** What it does, as `applyAction` and the routes read it. */
  readonly action: string;
  /** Id of the place to land on when the page comes back from the server. */
  readonly anchor: string;
  /** Name said aloud, where the words alone would not say which one. */
  readonly name?: string;
  /** `text` looks like a link, `quiet` like a second button. */
  readonly look?: 'text' | 'quiet' | 'main' | 'figure';
  readonly expanded?: boolean;
  /** Where it is posted, when that is not the page itself. */
  readonly address?: string;
  readonly children: ComponentChildren;
}

const classes = { text: 'text-button', quiet: 'button quiet', main: 'button', figure: 'opens' } as const;

/** A button of the form: posted without script, done in place with it. */
export function ActionButton({
  action,
  anchor,
  name,
  look = 'text',
  expanded,
  address,
  children,
}: ActionButtonProps) {
  const simulator = simulatorAddress[useLanguage()];
  const page = useSimulated().home?.page ?? simulator;
  return (
    <button
      class={classes[look]}
      type="submit"
      form={formId}
      name="do"
      value={action}
      formaction={`${address ?? page}#${anchor}`}
      aria-label={name}
      aria-expanded={expanded}
    >
      {children}
    </button>
  );
}
