/** What the terminal page asks of the formats of a language; the web's formats give it. */
export interface TerminalFormat {
  number(value: number, options?: { readonly decimals?: number }): string;
  range(low: number, high: number): string;
  money(amount: number, currency: string): string;
  moneyRange(low: number, high: number, currency: string): string;
  percent(share: number): string;
  percentRange(low: number, high: number): string;
  chances(probability: number): string;
  cases(probability: number): string;
  years(years: number): string;
  count(count: number, forms: { readonly one: string; readonly other: string }): string;
  list(items: readonly string[]): string;
}
