import type { FormProblem } from '../domain/form-problems.ts';
import { useFormWords, useMemberName, useSimulated } from './simulated.ts';

type Words = ReturnType<typeof useFormWords>;

/** Names of the fields that stand alone in the form. */
const singles = (words: Words): Readonly<Record<string, string>> => ({
  name: words.alliance.name,
  currency: words.alliance.currency,
  priceYear: words.alliance.priceYear,
  horizonYears: words.alliance.horizon,
  source: words.alliance.source,
  note: words.alliance.note,
  discountRate: words.time.discountRate,
  publicFundsCost: words.time.publicFundsCost,
  investment: words.start.investment,
  coordination: words.start.coordinationShort,
  delay: words.time.delayShort,
  timeConstant: words.time.timeConstant,
  hazard: words.time.hazard,
});

/** Names of the fields of a line. */
const lineFields = (words: Words): Readonly<Record<string, string>> => ({
  label: words.means.label,
  fixed: words.means.fixed,
  unitCost: words.means.unitCost,
  elasticity: words.means.elasticity,
  perYear: words.value.perYear,
  among: words.value.among,
  to: words.value.to,
  deadweight: words.value.deadweight,
  attribution: words.value.attribution,
  displacement: words.value.displacement,
  dropOff: words.value.dropOff,
});

/** Says where in the form a problem is, so that its line of the summary can be read alone. */
export const usePlaceOf = (): ((problem: FormProblem) => string) => {
  const words = useFormWords();
  const nameOf = useMemberName();
  const { form } = useSimulated();

  const line = (list: 'pooled' | 'joint', index: number, rest: readonly string[]): string => {
    const found = form[list][index];
    const label = found?.label.trim() ? found.label : words.unnamedLine;
    const [part = '', at = '', side = ''] = rest;
    if (!found || part === '') return label;
    if (part === 'needs' && 'needs' in found)
      return `${label}, ${words.means.needOf(nameOf(found.needs[Number(at)]?.member ?? ''))}`;
    if (part === 'users' && 'users' in found) {
      const name = nameOf(found.users[Number(at)]?.member ?? '');
      return `${label}, ${side === 'use' ? words.means.useOf(name) : words.means.aloneOf(name)}`;
    }
    const field = lineFields(words)[part];
    return field === undefined ? label : `${label}, ${field}`;
  };

  return ({ field }) => {
    const [head = '', at = '', ...rest] = field.split('.');
    const index = Number(at);
    switch (head) {
      case '':
        return words.errors.document;
      case 'members':
        return nameOf(form.members[index]?.id ?? '');
      case 'pooled':
      case 'joint':
        return line(head, index, rest);
      case 'engineering':
        return `${words.start.title}, ${at === 'years' ? words.start.years(Number(rest[0])) : words.start.laterUnknown}`;
      case 'factors':
        return form.factors[index]?.name ?? words.factors.title(form.factors.length);
      case 'grants':
        return words.grants.of(index + 1);
      default:
        return singles(words)[head] ?? words.errors.document;
    }
  };
};
