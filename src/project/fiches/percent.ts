import type { Language } from '../../kernel/language.ts';
import { formatPercent } from '../../platform/web/format/shares.ts';

/**
 * A share in percent as it was typed, with the decimals that it has: `37,5 %`, `37.5%`.
 *
 * @param share from 0 to 100, with four decimals at most
 */
export function percent(language: Language, share: number): string {
  const decimals = (String(share).split('.')[1] ?? '').length;
  return formatPercent(language, share / 100, { decimals: Math.min(decimals, 4) });
}
