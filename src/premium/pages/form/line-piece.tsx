import type { ComponentChildren } from 'preact';
import type { JointForm, PooledForm } from '../../domain/alliance-form.ts';
import { useProblem } from '../problem-words.ts';
import { fieldId, useFormWords } from '../simulated.ts';
import { ActionButton } from './action-button.tsx';
import { Hidden } from './hidden.tsx';

interface LinePieceProps {
  readonly path: string;
  readonly line: PooledForm | JointForm;
  /** The folded line in words. */
  readonly summary: string;
  /** Group of the form that it belongs to. */
  readonly group: string;
  /** The fields of the line, made only when it is unfolded. */
  readonly fields: () => ComponentChildren;
}

/**
 * A line of the form. Folded, it is a sentence and one hidden field, so that hundreds of lines stay light;
 * unfolded, it has its fields.
 */
export function LinePiece({ path, line, summary, group, fields }: LinePieceProps) {
  const words = useFormWords();
  const problem = useProblem(path);
  const name = line.label.trim() === '' ? words.unnamedLine : line.label;
  const id = fieldId(path);
  return (
    <li class="line" id={id}>
      <p class="line-name">
        <strong>{name}</strong>
        {line.open ? null : <small>{summary}</small>}
        {line.open || problem === undefined ? null : <span class="error-text">{words.toFinish}</span>}
      </p>
      <p class="tools">
        {line.open ? (
          <ActionButton action={`fold ${path}`} anchor={id} name={words.foldOf(name)} expanded>
            {words.fold}
          </ActionButton>
        ) : (
          <ActionButton action={`unfold ${path}`} anchor={id} name={words.editOf(name)} expanded={false}>
            {words.edit}
          </ActionButton>
        )}
        <ActionButton action={`remove ${path}`} anchor={group} name={words.removeOf(name)}>
          {words.remove}
        </ActionButton>
      </p>
      {line.open ? (
        <div class="stack line-fields">{fields()}</div>
      ) : (
        <Hidden name={`${path}.folded`} value={JSON.stringify(line)} />
      )}
    </li>
  );
}
