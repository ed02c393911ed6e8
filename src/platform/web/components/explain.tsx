import type { ComponentChildren } from 'preact';
import { useLanguage } from '../language-context.tsx';
import { componentMessages } from '../messages/components.ts';
import { Disclosure } from './disclosure.tsx';

/** A formula in words: `prime des membres = moyens économisés + …`. */
export interface WordedFormula {
  readonly result: string;
  readonly expression: ComponentChildren;
}

/** One figure that enters a computation. */
export interface ExplainedInput {
  readonly name: ComponentChildren;
  /** Value or range, written with its unit. */
  readonly range: ComponentChildren;
  /** Where it comes from, with its year. */
  readonly source: ComponentChildren;
  /** Marks a value that nobody has confirmed. */
  readonly toConfirm?: boolean;
}

export interface ExplainProps {
  /** What the reader asks; "Where does this figure come from?" when left out. */
  readonly summary?: string;
  readonly id?: string;
  /** Open on arrival, to teach the gesture once on a page. */
  readonly open?: boolean;
  readonly formulas?: readonly WordedFormula[];
  /** What the formula alone does not say. */
  readonly remarks?: readonly ComponentChildren[];
  readonly inputs?: readonly ExplainedInput[];
  readonly arguable?: readonly ComponentChildren[];
  /** Address of the method page. */
  readonly method?: string;
  /** Level of its headings, one below the heading that it stands under. */
  readonly level?: 2 | 3 | 4;
  readonly children?: ComponentChildren;
}

/**
 * Opens a figure onto its formula, what enters it, what can be argued and its method page, always in that order.
 * A part that has nothing to say is left out.
 */
export function Explain(props: ExplainProps) {
  const words = componentMessages[useLanguage()].explain;
  const Heading = `h${props.level ?? 3}` as 'h2' | 'h3' | 'h4';
  const { formulas = [], remarks = [], inputs = [], arguable = [] } = props;
  return (
    <Disclosure kind="explain" summary={props.summary ?? words.whereFrom} id={props.id} open={props.open}>
      <div>
        {formulas.length === 0 ? null : <Heading>{words.formula}</Heading>}
        {formulas.map((formula) => (
          <p class="formula" key={formula.result}>
            <b>{formula.result}</b> = {formula.expression}
          </p>
        ))}
        {remarks.map((remark, index) => (
          <p key={index}>{remark}</p>
        ))}
        {inputs.length === 0 ? null : <Heading>{words.inputs}</Heading>}
        {inputs.length === 0 ? null : <InputTable inputs={inputs} />}
        {arguable.length === 0 ? null : <Heading>{words.arguable}</Heading>}
        {arguable.length === 0 ? null : (
          <ul class="ticks">
            {arguable.map((point, index) => (
              <li key={index}>{point}</li>
            ))}
          </ul>
        )}
        {props.children}
        {props.method === undefined ? null : (
          <p>
            <a href={props.method}>{words.method}</a>
          </p>
        )}
      </div>
    </Disclosure>
  );
}

function InputTable({ inputs }: { readonly inputs: readonly ExplainedInput[] }) {
  const words = componentMessages[useLanguage()];
  return (
    <table class="blocks">
      <thead>
        <tr>
          <th scope="col">{words.explain.input}</th>
          <th scope="col">{words.explain.range}</th>
          <th scope="col">{words.explain.source}</th>
        </tr>
      </thead>
      <tbody>
        {inputs.map((input, index) => (
          <tr key={index}>
            <th scope="row">{input.name}</th>
            <td>{input.range}</td>
            <td>
              {input.source}
              {input.toConfirm ? (
                <>
                  {' '}
                  <span class="flag">{words.toConfirm}</span>
                </>
              ) : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
