import type { ComponentChildren } from 'preact';
import { useLanguage } from '../language-context.tsx';
import { componentMessages } from '../messages/components.ts';
import { type ControlAttributes, describedBy, invalidWhen } from './field-attributes.ts';
import { FieldNotes } from './field-notes.tsx';

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
  readonly lowInput?: ControlAttributes;
  readonly highInput?: ControlAttributes;
  /** Anything that belongs to this quantity: its source, another shape. */
  readonly children?: ComponentChildren;
}

/** A quantity entered as "between … and …". Empty is unknown, never zero. */
export function RangeField(props: RangeFieldProps) {
  const words = componentMessages[useLanguage()].form;
  const { id, hint, problem } = props;
  const end = (which: 'low' | 'high', value: string, input: ControlAttributes | undefined) => (
    <input
      type="text"
      inputmode="decimal"
      autocomplete="off"
      {...input}
      class="input"
      id={`${id}-${which}`}
      name={`${props.name}.${which}`}
      value={value}
      {...invalidWhen(problem?.ends.includes(which) ?? false)}
    />
  );
  return (
    <fieldset
      class={problem === undefined ? 'range' : 'range with-error'}
      id={id}
      {...describedBy(id, hint, problem)}
    >
      <legend>{props.legend}</legend>
      <div class="range-row">
        <label for={`${id}-low`}>{words.between}</label> {end('low', props.low, props.lowInput)}{' '}
        <label for={`${id}-high`}>{words.and}</label> {end('high', props.high, props.highInput)}{' '}
        <span>{props.unit}</span>
      </div>
      <FieldNotes id={id} hint={hint} error={problem?.message} />
      {props.children}
    </fieldset>
  );
}
