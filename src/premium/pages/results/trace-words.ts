import { fillText } from '../../../engine/explain/fill-text.ts';
import type { ExplainKey, TextParams, TraceUnit } from '../../../engine/explain/index.ts';
import { useLanguage } from '../../../platform/web/language-context.tsx';
import { typeset } from '../../../platform/web/typography/typeset.ts';
import { useWords } from '../simulated.ts';
import { useAmounts } from './use-amounts.ts';

/** Writes the words of an explanation, set in the typography of the page. */
export const useTraceText = (): ((key: ExplainKey, params: TextParams) => string) => {
  const language = useLanguage();
  const { explain } = useWords();
  return (key, params) => typeset(language, fillText(explain, key, params));
};

/** Writes a value of the trace with its unit. */
export const useTraceValue = (): ((value: number, unit: TraceUnit) => string) => {
  const { amounts } = useAmounts();
  const { format } = amounts;
  return (value, unit) => {
    switch (unit) {
      case 'money':
        return amounts.money(value);
      case 'years':
        return format.years(value);
      case 'share':
        return format.percent(value);
      case 'chance':
        return format.chances(value);
      default:
        return format.number(value);
    }
  };
};
