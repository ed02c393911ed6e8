import type { ComponentChildren, InputHTMLAttributes } from 'preact';
import { useLanguage } from '../language-context.tsx';
import { componentMessages } from '../messages/components.ts';

type InputProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'name' | 'value' | 'class'>;

/** What is wrong with a range, and with which of its ends. */
export interface RangeProblem {
  readonly message: string;
  readonly ends: readonly ('low' | 'high')[];
}

interface RangeFieldProps {
  /** The ends are `<id>-low` and `<id>-high`. */
  readonly id: string;
  /** The ends are posted as `<name>.low` and `<name>.high`. */
  readonly name: string;
  /** The quantity. */
  readonly legend: ComponentChildren;
  readonly low: string;
  readonly high: string;
  readonly unit: ComponentChildren;
  /** What to count, most likely value, source. */
  readonly hint?: ComponentChildren;
  readonly problem?: RangeProblem | undefined;
  readonly lowInput?: InputProps;
  readonly highInput?: InputProps;
  /** Anything that belongs to this quantity: its source, another shape. */
  readonly children?: ComponentChildren;
}

/** A quantity entered as "between … and …". Empty is unknown, never zero. */
export function RangeField(props: RangeFieldProps) {
  const words = componentMessages[useLanguage()].form;
  const { id, hint, problem } = props;
  const notes = [problem === undefined ? '' : `${id}-error`, hint === undefined ? '' : `${id}-hint`].filter(Boolean).join(' ');
  const end = (which: 'low' | 'high', value: string, input: InputProps | undefined) => (
    <input
      type="text"
      inputmode="decimal"
      autocomplete="off"
      {...input}
      class="input"
      id={`${id}-${which}`}
      name={`${props.name}.${which}`}
      value={value}
      aria-invalid={problem?.ends.includes(which) ? 'true' : undefined}
    />
  );
  return (
    <fieldset class={problem === undefined ? 'range' : 'range with-error'} id={id} aria-describedby={notes || undefined}>
      <legend>{props.legend}</legend>
      <div class="range-row">
        <label for={`${id}-low`}>{words.between}</label> {end('low', props.low, props.lowInput)}{' '}
        <label for={`${id}-high`}>{words.and}</label> {end('high', props.high, props.highInput)} <span>{props.unit}</span>
      </div>
      {problem === undefined ? null : (
        <p class="error-text" id={`${id}-error`}>
          {problem.message}
        </p>
      )}
      {hint === undefined ? null : (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {props.children}
    </fieldset>
  );
}
