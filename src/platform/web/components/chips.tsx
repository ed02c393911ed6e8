import type { ComponentChildren } from 'preact';
import { useLanguage } from '../language-context.tsx';
import { componentMessages } from '../messages/components.ts';

/** Marks what is invented to teach. */
export function ExampleChip() {
  return <span class="chip example">{componentMessages[useLanguage()].example}</span>;
}

/** Marks a value that nobody has confirmed yet. */
export function ToConfirm() {
  return <span class="flag">{componentMessages[useLanguage()].toConfirm}</span>;
}

/** A short word about a thing; a link when it has an address. */
export function Chip({
  address,
  children,
}: {
  readonly address?: string;
  readonly children: ComponentChildren;
}) {
  if (address === undefined) return <span class="chip">{children}</span>;
  return (
    <a class="chip" href={address}>
      {children}
    </a>
  );
}
