import type { Language } from '../../kernel/language.ts';
import { valueText } from '../indicators/value-text.ts';
import type { ContextRow, YearValue } from './context-rows.ts';
import { seriesWords } from './words.ts';

/** A value with its unit; its year beside it where it is not the one expected. Unknown is said. */
export function contextValue(
  language: Language,
  { unit }: ContextRow,
  found: YearValue | undefined,
  expectedYear: number | null,
) {
  const words = seriesWords[language].panel;
  if (found === undefined) return <span class="soft">{words.none}</span>;
  const text = valueText(language, found.value, unit ?? 'number');
  return (
    <>
      {text}
      {unit === null && expectedYear === null ? <span class="soft"> ({words.unitUnknown})</span> : null}
      {expectedYear === null || found.year === expectedYear ? null : (
        <span class="soft"> ({found.year})</span>
      )}
    </>
  );
}
