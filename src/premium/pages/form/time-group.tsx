import { useFormWords, useSimulated } from '../simulated.ts';
import { FormGroup } from './form-group.tsx';
import { QuantityField } from './quantity-field.tsx';

/** Delay, ramp, risk of ending, discount rate and the cost of public money. */
export function TimeGroup() {
  const words = useFormWords();
  const { form } = useSimulated();
  const { time } = words;
  return (
    <FormGroup summary={time.title} id="g-time">
      <QuantityField
        path="delay"
        name={time.delay}
        quantity={form.delay}
        unit={words.years}
        hint={time.delayHint}
      />
      <QuantityField
        path="timeConstant"
        name={time.timeConstant}
        quantity={form.timeConstant}
        unit={words.years}
        hint={time.timeConstantHint}
      />
      <QuantityField
        path="hazard"
        name={time.hazard}
        quantity={form.hazard}
        unit="%"
        hint={time.hazardHint}
        percent
      />
      <QuantityField
        path="discountRate"
        name={time.discountRate}
        quantity={form.discountRate}
        unit="%"
        hint={time.discountRateHint}
        percent
      />
      <QuantityField
        path="publicFundsCost"
        name={time.publicFundsCost}
        quantity={form.publicFundsCost}
        unit="%"
        hint={time.publicFundsCostHint}
        percent
      />
    </FormGroup>
  );
}
