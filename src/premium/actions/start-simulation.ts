import valuation from '../../../data/valuation.json' with { type: 'json' };
import { writeTypedNumber } from '../../formats/typed-number/index.ts';
import type { Language } from '../../kernel/language.ts';
import type { AllianceForm } from '../domain/alliance-form.ts';
import { blankForm } from '../domain/alliance-form.ts';
import { applyAction } from '../domain/form-actions.ts';
import type { QuantityForm } from '../domain/quantity-form.ts';
import { blankQuantity } from '../domain/quantity-form.ts';

/** Years over which an alliance is looked at until somebody says otherwise: the time that innovation takes. */
const usualHorizon = 7;

/** The public discount rate in force, from the reference data. */
const publicRate = valuation.items.find(({ id }) => id === 'discount-2021-default');

const toConfirm = { fr: 'valeur à confirmer', en: 'value to be confirmed' } as const;

const discountRate = (language: Language): QuantityForm => {
  if (typeof publicRate?.value !== 'number') return blankQuantity;
  const { source, year, confirmed } = publicRate;
  return {
    ...blankQuantity,
    spread: false,
    value: writeTypedNumber(publicRate.value, language),
    source: source?.name ?? '',
    year: String(year),
    note: confirmed ? '' : toConfirm[language],
  };
};

const nothingBeside = () => '';

/**
 * An alliance of two members to name, or of those named already, over seven years, at the public discount rate: the rest
 * is to be said.
 */
export const startEmpty = (language: Language, year: number, names: readonly string[] = []): AllianceForm => {
  const empty = Array.from({ length: Math.max(2, names.length) }, () => 'add member').reduce(
    (form, action) => applyAction(form, action, nothingBeside).form,
    blankForm,
  );
  return {
    ...empty,
    members: empty.members.map((member, place) => ({ ...member, name: names[place] ?? member.name })),
    priceYear: String(year),
    horizonYears: String(usualHorizon),
    discountRate: discountRate(language),
  };
};
