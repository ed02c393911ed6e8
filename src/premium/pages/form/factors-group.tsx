import type { FactorForm } from '../../domain/alliance-form.ts';
import { fieldId, useFactorLabel, useFormWords, useSimulated } from '../simulated.ts';
import { ActionButton } from './action-button.tsx';
import { FormGroup } from './form-group.tsx';
import { Hidden } from './hidden.tsx';
import { QuantityField } from './quantity-field.tsx';

/** Common factors: one hazard that multiplies several figures at once. */
export function FactorsGroup() {
  const words = useFormWords();
  const { factors } = useSimulated().form;
  return (
    <FormGroup summary={words.factors.title(factors.length)} id="g-factors">
      <p class="hint">{words.factors.hint}</p>
      {factors.length === 0 ? (
        <p class="hint">
          <strong>{words.factors.missing}</strong> {words.factors.next}
        </p>
      ) : (
        <ul class="pieces">
          {factors.map((factor, index) => (
            <FactorFields key={factor.name} factor={factor} index={index} />
          ))}
        </ul>
      )}
      <div class="field">
        <label for={fieldId('beside.factor')}>{words.factors.name}</label>
        <div class="search">
          <input
            class="input"
            type="text"
            id={fieldId('beside.factor')}
            name="beside.factor"
            autocomplete="off"
            placeholder={words.factors.nameExample}
          />
          <ActionButton action="add factor" anchor="g-factors" look="quiet">
            {words.factors.add}
          </ActionButton>
        </div>
      </div>
    </FormGroup>
  );
}

function FactorFields({ factor, index }: { readonly factor: FactorForm; readonly index: number }) {
  const words = useFormWords();
  const name = useFactorLabel()(factor.name);
  const path = `factors.${index}`;
  return (
    <li id={fieldId(path)}>
      <QuantityField
        path={`${path}.quantity`}
        name={name}
        quantity={factor.quantity}
        unit={words.factors.times}
      />
      <p class="tools">
        <ActionButton action={`remove ${path}`} anchor="g-factors" name={words.removeOf(name)}>
          {words.remove}
        </ActionButton>
      </p>
      <Hidden name={`${path}.name`} value={factor.name} />
    </li>
  );
}
