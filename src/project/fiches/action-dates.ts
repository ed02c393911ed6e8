import type { Language } from '../../kernel/language.ts';
import { formatDate, formatMonth } from '../../platform/web/format/dates.ts';
import { actionWords } from './words.ts';

interface Dates {
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly isContinuous: boolean;
}

/** When an action takes place, in words, to the day. */
export const actionDates = (language: Language, dates: Dates): string =>
  tellDates(language, dates, (day) => formatDate(language, day), actionWords[language].page.days);

/** The same to the month, for where there is little room. */
export const actionMonths = (language: Language, dates: Dates): string =>
  tellDates(language, dates, (day) => formatMonth(language, day), actionWords[language].page.months);

function tellDates(
  language: Language,
  { startsOn, endsOn, isContinuous }: Dates,
  told: (day: string) => string,
  words: (typeof actionWords)['fr']['page']['days'],
): string {
  const { continuous, noDates } = actionWords[language].page;
  const said =
    startsOn !== null && endsOn !== null
      ? words.between(told(startsOn), told(endsOn))
      : startsOn !== null
        ? words.since(told(startsOn))
        : endsOn !== null
          ? words.until(told(endsOn))
          : '';
  if (isContinuous) return said === '' ? continuous : `${continuous}, ${said}`;
  return said === '' ? noDates : said;
}
