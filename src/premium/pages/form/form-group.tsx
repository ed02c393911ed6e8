import type { ComponentChildren } from 'preact';
import { Disclosure } from '../../../platform/web/components/disclosure.tsx';
import { useSimulated } from '../simulated.ts';

interface FormGroupProps {
  readonly id: string;
  readonly summary: ComponentChildren;
  /** Unfolded on arrival. */
  readonly open?: boolean;
  readonly children: ComponentChildren;
}

/** One group of the form: unfolded where one goes on, or where something is wrong. */
export function FormGroup({ id, summary, open = false, children }: FormGroupProps) {
  const { openGroups } = useSimulated();
  return (
    <Disclosure kind="group" id={id} summary={summary} open={open || openGroups.includes(id)}>
      <div class="stack">{children}</div>
    </Disclosure>
  );
}
