import type { InputDetail } from '../../../engine/premium/premium-detail.ts';
import type { Quantity } from '../../../kernel/quantity.ts';
import { currencySign } from '../../../platform/web/format/money.ts';
import { NO_BREAK_SPACE } from '../../../platform/web/typography/characters.ts';
import { factorLabel } from '../../domain/factor-label.ts';
import { useFormWords, useResultWords } from '../simulated.ts';
import { useTraceText } from './trace-words.ts';
import { useAmounts } from './use-amounts.ts';

interface InputWords {
  /** What the figure is. */
  name(input: InputDetail): string;
  /** Its value or range, with its unit. */
  range(input: InputDetail): string;
  /** Where it comes from. */
  source(input: InputDetail): string;
}

/** Figures of the file in words. */
export const useInputWords = (): InputWords => {
  const text = useTraceText();
  const words = useResultWords().inputs;
  const form = useFormWords();
  const { amounts, outcome } = useAmounts();
  const { format } = amounts;
  const sign = currencySign(outcome.model.currency);
  const units: Readonly<Record<InputDetail['measure'], string>> = {
    money: sign,
    'money/year': `${sign}/${form.year}`,
    need: form.unitsPerYear,
    exponent: '',
    years: form.years,
    share: '%',
    rate: '%',
    multiplier: form.factors.times,
  };
  const labelOf = (name: string): string => factorLabel(name, noteOf(outcome.model.factors?.[name]));
  return {
    name: (input) => {
      const factor = input.label === 'input.factor' ? input.labelParams.factor : undefined;
      return capital(factor === undefined ? text(input.label, input.labelParams) : labelOf(factor));
    },
    range: ({ measure, unit, range, point, factors }) => {
      const percent = measure === 'share' || measure === 'rate';
      const figure = percent
        ? range === null
          ? format.percent(point)
          : format.percentRange(range.low, range.high)
        : range === null
          ? format.number(point)
          : format.range(range.low, range.high);
      const said = percent ? '' : (unit ?? units[measure]);
      const times = factors.length === 0 ? '' : `. ${form.timesFactor(factors.map(labelOf).join(', '))}`;
      return `${figure}${said === '' ? '' : NO_BREAK_SPACE + said}${times}`;
    },
    source: ({ source, year, hypothesis }) => {
      if (hypothesis) return words.ours;
      if (source === null) return words.none;
      return year === null ? source : `${source}, ${year}`;
    },
  };
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const noteOf = (quantity: Quantity | undefined): string | undefined =>
  typeof quantity === 'object' ? quantity.note : undefined;

/** The name of an uncertain figure by its JSON Pointer. */
export const useInputName = (): ((pointer: string) => string) => {
  const { inputs } = useAmounts().outcome.detail;
  const write = useInputWords();
  return (pointer) => {
    const input = inputs.find((candidate) => candidate.pointer === pointer);
    return input === undefined ? pointer : write.name(input);
  };
};
