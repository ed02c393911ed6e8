import { isUnsureOfThousands, splitEuros } from '../../formats/typed-number/index.ts';
import type { Language, Localized } from '../../kernel/language.ts';
import { formatDate } from '../../platform/web/format/dates.ts';
import { type EditableField, type FieldRead, fault, quoted, read } from './field.ts';
import { type NamedField, typedField } from './text-fields.ts';

interface Bounds {
  readonly least?: number;
  readonly greatest?: number;
  /** Only whole numbers. */
  readonly whole?: boolean;
  /** Euros: «12 k€» is read, «12.500», a thousand for some and twelve for others, is asked again. */
  readonly isMoney?: boolean;
  readonly unit?: Localized;
}

const shown = (value: number, language: Language): string =>
  new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB', { maximumFractionDigits: 12 }).format(value);

/** A number, typed in French or in English (`1 234,5`, `1234.5`), kept as a number; unknown is `null`, never 0. */
export function numberField(field: NamedField & Bounds): EditableField {
  const {
    least = Number.NEGATIVE_INFINITY,
    greatest = Number.POSITIVE_INFINITY,
    whole = false,
    isMoney = false,
    unit,
    ...named
  } = field;
  const within = (value: number, found: string): FieldRead => {
    if (value >= least && value <= greatest && (!whole || Number.isSafeInteger(value))) return read(value);
    const expected = {
      fr: `${whole ? 'un nombre entier' : 'un nombre'}${bounds('fr')}`,
      en: `${whole ? 'a whole number' : 'a number'}${bounds('en')}`,
    };
    return fault(
      'field.out-of-range',
      `Trouvé : ${quoted(found)} ; attendu : ${expected.fr}.`,
      `Found: ${quoted(found)}; expected: ${expected.en}.`,
    );
  };
  const bounds = (language: Language): string => {
    const [from, to, orMore, orLess] =
      language === 'fr'
        ? [' de ', ' à ', ' ou plus', ' ou moins']
        : [' from ', ' to ', ' or more', ' or less'];
    if (Number.isFinite(least) && Number.isFinite(greatest))
      return `${from}${shown(least, language)}${to}${shown(greatest, language)}`;
    if (Number.isFinite(least)) return ` : ${shown(least, language)}${orMore}`;
    return Number.isFinite(greatest) ? ` : ${shown(greatest, language)}${orLess}` : '';
  };
  const control = {
    kind: 'text',
    inputmode: whole ? 'numeric' : 'decimal',
    autocomplete: 'off',
    ...(unit ? { unit } : {}),
  } as const;
  const typed = typedField({ ...named, longest: 40 }, control, (text) => {
    const { digits, euros } = isMoney ? splitEuros(text) : { digits: text, euros: null };
    const compact = digits.replace(/[\s\u00a0\u202f]/gu, '');
    if (isMoney && mayBeThousands(compact)) return unsure(text, compact);
    const plain = compact.replace(',', '.').replace('−', '-');
    if (!/^-?(\d+\.?\d*|\.\d+)$/.test(plain)) {
      return fault(
        'field.not-a-number',
        `Un nombre est attendu, comme 1 250 ou 3,5 ; trouvé : ${quoted(text)}.`,
        `A number is expected, like 1250 or 3.5; found: ${quoted(text)}.`,
      );
    }
    return within(
      euros === null || euros === 1 ? Number(plain) : Math.round(Number(plain) * euros * 100) / 100,
      text,
    );
  });
  return {
    ...typed,
    write: (value) => (isMoney ? asReadBack(typed.write(value)) : typed.write(value)),
    readJson: (value) => {
      if (value === null) return typed.read('');
      return typeof value === 'number' && Number.isFinite(value)
        ? within(value, String(value))
        : fault(
            'field.wrong-type',
            `Un nombre est attendu ; trouvé : ${quoted(value)}.`,
            `A number is expected; found: ${quoted(value)}.`,
          );
    },
    show: (value, language) =>
      typeof value === 'number' ? `${shown(value, language)}${unit ? ` ${unit[language]}` : ''}` : '',
  };
}

const mayBeThousands = (compact: string): boolean =>
  isUnsureOfThousands(compact, 'fr') || /^[1-9]\d{0,2},\d{3}$/.test(compact);

/** A price of three decimals, 1.125, is written so that it is not taken for thousands. */
const asReadBack = (text: string): string => (mayBeThousands(text) ? `${text}0` : text);

/** What has a mark before three digits may be thousands or decimals: which one is never guessed. */
function unsure(text: string, compact: string): FieldRead {
  const [unit = ''] = /[^\d\s]\D*$/u.exec(text) ?? [];
  const thousands = `${compact.replace(/[.,]/, ' ')} ${unit}`.trim();
  return fault(
    'field.thousands-unsure',
    `${quoted(text)} se lit de deux façons. Écrivez ${thousands} pour des milliers, ou deux décimales.`,
    `${quoted(text)} may be read in two ways. Write ${thousands} for thousands, or two decimals.`,
  );
}

/** A day, kept as `2026-11-24`; typed so, or as `24/11/2026`. */
export function dateField(field: NamedField): EditableField {
  const typed = typedField({ ...field, longest: 20 }, { kind: 'date' }, (text) => {
    const french = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text);
    const day = french ? `${french[3]}-${french[2]!.padStart(2, '0')}-${french[1]!.padStart(2, '0')}` : text;
    if (isDay(day)) return read(day);
    return fault(
      'field.not-a-date',
      `Un jour est attendu, comme 24/11/2026 ; trouvé : ${quoted(text)}.`,
      `A day is expected, like 2026-11-24; found: ${quoted(text)}.`,
    );
  });
  return {
    ...typed,
    show: (value, language) => (typeof value === 'string' ? formatDate(language, value) : ''),
  };
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
