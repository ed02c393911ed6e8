import type { Language } from '../../kernel/language.ts';
import { terminalWordsEn } from './terminal-words.en.ts';
import { terminalWordsFr } from './terminal-words.fr.ts';
import type { Verdict } from './verdict.ts';

/** The words of the terminal page, in one language. */
export interface TerminalWords {
  readonly members: { readonly one: string; readonly other: string };
  readonly priceYear: (currency: string, year: number) => string;
  /** Who gains, with a count of chances. */
  readonly territory: Readonly<Record<Verdict, (years: string, chances: string) => string>>;
  readonly membersAlone: Readonly<Record<Verdict, (chances: string) => string>>;
  readonly certain: string;
  readonly howMuch: string;
  readonly howMuchSub: (years: string, currency: string) => string;
  readonly howMuchCertain: (years: string, currency: string) => string;
  readonly premiums: {
    readonly gross: string;
    readonly net: string;
    readonly members: string;
    readonly territory: string;
  };
  readonly low: string;
  readonly middle: string;
  readonly high: string;
  readonly aboveZero: string;
  readonly outOf100: (chance: number) => string;
  readonly central: string;
  readonly threeFigures: (point: string, medians: string, mean: string) => string;
  readonly who: string;
  readonly whoSub: (currency: string) => string;
  readonly year: string;
  readonly parts: Readonly<
    Record<
      'frugality' | 'jointValue' | 'coordination' | 'engineering' | 'investment' | 'net' | 'cumulative',
      string
    >
  >;
  readonly memberSub: (currency: string) => string;
  readonly gains: string;
  readonly pays: string;
  readonly keeps: string;
  readonly when: string;
  readonly dip: (range: string) => string;
  readonly dipCertain: (amount: string, year: string) => string;
  readonly neverUnder: string;
  readonly backCertain: (years: string) => string;
  readonly neverBack: (years: string) => string;
  readonly back: (cases: string, years: string) => string;
  readonly halfBack: (years: string) => string;
  readonly share: string;
  readonly shareSub: (whole: string) => string;
  readonly rules: Readonly<
    Record<'shapley' | 'nucleolus' | 'tau' | 'gately' | 'equal' | 'transfers', string>
  >;
  readonly rulesNote: string;
  readonly stable: string;
  readonly notStable: (floor: string) => string;
  readonly nobodyObjects: string;
  readonly object: string;
  readonly objection: (group: string, gain: string) => string;
  /** Between two objections. */
  readonly between: string;
  readonly moreObjections: (count: number) => string;
  readonly funding: string;
  readonly justified: (range: string, share: string) => string;
  readonly notJustified: string;
  readonly floors: (breakEven: string, stability: string, risk: string) => string;
  readonly noFloor: string;
  readonly ceiling: (ceiling: string) => string;
  readonly nothingToFund: string;
  readonly speedOnly: string;
  readonly liquidity: (amount: string) => string;
  readonly measure: string;
  readonly measureSub: string;
  readonly doubtOn: { readonly members: string; readonly net: string };
  readonly evpi: (members: string, net: string) => string;
  readonly nothingToMeasure: string;
  readonly ours: string;
  readonly beside: string;
  readonly provenance: (engine: string, samples: string, seed: string, input: string) => string;
}

/** The words of the page by language. */
export const terminalWords: Readonly<Record<Language, TerminalWords>> = {
  fr: terminalWordsFr,
  en: terminalWordsEn,
};
