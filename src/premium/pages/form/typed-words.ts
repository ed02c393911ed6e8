import { joinEnds } from '../../../platform/web/format/ranges.ts';
import { useLanguage } from '../../../platform/web/language-context.tsx';
import { NO_BREAK_SPACE } from '../../../platform/web/typography/characters.ts';
import type { QuantityForm } from '../../domain/quantity-form.ts';

/** Writes what is typed in a quantity as one reads it, `40 à 80 k€`, without judging it. */
export const useTyped = (): ((quantity: QuantityForm, unit: string, percent?: boolean) => string) => {
  const language = useLanguage();
  return (quantity, unit, percent = false) => {
    const ends = [quantity.low, quantity.high].map((text) => text.trim()).filter((text) => text !== '');
    const figure =
      ends.length === 2 ? joinEnds(language, ends[0]!, ends[1]!) : quantity.value.trim() || ends[0] || '?';
    const said = percent || quantity.unit === '' ? unit : quantity.unit;
    return `${figure}${NO_BREAK_SPACE}${said}`;
  };
};
