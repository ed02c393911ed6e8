import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type Format, formats } from '../../platform/web/format/format.ts';
import { currencySign } from '../../platform/web/format/money.ts';
import { factorLabel } from '../domain/factor-label.ts';
import type { Simulated } from '../domain/simulated.ts';
import type { Words } from './words/words.ts';

/** The state that the components of the simulator read. */
export const SimulatedContext = createContext<Simulated | null>(null);

export const useSimulated = (): Simulated => {
  const state = useContext(SimulatedContext);
  if (state === null) throw new Error('Components of the simulator stand inside SimulatorView');
  return state;
};

/** The words that the components of the simulator say. */
export const WordsContext = createContext<Words | null>(null);

export const useWords = (): Words => {
  const words = useContext(WordsContext);
  if (words === null) throw new Error('Components of the simulator stand inside SimulatorView');
  return words;
};

export const useFormWords = (): Words['form'] => useWords().form;

export const useResultWords = (): Words['results'] => useWords().results;

/** The HTML id of a field. */
export const fieldId = (path: string): string => `f-${path.replaceAll('.', '-')}`;

/** The HTML id of the form, which buttons outside it name. */
export const formId = 'model';

/** The sign of the money of the form: `k€`. */
export const useSign = (): string => currencySign(useSimulated().form.currency || 'EUR');

/** The name that a person gave to a member, or its rank. */
export const useMemberName = (): ((id: string) => string) => {
  const { form } = useSimulated();
  const words = useFormWords();
  return (id) => {
    const rank = form.members.findIndex((member) => member.id === id);
    const name = form.members[rank]?.name ?? '';
    if (rank < 0) return id;
    return name.trim() === '' ? words.unnamedMember(rank + 1) : name;
  };
};

/** The name of a common factor for people. */
export const useFactorLabel = (): ((name: string) => string) => {
  const { factors } = useSimulated().form;
  return (name) => factorLabel(name, factors.find((factor) => factor.name === name)?.quantity.note);
};

/** Figures written with the money of the alliance computed. */
export interface Amounts {
  readonly format: Format;
  readonly sign: string;
  readonly currency: string;
  /** An amount with its unit. */
  money(amount: number, decimals?: number): string;
  /** An amount without its unit. */
  plain(amount: number, decimals?: number): string;
  range(low: number, high: number, decimals?: number): string;
  /** As the charts ask for it. */
  write(amount: number, withUnit: boolean): string;
}

/** How to write amounts of one outcome. */
export const amountsOf = (language: 'fr' | 'en', currency: string): Amounts => {
  const format = formats[language];
  const options = (decimals: number | undefined) => (decimals === undefined ? {} : { decimals });
  const money = (amount: number, decimals?: number) => format.money(amount, currency, options(decimals));
  const plain = (amount: number, decimals?: number) => format.number(amount, options(decimals));
  return {
    format,
    sign: currencySign(currency),
    currency,
    money,
    plain,
    range: (low, high, decimals) => format.moneyRange(low, high, currency, options(decimals)),
    write: (amount, withUnit) => (withUnit ? money(amount) : plain(amount)),
  };
};

/** Digits after the mark that show three figures of the largest of these amounts. */
export const threeFigures = (values: readonly number[]): number => {
  const size = Math.max(0, ...values.map(Math.abs));
  if (size >= 100 || size === 0) return 0;
  return size >= 10 ? 1 : 2;
};
