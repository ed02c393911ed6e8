import type { Language } from '../../kernel/language.ts';
import { formatMoney } from '../../platform/web/format/money.ts';

/** An amount in euros, with its cents only where there are some. */
export const euros = (language: Language, amount: number): string =>
  formatMoney(language, amount, 'EUR', Number.isInteger(amount) ? {} : { decimals: 2 });
