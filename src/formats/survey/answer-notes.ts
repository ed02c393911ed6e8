import type { Statistic } from '../../engine/surveys/index.ts';
import type { Language, Localized } from '../../kernel/language.ts';
import { noStatisticNotes } from '../messages/survey-notes.ts';

/** The reasons of an answer, by dotted path. */
export interface AnswerNotes {
  readonly notes: Record<string, string>;
  /** Notes a remark and gives `null`, so that no value goes without its reason. */
  absent(path: string, remark: Localized): null;
  /** The value of a statistic, or `null` with its reason noted. */
  valueOf<Value>(path: string, statistic: Statistic<Value>): Value | null;
}

export function answerNotes(language: Language): AnswerNotes {
  const notes: Record<string, string> = {};
  const absent = (path: string, remark: Localized): null => {
    notes[path] = remark[language];
    return null;
  };
  return {
    notes,
    absent,
    valueOf: (path, statistic) =>
      statistic.value === null && 'reason' in statistic
        ? absent(path, noStatisticNotes[statistic.reason])
        : (statistic.value as NonNullable<typeof statistic.value>),
  };
}
