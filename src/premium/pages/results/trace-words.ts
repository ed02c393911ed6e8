import type { TraceUnit } from '../../../engine/explain/index.ts';
import { useLanguage } from '../../../platform/web/language-context.tsx';
import { useAmounts } from './use-amounts.ts';

type Params = Readonly<Record<string, string>>;

export const useTraceText = (): ((key: string, params: Params) => string) => {
  const language = useLanguage();
  void language;
  return (key, params) => `${key} ${Object.values(params).join(' ')}`;
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
