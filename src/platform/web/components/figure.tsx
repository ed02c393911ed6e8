import type { ComponentChildren } from 'preact';

interface FigureProps {
  /** The finding, in one sentence, or the question that the chart answers. */
  readonly title: ComponentChildren;
  /** Measure, unit, period, what the band covers. */
  readonly sub: ComponentChildren;
  /** Id of the heading; without it the title is not a heading (the section around has one). */
  readonly id?: string;
  /** Source, reserve. */
  readonly note?: ComponentChildren;
  /** What opens below: the table and the explanation. */
  readonly under?: ComponentChildren;
  readonly class?: string;
  readonly children?: ComponentChildren;
}

/** A chart with what it says, what it measures, its reserve, and below it its table and its explanation. */
export function Figure({ title, sub, id, note, under, class: className = 'figure', children }: FigureProps) {
  return (
    <figure class={className}>
      <figcaption>
        {id === undefined ? <p class="figure-title">{title}</p> : <h2 id={id}>{title}</h2>}
        <p class="figure-sub">{sub}</p>
      </figcaption>
      {children}
      {note === undefined ? null : <p class="note">{note}</p>}
      {under === undefined ? null : <div class="under">{under}</div>}
    </figure>
  );
}
