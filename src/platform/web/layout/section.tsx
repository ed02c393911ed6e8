import type { ComponentChildren } from 'preact';

interface SectionProps {
  /** Id of the heading, for the contents and for links. */
  readonly id: string;
  readonly title: ComponentChildren;
  readonly intro?: ComponentChildren;
  readonly class?: string;
  readonly children?: ComponentChildren;
}

/** A part of a page, under its own heading and a rule. */
export function Section({ id, title, intro, class: className = '', children }: SectionProps) {
  return (
    <section class={`section ${className}`.trim()} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {intro === undefined ? null : <p class="intro">{intro}</p>}
      {children}
    </section>
  );
}
