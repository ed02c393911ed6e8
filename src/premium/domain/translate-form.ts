import {
  isUnsureOfThousands,
  readTypedNumber,
  splitEuros,
  writeTypedNumber,
} from '../../formats/typed-number/index.ts';
import type { Language } from '../../kernel/language.ts';
import type { AllianceForm } from './alliance-form.ts';

type Node = string | boolean | readonly Node[] | { readonly [key: string]: Node };

/** Names of the texts that are numbers. A weight or a share in hundredths is written the same way as any number. */
const numbers = new Set(['low', 'value', 'high', 'stated', 'year', 'weight', 'priceYear', 'horizonYears']);

/**
 * The form with its numbers written as another language writes them: `1,5` becomes `1.5`. What is no number is kept as it
 * was typed; words are nobody's to translate.
 */
export function translateForm(form: AllianceForm, from: Language, to: Language): AllianceForm {
  if (from === to) return form;
  const write = (text: string): string => {
    const { digits } = splitEuros(text);
    // «1,500» is one and a half for a French weight, and would be fifteen hundred in English.
    if (isUnsureOfThousands(digits, from)) return from === 'fr' ? text.replace(',', '.') : text;
    const read = digits === '' ? null : readTypedNumber(digits, from);
    // «12,5 k€» keeps its unit.
    return read?.ok ? text.trim().replace(digits, writeTypedNumber(read.value, to)) : text;
  };
  const walk = (node: Node): Node => {
    if (typeof node !== 'object') return node;
    if (Array.isArray(node)) return node.map(walk);
    return Object.fromEntries(
      Object.entries(node as { readonly [key: string]: Node }).map(([key, child]) => [
        key,
        typeof child === 'string' && numbers.has(key) ? write(child) : walk(child),
      ]),
    );
  };
  return walk(form as unknown as Node) as unknown as AllianceForm;
}
