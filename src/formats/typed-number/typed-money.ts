import type { Language } from '../../kernel/language.ts';
import { type Result, refused } from '../../kernel/result.ts';
import { type NumberRefusal, readTypedNumber, writeTypedNumber } from './typed-number.ts';

/** Why a typed text is no amount: no number, thousands or decimals, or a guess that a range would tell better. */
export type MoneyRefusal =
  | NumberRefusal
  | { readonly code: 'form.thousands-unsure'; readonly found: string; readonly proposal: string }
  | { readonly code: 'form.about'; readonly found: string };

/** What people write after an amount, and the euros that it makes of one. */
const units: readonly (readonly [RegExp, number])[] = [
  [/\s*(?:M\s?€|MEUR|[Mm]illions?(?:\s+d[’'\s]?\s?euros?)?)$/u, 1_000_000],
  [/\s*(?:k\s?€|keur|k\s?euros?|k|(?:mille|thousand)(?:\s+euros?)?)$/iu, 1000],
  [/\s*(?:€|eur|euros?)$/iu, 1],
];
const about = /^(?:env(?:iron)?\b|approx|autour de|à peu près|près de|about|around|circa|ca\.|[~≈±])/iu;
const oneGroup = /^[+\u2212-]?[1-9]\d{0,2}[.,]\d{3}$/u;

/** Characters of an amount, at most: a longer text is none. */
const longestAmount = 400;

/** The digits of an amount, and how many euros one of it is: null when no unit was written. */
export function splitEuros(typed: string): { readonly digits: string; readonly euros: number | null } {
  if (typed.length > longestAmount) return { digits: typed, euros: null };
  const text = typed.trim().replace(/^€\s*/u, '');
  const [unit, euros] = units.find(([pattern]) => pattern.test(text)) ?? [];
  if (unit !== undefined) return { digits: text.replace(unit, '').trim(), euros: euros! };
  return { digits: text, euros: text === typed.trim() ? null : 1 };
}

/**
 * The low end of a range with the unit that people write once, after the high one: «12» to «15 k€» is 12 k€ to 15 k€. What
 * is more than the figure before that unit was written in euros: «12 000» to «15 k€».
 */
export function withUnitOfHigh(low: string, high: string, language: Language): string {
  const [below, above] = [splitEuros(low), splitEuros(high)];
  if (below.euros !== null || above.euros === null || above.euros === 1) return low;
  const [from, to] = [readTypedNumber(below.digits, language), readTypedNumber(above.digits, language)];
  if (!from.ok || !to.ok || from.value > to.value) return low;
  return `${low.trim()} ${high.trim().replace(above.digits, '').trim()}`;
}

/**
 * Whether one mark stands before three digits: «1.500» is a thousand and a half for some, one and a half for others. What
 * `writeTypedNumber` writes in a field is never unsure: a decimal has no nought at its end, and French writes a comma.
 */
export function isUnsureOfThousands(digits: string, language: Language): boolean {
  const compact = digits.replace(/[\s\u00a0\u2009\u202f]/gu, '');
  if (!oneGroup.test(compact)) return false;
  if (language === 'fr') return compact.includes('.') || compact.endsWith('0');
  return compact.includes('.') && compact.endsWith('0');
}

/**
 * Reads an amount as people type it: «12 k€», «3 000 €», «2,5 M€» where the figure is in euros. «1.500» is asked about, and
 * so is «environ 3 000», that two ends would tell.
 *
 * @param euros euros in one unit of the figure: 1 for €, 1,000 for k€; null for another money, whose units are not read
 * @example readTypedMoney('12 k€', 'fr', 1) // { ok: true, value: 12000 }
 */
export function readTypedMoney(
  typed: string,
  language: Language,
  euros: number | null,
): Result<number, MoneyRefusal> {
  const found = typed.trim();
  if (found.length > longestAmount) return readTypedNumber(typed, language);
  if (about.test(found)) return refused({ code: 'form.about', found });
  const { digits, euros: said } = splitEuros(found);
  if (isUnsureOfThousands(digits, language)) {
    const thousands = Number(digits.replace(/[^\d-]/gu, ''));
    const unit = found.replace(digits, '').trim();
    const proposal = `${writeTypedNumber(thousands, language)} ${unit}`.trim();
    return refused({ code: 'form.thousands-unsure', found, proposal });
  }
  if (said === null) return readTypedNumber(found, language);
  const read = readTypedNumber(digits, language);
  if (!read.ok) return refused({ ...read.errors, found });
  if (euros === null) return refused({ code: 'form.not-a-number', found });
  // To the cent, so that 1.1 k€ are 1,100 € and not a little more.
  return said === euros ? read : { ok: true, value: Math.round(read.value * said * 100) / 100 / euros };
}
