import type { GrantForm } from '../../domain/alliance-form.ts';
import { fieldId, useFormWords, useMemberName, useSign, useSimulated } from '../simulated.ts';
import { ActionButton } from './action-button.tsx';
import { FormGroup } from './form-group.tsx';
import { Hidden } from './hidden.tsx';
import { QuantityField } from './quantity-field.tsx';
import { ChoiceField, TextField } from './text-field.tsx';

/** Who pays for the start, member or not. */
export function GrantsGroup() {
  const words = useFormWords();
  const { grants } = useSimulated().form;
  return (
    <FormGroup summary={words.grants.title(grants.length)} id="g-grants">
      <p class="hint">{words.grants.hint}</p>
      {grants.length === 0 ? (
        <p class="hint">
          <strong>{words.grants.missing}</strong> {words.grants.next}
        </p>
      ) : (
        <ul class="pieces">
          {grants.map((grant, index) => (
            <GrantFields key={index} grant={grant} index={index} />
          ))}
        </ul>
      )}
      <ActionButton action="add grant" anchor="g-grants" look="quiet">
        {words.grants.add}
      </ActionButton>
    </FormGroup>
  );
}

function GrantFields({ grant, index }: { readonly grant: GrantForm; readonly index: number }) {
  const words = useFormWords();
  const { members } = useSimulated().form;
  const nameOf = useMemberName();
  const path = `grants.${index}`;
  const choices = [
    ...members.map(({ id }) => ({ value: id, label: nameOf(id) })),
    { value: '', label: words.grants.somebodyElse },
  ];
  return (
    <li class="stack" id={fieldId(path)}>
      <ChoiceField path={`${path}.payer`} label={words.grants.payer} value={grant.payer} choices={choices} />
      <TextField path={`${path}.outsider`} label={words.grants.outsider} value={grant.outsider} />
      <QuantityField
        path={`${path}.amount`}
        name={words.grants.amount}
        quantity={grant.amount}
        unit={useSign()}
      />
      <TextField path={`${path}.year`} label={words.grants.year} value={grant.year} numeric />
      <TextField path={`${path}.source`} label={words.notes.source} value={grant.source} />
      <p class="tools">
        <ActionButton
          action={`remove ${path}`}
          anchor="g-grants"
          name={words.removeOf(words.grants.of(index + 1))}
        >
          {words.remove}
        </ActionButton>
      </p>
      <Hidden name={`${path}.note`} value={grant.note} />
      <Hidden name={`${path}.unshown`} value={grant.unshown} />
    </li>
  );
}
