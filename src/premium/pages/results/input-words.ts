import { fillText } from '../../../engine/explain/fill-text.ts';
import type { AllianceModel } from '../../../engine/premium/index.ts';
import type { InputDetail } from '../../../engine/premium/premium-detail.ts';
import type { Quantity } from '../../../kernel/quantity.ts';
import { NO_BREAK_SPACE } from '../../../platform/web/typography/characters.ts';
import { typeset } from '../../../platform/web/typography/typeset.ts';
import { factorLabel } from '../../domain/factor-label.ts';
import type { Words } from '../words/words.ts';
import type { DescribedOutcome } from './describe-outcome.ts';

export interface InputWords {
  /** What the figure is. */
  name(input: InputDetail): string;
  /** Its unit, empty where it has none. */
  unit(input: InputDetail): string;
  /** Its value or range, with its unit. */
  range(input: InputDetail): string;
  /** Where it comes from. */
  source(input: InputDetail): string;
}

/** Figures of the file in words, on a page as in a document. */
export const inputWordsOf = ({ outcome, amounts }: DescribedOutcome, words: Words): InputWords => {
  const { form } = words;
  const { format, sign } = amounts;
  const text = (key: InputDetail['label'], params: InputDetail['labelParams']) =>
    typeset(format.language, fillText(words.explain, key, params));
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
  const isPercent = ({ measure }: InputDetail): boolean => measure === 'share' || measure === 'rate';
  const unit = (input: InputDetail): string => input.unit ?? units[input.measure];
  return {
    name: (input) => {
      const factor = input.label === 'input.factor' ? input.labelParams.factor : undefined;
      return capital(factor === undefined ? text(input.label, input.labelParams) : labelOf(factor));
    },
    unit,
    range: (input) => {
      const { range, point, factors } = input;
      const [one, two] = isPercent(input)
        ? [format.percent, format.percentRange]
        : [format.number, format.range];
      const figure = range === null ? one(point) : two(range.low, range.high);
      const said = isPercent(input) ? '' : unit(input);
      const times = factors.length === 0 ? '' : `. ${form.timesFactor(factors.map(labelOf).join(', '))}`;
      return `${figure}${said === '' ? '' : NO_BREAK_SPACE + said}${times}`;
    },
    source: ({ source, year, hypothesis }) => {
      if (hypothesis) return words.results.inputs.ours;
      if (source === null) return words.results.inputs.none;
      return year === null ? source : `${source}, ${year}`;
    },
  };
};

/** What the file leaves out, which counts for nothing: said, so that unknown is not read as zero. */
export const notGivenIn = (model: AllianceModel, words: Words['form']): string[] => {
  const lacking: [boolean, string][] = [
    [model.investment === undefined, words.start.investment],
    [model.coordination === undefined, words.start.coordinationShort],
    [model.ramp?.delayYearsPerExtraMember === undefined, words.time.delayShort],
    [model.ramp?.timeConstantYears === undefined, words.time.timeConstant],
    [model.survival === undefined, words.time.hazard],
    [(model.pooledMeans ?? []).length === 0, words.means.short],
    [(model.jointValue ?? []).length === 0, words.value.short],
  ];
  return lacking.flatMap(([absent, name]) => (absent ? [name.charAt(0).toLowerCase() + name.slice(1)] : []));
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const noteOf = (quantity: Quantity | undefined): string | undefined =>
  typeof quantity === 'object' ? quantity.note : undefined;
