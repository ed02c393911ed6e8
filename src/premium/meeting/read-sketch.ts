import type { Shares } from '../../engine/premium/index.ts';
import { readTypedMoney, writeTypedNumber } from '../../formats/typed-number/index.ts';
import type { Language } from '../../kernel/language.ts';

/** What somebody typed as a sharing, member by member, and what is wrong with it. */
export interface Sketch {
  readonly typed: Readonly<Record<string, string>>;
  /** Ids of members whose text is no amount; an empty one is not zero. */
  readonly wrong: readonly string[];
  /** The sharing, when every text is an amount. */
  readonly shares: Shares | null;
}

/** Reads the shares of a form; `share.<member>` is the text of each, in a money whose unit is so many euros. */
export function readSketch(
  members: readonly string[],
  textOf: (name: string) => string,
  language: Language,
  euros: number | null,
): Sketch {
  const typed = Object.fromEntries(members.map((id) => [id, textOf(`share.${id}`).slice(0, 40)]));
  const read = members.map((id) => [id, readTypedMoney(typed[id]!, language, euros)] as const);
  const wrong = read.filter(([, number]) => !number.ok).map(([id]) => id);
  if (wrong.length > 0) return { typed, wrong, shares: null };
  return {
    typed,
    wrong,
    shares: Object.fromEntries(read.map(([id, number]) => [id, number.ok ? number.value : 0])),
  };
}

/** The texts of a sharing, with enough digits to add up. */
export const writeSketch = (shares: Shares, language: Language): Sketch => ({
  typed: Object.fromEntries(
    Object.entries(shares).map(([id, share]) => [
      id,
      writeTypedNumber(Math.round(share * 100) / 100, language),
    ]),
  ),
  wrong: [],
  shares,
});

/** The sharing with what is left, or given too much, spread evenly over everybody. */
export function spreadEvenly(shares: Shares, toShare: number): Shares {
  const entries = Object.entries(shares);
  const given = entries.reduce((sum, [, share]) => sum + share, 0);
  return Object.fromEntries(entries.map(([id, share]) => [id, share + (toShare - given) / entries.length]));
}

/** Texts are rounded to the cent: a sum is whole when what is missing could come from that. */
export const isWhole = (given: number, toShare: number, members: number): boolean =>
  Math.abs(given - toShare) <= 0.01 * members;
