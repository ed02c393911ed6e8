import type { Language } from '../../kernel/language.ts';
import { formatDate } from '../../platform/web/format/dates.ts';
import { actionWords } from './words.ts';

/** When an action takes place, in words. */
export function actionDates(
  language: Language,
  {
    startsOn,
    endsOn,
    isContinuous,
  }: { readonly startsOn: string | null; readonly endsOn: string | null; readonly isContinuous: boolean },
): string {
  const words = actionWords[language].page;
  const day = (text: string): string => formatDate(language, text);
  const said =
    startsOn !== null && endsOn !== null
      ? words.from(day(startsOn), day(endsOn))
      : startsOn !== null
        ? words.since(day(startsOn))
        : endsOn !== null
          ? words.until(day(endsOn))
          : '';
  if (isContinuous) return said === '' ? words.continuous : `${words.continuous}, ${said}`;
  return said === '' ? words.noDates : said;
}
