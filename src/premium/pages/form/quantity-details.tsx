import type { EndsMeaning, QuantityForm } from '../../domain/quantity-form.ts';
import { useFactorLabel, useFormWords, useSimulated } from '../simulated.ts';
import { Hidden } from './hidden.tsx';
import { ChoiceField, NoteField, TextField, TickField } from './text-field.tsx';

interface QuantityDetailsProps {
  readonly path: string;
  readonly quantity: QuantityForm;
}

/** Above this number, only the factors already named are offered. */
const mostFactorsOffered = 24;

/** Unit, source, meaning of the ends and common factors of one quantity. */
export function QuantityDetails({ path, quantity }: QuantityDetailsProps) {
  const words = useFormWords();
  const { form } = useSimulated();
  const labelOf = useFactorLabel();
  const text = (key: 'unit' | 'source' | 'year' | 'basis') => (
    <TextField
      path={`${path}.${key}`}
      label={words.notes[key]}
      value={quantity[key]}
      numeric={key === 'year'}
    />
  );
  const names = form.factors.map(({ name }) => name);
  const offered = [...new Set([...quantity.factors, ...(names.length > mostFactorsOffered ? [] : names)])];
  return (
    <div class="details stack">
      {text('unit')}
      {text('source')}
      {text('year')}
      {text('basis')}
      <NoteField path={`${path}.note`} label={words.notes.note} value={quantity.note} />
      {quantity.spread ? (
        <EndsField path={path} ends={quantity.ends} />
      ) : (
        <Hidden name={`${path}.ends`} value={quantity.ends} />
      )}
      {['extremes', 'pert', 'triangular'].includes(quantity.ends) ? (
        <TextField path={`${path}.stated`} label={words.notes.stated} value={quantity.stated} numeric />
      ) : (
        <Hidden name={`${path}.stated`} value={quantity.stated} />
      )}
      {offered.length === 0 ? null : (
        <TickField
          path={`${path}.factors`}
          legend={words.notes.factors}
          choices={offered.map((name) => ({ value: name, label: labelOf(name) }))}
          ticked={quantity.factors}
        />
      )}
      <Hidden name={`${path}.unshown`} value={quantity.unshown} />
      <Hidden name={`${path}.open`} value="1" />
    </div>
  );
}

function EndsField({ path, ends }: { readonly path: string; readonly ends: EndsMeaning }) {
  const words = useFormWords();
  const labels: Readonly<Record<EndsMeaning, string>> = {
    '': words.ends.ninety,
    share: words.ends.share,
    extremes: words.ends.extremes,
    pert: words.ends.pert,
    triangular: words.ends.triangular,
  };
  const offered: readonly EndsMeaning[] =
    ends === 'pert'
      ? ['', 'share', 'extremes', 'pert', 'triangular']
      : ['', 'share', 'extremes', 'triangular'];
  return (
    <ChoiceField
      path={`${path}.ends`}
      label={words.notes.ends}
      value={ends}
      choices={offered.map((value) => ({ value, label: labels[value] }))}
    />
  );
}
