import type { ComponentChildren } from 'preact';

interface DisclosureProps {
  /** What opens: an explanation, figures as a table, or a group of fields. */
  readonly kind: 'explain' | 'data' | 'group';
  readonly summary: ComponentChildren;
  readonly id?: string | undefined;
  readonly open?: boolean | undefined;
  readonly children?: ComponentChildren;
}

/** Something that opens under what it is about; works without script. */
export function Disclosure({ kind, summary, id, open, children }: DisclosureProps) {
  return (
    <details class={kind} id={id} open={open}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
