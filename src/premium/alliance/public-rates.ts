import valuation from '../../../data/valuation.json' with { type: 'json' };
import type { Language } from '../../kernel/language.ts';
import type { AllianceForm } from '../domain/alliance-form.ts';
import { type QuantityForm, quantityToForm } from '../domain/quantity-form.ts';
import { proposalWords } from './proposal-words.ts';

/** The public discount rate and the cost of public funds, from the dated reference data, with their doubt. */
export function publicRates(language: Language): Pick<AllianceForm, 'discountRate' | 'publicFundsCost'> {
  return {
    discountRate: rateOf('discount-2021-default', (value) => value / 100, language),
    publicFundsCost: rateOf('cofp', (value) => value - 1, language),
  };
}

/** The public discount rate as a share: 0.032 for 3.2 %. */
export const publicDiscountRate = (): number => datedValue('discount-2021-default').value / 100;

function rateOf(id: string, turn: (value: number) => number, language: Language): QuantityForm {
  const item = datedValue(id);
  // Turned to a share, a rate keeps the digits that it was written with.
  const value = Number(turn(item.value).toPrecision(12));
  const note = item.confirmed ? {} : { note: proposalWords[language].rateSource };
  // A rate whose publication nobody found is taken as a hypothesis, and says so: it then has no year either.
  const said =
    item.source === null
      ? { source: proposalWords[language].ours }
      : { source: item.source.name, year: item.year ?? 0 };
  return quantityToForm({ value, ...said, ...note }, language, 'percent');
}

function datedValue(id: string) {
  const item = valuation.items.find((each) => each.id === id);
  if (typeof item?.value !== 'number') throw new Error(`The reference data lack ${id}`);
  return { ...item, value: item.value };
}
