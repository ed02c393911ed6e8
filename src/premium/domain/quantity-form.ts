import type { Scale } from '../../formats/typed-number/index.ts';
import {
  readTypedMoney,
  readTypedNumber,
  withUnitOfHigh,
  writeTypedNumber,
} from '../../formats/typed-number/index.ts';
import type { Language } from '../../kernel/language.ts';
import type { Quantity } from '../../kernel/quantity.ts';
import type { Unshown } from './unshown.ts';
import { fitsOneLine, isShowable, keepUnshown, readUnshown } from './unshown.ts';

/**
 * What the two ends mean: `''` nine chances in ten, `share` the same for a share between 0 and 1,
 * the others ends never passed (`extremes` says nothing of the shape, which is then PERT).
 */
export const endsMeanings = ['', 'share', 'extremes', 'pert', 'triangular'] as const;
export type EndsMeaning = (typeof endsMeanings)[number];

/** A quantity as it stands in the form: texts as typed. Only `value`: a point. `low` and `high`: a range. */
export interface QuantityForm {
  readonly low: string;
  /** The point, or inside a range the value expected. */
  readonly value: string;
  readonly high: string;
  readonly ends: EndsMeaning;
  /** The point stated beside three values, which is then not the most likely one. */
  readonly stated: string;
  readonly unit: string;
  readonly source: string;
  readonly year: string;
  readonly basis: string;
  readonly note: string;
  readonly factors: readonly string[];
  readonly unshown: Unshown;
  /** Whether the screen offers two ends; false for a figure given as a point. */
  readonly spread: boolean;
  /** Whether unit, source and the rest are unfolded on the screen. */
  readonly open: boolean;
}

/** The parts of a quantity that have a field of their own. */
export type QuantityPart = Exclude<keyof QuantityForm, 'unshown' | 'spread' | 'open'>;

/** One reason why the texts of a quantity make no figure. */
export interface PartProblem {
  readonly part: QuantityPart;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** `quantity` is absent when nothing was typed or when it cannot be read. */
export interface QuantityReading {
  readonly quantity?: Quantity;
  readonly problems: readonly PartProblem[];
  readonly blank: boolean;
}

/** A quantity where nothing is typed: unknown, which is not zero. */
export const blankQuantity: QuantityForm = {
  low: '',
  value: '',
  high: '',
  ends: '',
  stated: '',
  unit: '',
  source: '',
  year: '',
  basis: '',
  note: '',
  factors: [],
  unshown: '',
  spread: true,
  open: false,
};

type Numbers = Partial<Record<'value' | 'low' | 'high' | 'min' | 'mode' | 'max' | 'year', number>>;
type Plain = Numbers & {
  unit?: string;
  source?: string;
  basis?: string;
  note?: string;
  factors?: readonly string[];
  shape?: string;
};

const textsOf = (quantity: Plain, language: Language, scale: Scale) => {
  const write = (number: number | undefined): string =>
    number === undefined ? '' : writeTypedNumber(number, language, scale);
  if (quantity.min !== undefined) {
    const { min, mode, max, value } = quantity;
    return { low: write(min), value: write(mode), high: write(max), stated: write(value) };
  }
  return { low: write(quantity.low), value: write(quantity.value), high: write(quantity.high), stated: '' };
};

const endsOf = (quantity: Plain): EndsMeaning => {
  if (quantity.min === undefined) return quantity.shape === 'share' ? 'share' : '';
  return quantity.shape === 'triangular' || quantity.shape === 'pert' ? quantity.shape : 'extremes';
};

const figures = ['value', 'low', 'high', 'min', 'mode', 'max', 'shape'] as const;

/** The texts of a figure read in a file. `quantityToForm` then `readQuantity` gives back the very same figure. */
export const quantityToForm = (
  quantity: Quantity,
  language: Language,
  scale: Scale = 'plain',
): QuantityForm => {
  if (typeof quantity === 'number') {
    return { ...blankQuantity, spread: false, value: writeTypedNumber(quantity, language, scale) };
  }
  const plain: Plain = quantity;
  const texts = {
    unit: plain.unit !== undefined && fitsOneLine(plain.unit) ? plain.unit : '',
    source: plain.source !== undefined && fitsOneLine(plain.source) ? plain.source : '',
    basis: plain.basis !== undefined && fitsOneLine(plain.basis) ? plain.basis : '',
    note: plain.note !== undefined && isShowable(plain.note) ? plain.note : '',
    year: plain.year === undefined ? '' : writeTypedNumber(plain.year, language),
  };
  const factors = plain.factors?.every(fitsOneLine) ? plain.factors : [];
  const shown = new Set<string>([
    ...figures,
    ...Object.entries(texts).flatMap(([key, text]) => (text ? [key] : [])),
  ]);
  if (factors.length > 0) shown.add('factors');
  const onlyValue = Object.keys(plain).length === 1 && plain.value !== undefined;
  const unshown = onlyValue ? '{}' : keepUnshown(plain as Record<string, unknown>, shown);
  const spread = plain.low !== undefined || plain.min !== undefined;
  const typed = { ...textsOf(plain, language, scale), ends: endsOf(plain), spread };
  return { ...blankQuantity, ...typed, ...texts, factors, unshown };
};

const isTyped = (text: string): boolean => text.trim() !== '';

/** Whether no figure is typed, whatever its unit and source say. */
export const isBlankQuantity = (form: QuantityForm): boolean =>
  ![form.low, form.value, form.high, form.stated].some(isTyped);

/** Which number of the file each text makes, by what the ends mean and by what was typed. */
const numbersWanted = (form: QuantityForm): [keyof Numbers, QuantityPart, string][] => {
  const threePoint = form.ends !== '' && form.ends !== 'share';
  if (threePoint) {
    const three: [keyof Numbers, QuantityPart, string][] = [
      ['min', 'low', form.low],
      ['mode', 'value', form.value],
      ['max', 'high', form.high],
    ];
    return isTyped(form.stated) ? [...three, ['value', 'stated', form.stated]] : three;
  }
  const point: [keyof Numbers, QuantityPart, string][] = isTyped(form.value)
    ? [['value', 'value', form.value]]
    : [];
  if (!isTyped(form.low) && !isTyped(form.high)) return point;
  return [['low', 'low', form.low], ['high', 'high', form.high], ...point];
};

/** What the texts of a quantity count: numbers, hundredths, or money whose unit is so many euros (null for another money). */
export type Measure = Scale | { readonly euros: number | null };

const shapeOf = (ends: EndsMeaning, numbers: Numbers): { shape?: string } => {
  if (ends === 'share' && numbers.low === undefined) return {};
  return ends === '' || ends === 'extremes' ? {} : { shape: ends };
};

/**
 * The figure of the file that the texts make. A blank one is unknown and makes none: never zero.
 * @param measure `percent` where the field shows hundredths; money where people write «12 k€»
 */
export const readQuantity = (
  form: QuantityForm,
  language: Language,
  measure: Measure = 'plain',
): QuantityReading => {
  if (isBlankQuantity(form)) return { problems: [], blank: true };
  const numbers: Numbers = {};
  const problems: PartProblem[] = [];
  const take = (key: keyof Numbers, part: QuantityPart, text: string, as: Measure): void => {
    if (!isTyped(text)) {
      problems.push({
        part,
        code: part === 'value' ? 'form.most-likely-missing' : 'form.end-missing',
        params: {},
      });
      return;
    }
    const read =
      typeof as === 'string' ? readTypedNumber(text, language, as) : readTypedMoney(text, language, as.euros);
    if (read.ok) numbers[key] = read.value;
    else {
      const { code, ...params } = read.errors;
      problems.push({ part, code, params });
    }
  };
  const isMoney = typeof measure !== 'string' && measure.euros !== null;
  for (const [key, part, text] of numbersWanted(form))
    take(key, part, isMoney ? withUnitOfHigh(text, form.high, language) : text, measure);
  if (isTyped(form.year)) take('year', 'year', form.year, 'plain');
  if (problems.length > 0) return { problems, blank: false };
  return { quantity: assemble(form, numbers), problems, blank: false };
};

const assemble = (form: QuantityForm, numbers: Numbers): Quantity => {
  const notes: Record<string, unknown> = {};
  for (const key of ['unit', 'source', 'basis', 'note'] as const)
    if (form[key] !== '') notes[key] = form[key];
  if (form.factors.length > 0) notes.factors = form.factors;
  const { year, ...figure } = numbers;
  const dated = year === undefined ? {} : { year };
  const whole = {
    ...readUnshown(form.unshown),
    ...figure,
    ...shapeOf(form.ends, numbers),
    ...notes,
    ...dated,
  };
  const onlyValue = Object.keys(whole).length === 1 && numbers.value !== undefined;
  if (onlyValue && form.unshown === '') return numbers.value as number;
  return whole as Quantity;
};
