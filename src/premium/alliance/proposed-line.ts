import type { Language } from '../../kernel/language.ts';
import type { Quantity, QuantityNotes } from '../../kernel/quantity.ts';
import { formats } from '../../platform/web/format/format.ts';
import type { GrantForm, JointForm, PooledForm } from '../domain/alliance-form.ts';
import { blankQuantity, type QuantityForm, quantityToForm } from '../domain/quantity-form.ts';
import { type AmountFacts, isKnown, type ShortenedAmount } from './alliance-facts.ts';
import { proposalWords } from './proposal-words.ts';

/** A figure of a year of the start, or of the investment, before it is added to the others. */
export interface AddedAmount {
  readonly year: number;
  readonly quantity: { readonly low: number; readonly high: number } | null;
  readonly source: string;
  readonly asSaid: string;
}

/** Where a line goes in the form, with what goes there. */
export type Piece =
  | { readonly place: 'pooled'; readonly form: PooledForm }
  | { readonly place: 'joint'; readonly form: JointForm }
  | { readonly place: 'engineering'; readonly added: AddedAmount }
  | { readonly place: 'investment'; readonly added: AddedAmount }
  | { readonly place: 'grant'; readonly form: GrantForm };

/** One line that the data of the alliance propose, with where it comes from. */
export interface ProposedLine {
  /** The id of the fact it comes from. */
  readonly id: string;
  /** Other facts that it is made of: a choice about one of them is a choice about the line. */
  readonly alsoFrom: readonly string[];
  readonly kind: 'pooled' | 'benefit' | 'public-benefit' | 'contribution' | 'investment' | 'task' | 'grant';
  readonly title: string;
  /** Members concerned; empty for all. */
  readonly memberIds: readonly string[];
  /** Known ends, in euros; null when it is asked. */
  readonly range: { readonly low: number; readonly high: number } | null;
  readonly pieces: readonly Piece[];
  /** Set when it holds part of the horizon only. */
  readonly shortened?: ShortenedAmount | undefined;
}

/** What the amounts of a proposal are written with. */
export interface ProposalContext {
  readonly language: Language;
  /** Year 0, and the year of the euros. */
  readonly startYear: number;
}

/** The known part of an amount. */
export const rangeOfFact = (amount: AmountFacts): ProposedLine['range'] =>
  isKnown(amount) ? { low: amount.low, high: amount.high } : null;

/** An amount as the form shows it; unknown, it is left blank with what was said of it, and the form asks for a range. */
export function quantityOfFact(
  amount: AmountFacts,
  { language, startYear }: ProposalContext,
  more: { readonly negative?: boolean; readonly note?: string } = {},
): QuantityForm {
  const words = proposalWords[language];
  const isOfAnotherYear = amount.year !== null && amount.year !== startYear;
  if (amount.isNotForAll === true) return { ...blankQuantity, note: words.notForAll };
  const notes = [
    more.note ?? '',
    amount.asSaid === '' || isKnown(amount) ? '' : words.said(amount.asSaid),
    isOfAnotherYear && isKnown(amount) ? words.otherYear(amount.year!, startYear) : '',
    amount.shortened === undefined ? '' : sayShortened(amount.shortened, language),
    amount.source === '' && isKnown(amount) ? words.unsourced(amount.statedBy ?? '') : '',
  ].filter((text) => text !== '');
  const { source } = amount;
  if (!isKnown(amount)) return { ...blankQuantity, source, note: notes.join(' ') };
  const noted: QuantityNotes = {
    ...(source === '' ? {} : { source }),
    ...(amount.year === null ? {} : { year: amount.year }),
    ...(amount.basis === '' ? {} : { basis: amount.basis }),
    ...(notes.length === 0 ? {} : { note: notes.join(' ') }),
  };
  const [low, high] = more.negative === true ? [-amount.high, -amount.low] : [amount.low, amount.high];
  return quantityToForm(spreadOf(low, high, noted), language);
}

/** How a line that holds part of the horizon is counted, and what is lost by it. */
export function sayShortened({ years, horizon, effect }: ShortenedAmount, language: Language): string {
  const words = proposalWords[language];
  const format = formats[language];
  const counted = words.counted(format.count(years, words.years), format.number(horizon));
  return `${counted} ${effect === null ? words.noEffect : words.effect(format.percentRange(effect.low, effect.high))}`;
}

/** A range, or a single figure when both ends are the same. */
export const spreadOf = (low: number, high: number, notes: QuantityNotes = {}): Quantity =>
  low === high ? { value: low + 0, ...notes } : { low: low + 0, high: high + 0, ...notes };
