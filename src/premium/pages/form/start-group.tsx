import { readTypedNumber } from '../../../formats/typed-number/index.ts';
import { useLanguage } from '../../../platform/web/language-context.tsx';
import { useFormWords, useSign, useSimulated } from '../simulated.ts';
import { ActionButton } from './action-button.tsx';
import { FormGroup } from './form-group.tsx';
import { Hidden } from './hidden.tsx';
import { QuantityField } from './quantity-field.tsx';
import { ChoiceField } from './text-field.tsx';

/** What starting costs: engineering year by year, investment, coordination. */
export function StartGroup() {
  const words = useFormWords();
  const { form } = useSimulated();
  const sign = useSign();
  const { engineering } = form;
  return (
    <FormGroup summary={words.start.title} id="g-start" open>
      <p class="hint">{words.start.hint}</p>
      <ChoiceField
        path="engineering.basis"
        label={words.start.basis}
        value={engineering.basis}
        choices={(['total', 'perExtraMember'] as const).map((value) => ({
          value,
          label: words.start[value],
        }))}
      />
      {engineering.years.map((quantity, index) => (
        <QuantityField
          key={index}
          path={`engineering.years.${index}`}
          name={words.start.years(index)}
          quantity={quantity}
          unit={sign}
        />
      ))}
      <LaterYears />
      <Hidden name="engineering.unshown" value={engineering.unshown} />
      <QuantityField
        path="investment"
        name={words.start.investment}
        quantity={form.investment}
        unit={sign}
        hint={words.start.investmentHint}
      />
      <QuantityField
        path="coordination"
        name={words.start.coordination}
        quantity={form.coordination}
        unit={`${sign}/${words.year}`}
        hint={words.start.coordinationHint}
      />
    </FormGroup>
  );
}

/** The figure of all later years, and the buttons that give a year its own figure or take it back. */
function LaterYears() {
  const words = useFormWords();
  const { form } = useSimulated();
  const sign = useSign();
  const language = useLanguage();
  const own = form.engineering.years.length;
  const horizon = readTypedNumber(form.horizonYears, language);
  const last = horizon.ok ? horizon.value : Number.NaN;
  const name = last >= own ? words.start.later(own, last) : words.start.laterUnknown;
  return (
    <>
      <QuantityField path="engineering.later" name={name} quantity={form.engineering.later} unit={sign} />
      <p class="tools">
        {last > own ? (
          <ActionButton action="split" anchor="f-engineering-later">
            {words.start.split}
          </ActionButton>
        ) : null}
        {own > 1 ? (
          <ActionButton action="merge" anchor="f-engineering-later">
            {words.start.merge}
          </ActionButton>
        ) : null}
      </p>
    </>
  );
}
