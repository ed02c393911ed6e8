import type { Language } from '../kernel/language.ts';
import type { PersonalData } from '../platform/ports/personal-data.ts';
import type { Ports } from '../platform/ports/ports.ts';
import { formatNumber } from '../platform/web/format/numbers.ts';
import { formatBasis, formatPeriod } from '../platform/web/format/retention.ts';
import { NO_BREAK_SPACE } from '../platform/web/typography/characters.ts';
import { readMethodText } from './domain/method-text.ts';
import type { WrittenText } from './domain/written-text.ts';
import { pageWeights } from './page-weights.ts';
import { methodWords } from './pages/words.ts';

export const declarationNames = ['accessibility', 'privacy', 'ecodesign'] as const;
export type DeclarationName = (typeof declarationNames)[number];

const sources = import.meta.glob<string>('./declarations/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The text of a declaration for this site: who runs it, where to write, what its pages weigh. */
export function declarationText(
  name: DeclarationName,
  language: Language,
  { settings, personalData }: Pick<Ports, 'settings' | 'personalData'>,
): WrittenText {
  const source = sources[`./declarations/${name}.${language}.md`];
  if (source === undefined) throw new Error(`No declaration ${name} in ${language}`);
  const words = methodWords[language].declarations;
  const kilobytes = (bytes: number) =>
    `${formatNumber(language, bytes / 1000, { decimals: 1 })}${NO_BREAK_SPACE}${words.kilobytes}`;
  const values: Readonly<Record<string, string>> = {
    origin: settings.origin,
    operator: settings.operator ?? words.unnamedOperator,
    contact: settings.contact === null ? words.noContact : words.contact(settings.contact),
    homeWeight: kilobytes(pageWeights.home),
    styleWeight: kilobytes(pageWeights.style),
    keptData: keptDataTable(personalData, language),
  };
  return readMethodText(
    source.replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole),
    language,
  );
}

/** The declarations of the rooms as a table: the same that the nightly removal and the page of one's own data read. */
function keptDataTable(personalData: readonly PersonalData[], language: Language): string {
  const { what, why, basis, howLong, onErasure } = methodWords[language].declarations.keptData;
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line([what, why, basis, howLong, onErasure]),
    line(['---', '---', '---', '---', '---']),
    ...personalData.map((data) =>
      line([
        data.what[language],
        data.why[language],
        formatBasis(language, data.basis),
        formatPeriod(language, data),
        data.onErasure[language],
      ]),
    ),
  ].join('\n');
}
