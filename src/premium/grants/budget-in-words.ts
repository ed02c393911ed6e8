import type { Language } from '../../kernel/language.ts';
import { formats } from '../../platform/web/format/format.ts';
import type { KnownBudget } from './budget-of-alliance.ts';
import { supportWords } from './words.ts';

/** What a share of public money is a share of, and what is not counted in it. */
export function budgetInWords({ paid, volunteerTime, unknown }: KnownBudget, language: Language): string {
  const { share, list } = supportWords[language];
  const format = formats[language];
  const money = ({ low, high }: KnownBudget['paid']) => format.moneyRange(low, high, 'EUR');
  return [
    share.budget(money(paid)),
    volunteerTime.high > 0 ? share.time(money(volunteerTime)) : share.noTime,
    ...(unknown === 0 ? [] : [list.without(format.count(unknown, list.amounts))]),
    share.hidden,
  ].join(' ');
}
