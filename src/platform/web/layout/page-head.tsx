import type { ComponentChildren } from 'preact';

interface PageHeadProps {
  readonly title: ComponentChildren;
  /** Place, date, "Exemple pédagogique", in one line. */
  readonly meta?: ComponentChildren;
  /** The finding, in two or three sentences. */
  readonly lead?: ComponentChildren;
  /** Anything more: a paragraph, at most two buttons. */
  readonly children?: ComponentChildren;
}

/** The top of a page: its title, and what it says first. */
export function PageHead({ title, meta, lead, children }: PageHeadProps) {
  return (
    <div class="page-head">
      <h1>{title}</h1>
      {meta === undefined ? null : <p class="meta">{meta}</p>}
      {lead === undefined ? null : <p class="lead">{lead}</p>}
      {children}
    </div>
  );
}
