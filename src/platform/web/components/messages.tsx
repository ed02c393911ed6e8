import type { ComponentChildren } from 'preact';

/** Something to know about this page: saved, changed by somebody, invented. An error has its own summary. */
export function Alert({
  kind,
  children,
}: {
  readonly kind?: 'example';
  readonly children: ComponentChildren;
}) {
  return <div class={kind === undefined ? 'alert' : `alert ${kind}`}>{children}</div>;
}

interface EmptyProps {
  /** What is missing, in one sentence. */
  readonly missing: ComponentChildren;
  /** The smallest useful next step. */
  readonly next: ComponentChildren;
  /** One button, one quiet way out. */
  readonly actions?: ComponentChildren;
}

/** A place that has nothing yet, and what to do about it. */
export function Empty({ missing, next, actions }: EmptyProps) {
  return (
    <div class="empty">
      <p>
        <strong>{missing}</strong>
      </p>
      {next === '' ? null : <p>{next}</p>}
      {actions === undefined ? null : <p class="actions">{actions}</p>}
    </div>
  );
}

interface StepsProps {
  readonly steps: readonly ComponentChildren[];
  /** Position of the step that one stands at, from 0. */
  readonly current?: number;
}

/** The steps of a journey, and where one stands. */
export function Steps({ steps, current }: StepsProps) {
  return (
    <ol class="steps small-text">
      {steps.map((step, index) => (
        <li key={index} aria-current={index === current ? 'step' : undefined}>
          {index === current ? <strong>{step}</strong> : step}
        </li>
      ))}
    </ol>
  );
}
