import { useFormWords, useSimulated } from '../simulated.ts';
import { FormGroup } from './form-group.tsx';
import { Hidden } from './hidden.tsx';
import { ChoiceField, NoteField, TextField } from './text-field.tsx';

/** Name, money, price year and horizon of the alliance. */
export function AllianceGroup() {
  const words = useFormWords();
  const { form } = useSimulated();
  const { currencies } = words.alliance;
  const known = Object.entries(currencies).map(([value, label]) => ({ value, label }));
  const others = Object.hasOwn(currencies, form.currency)
    ? []
    : [{ value: form.currency, label: form.currency }];
  return (
    <FormGroup summary={words.alliance.title} id="g-alliance">
      <TextField path="name" label={words.alliance.name} value={form.name} />
      <ChoiceField
        path="currency"
        label={words.alliance.currency}
        value={form.currency}
        choices={[...known, ...others]}
      />
      <TextField
        path="priceYear"
        label={words.alliance.priceYear}
        value={form.priceYear}
        hint={words.alliance.priceYearHint}
        numeric
      />
      <TextField
        path="horizonYears"
        label={words.alliance.horizon}
        value={form.horizonYears}
        hint={words.alliance.horizonHint}
        numeric
      />
      <TextField path="source" label={words.alliance.source} value={form.source} />
      <NoteField path="note" label={words.alliance.note} value={form.note} />
      <Hidden name="year" value={form.year} />
      <Hidden name="unshown" value={form.unshown} />
      <Hidden name="parts.coordination" value={form.parts.coordination} />
      <Hidden name="parts.ramp" value={form.parts.ramp} />
      <Hidden name="parts.survival" value={form.parts.survival} />
      <Hidden name="parts.factors" value={form.parts.factors} />
    </FormGroup>
  );
}
