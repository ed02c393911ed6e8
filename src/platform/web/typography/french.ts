import { MINUS, NARROW_SPACE, NO_BREAK_SPACE } from './characters.ts';

const anySpace = '[ \\u00a0\\u202f]';
const units = '(?:%|‰|€|k€|M€|Md€|\\$|£|°C|km|m²|m³|ha|kg|t|MW|MWh|GWh|kB|ko|Mo|ms|min|h|ans?|mois|jours?)';

/** Each rule reads what a person types on a keyboard and writes what a French printer would set. */
const rules: ReadonlyArray<readonly [RegExp, string]> = [
  [/(?<=[\p{L}\p{N}])'(?=[\p{L}«“])/gu, '’'],
  [/(?<=^|[ \n([])"(?=[^\s"])([^"«»]*?)(?<=[^\s"])"(?=$|[ \n.,;:!?)\]…])/g, '«$1»'],
  [new RegExp(`«${anySpace}*`, 'g'), `«${NARROW_SPACE}`],
  [new RegExp(`${anySpace}*»`, 'g'), `${NARROW_SPACE}»`],
  [new RegExp(`${anySpace}+(?=[;!?])`, 'g'), NARROW_SPACE],
  [new RegExp(`${anySpace}+(?=:(?:\\s|$))`, 'g'), NO_BREAK_SPACE],
  [/(?<=^|[\s([«\u202f])-(?=\d)/g, MINUS],
  [new RegExp(`(?<=\\d)${anySpace}(?=${units}(?![\\p{L}\\p{N}]))`, 'gu'), NO_BREAK_SPACE],
  [new RegExp(`\\b([nN]°|p\\.|art\\.)${anySpace}(?=\\d)`, 'g'), `$1${NO_BREAK_SPACE}`],
];

/** Digits grouped by three with a plain space: `12 000`, not a year followed by a number. */
const groupedDigits = /(?<![\d,.])\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)/g;

/**
 * Sets a French text as a printer would: ’ for the apostrophe, « » with narrow spaces, a narrow no-break space before
 * `; ! ?`, a no-break space before `:` and units, thin thousands, a real minus. Applying it twice changes nothing.
 *
 * @example frenchTypography("Combien ? 12 000 € : c'est peu") // 'Combien ? 12 000 € : c’est peu', with the right spaces
 */
export function frenchTypography(text: string): string {
  let set = text
    .replaceAll('...', '…')
    .replace(groupedDigits, (digits) => digits.replace(/[ \u00a0]/g, NARROW_SPACE));
  for (const [pattern, replacement] of rules) set = set.replace(pattern, replacement);
  return set;
}
