import type { ComponentChildren } from 'preact';

interface ButtonLinkProps {
  readonly address: string;
  readonly quiet?: boolean;
  readonly children: ComponentChildren;
}

/** A link that starts something: at most two beside each other, the second one quiet. */
export function ButtonLink({ address, quiet = false, children }: ButtonLinkProps) {
  return (
    <a class={quiet ? 'button quiet' : 'button'} href={address}>
      {children}
    </a>
  );
}

/** Buttons in a row, full width on a phone. */
export function Actions({ children }: { readonly children: ComponentChildren }) {
  return <p class="actions no-print">{children}</p>;
}
