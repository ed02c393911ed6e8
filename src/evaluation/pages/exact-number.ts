import type { Language } from '../../kernel/language.ts';
import { formatNumber } from '../../platform/web/format/numbers.ts';

/** A number as somebody typed it: every decimal that it has, and none that it has not. */
export const exactNumber = (language: Language, value: number): string =>
  formatNumber(language, value, { decimals: /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0 });
