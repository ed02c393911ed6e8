import type { Language } from '../../kernel/language.ts';
import type { Problem } from '../../kernel/result.ts';
import { allianceMessagesEn } from './alliance-file.en.ts';
import { allianceMessagesFr } from './alliance-file.fr.ts';
import { allocationMessagesEn } from './allocation.en.ts';
import { allocationMessagesFr } from './allocation.fr.ts';
import { appraisalMessagesEn } from './appraisal.en.ts';
import { appraisalMessagesFr } from './appraisal.fr.ts';
import { contourMessagesEn } from './contours.en.ts';
import { contourMessagesFr } from './contours.fr.ts';
import { distributionMessagesEn } from './distribution.en.ts';
import { distributionMessagesFr } from './distribution.fr.ts';
import { flowsMessagesEn } from './flows.en.ts';
import { flowsMessagesFr } from './flows.fr.ts';
import { gameMessagesEn } from './game.en.ts';
import { gameMessagesFr } from './game.fr.ts';
import { jsonMessagesEn } from './json-reading.en.ts';
import { jsonMessagesFr } from './json-reading.fr.ts';
import type { MessageTexts } from './message-texts.ts';
import { surveyMessagesEn } from './survey.en.ts';
import { surveyMessagesFr } from './survey.fr.ts';
import { tableMessagesEn } from './table.en.ts';
import { tableMessagesFr } from './table.fr.ts';

/** Every subject's texts: a subject keeps its own in `<subject>.fr.ts` and `<subject>.en.ts`, and has a line here. */
const texts: Readonly<Record<Language, MessageTexts>> = {
  fr: {
    ...jsonMessagesFr,
    ...allianceMessagesFr,
    ...gameMessagesFr,
    ...appraisalMessagesFr,
    ...distributionMessagesFr,
    ...surveyMessagesFr,
    ...tableMessagesFr,
    ...contourMessagesFr,
    ...flowsMessagesFr,
    ...allocationMessagesFr,
  },
  en: {
    ...jsonMessagesEn,
    ...allianceMessagesEn,
    ...gameMessagesEn,
    ...appraisalMessagesEn,
    ...distributionMessagesEn,
    ...surveyMessagesEn,
    ...tableMessagesEn,
    ...contourMessagesEn,
    ...flowsMessagesEn,
    ...allocationMessagesEn,
  },
};

/** Every code that a document may be refused with. */
export const problemCodes: readonly string[] = Object.keys(texts.fr);

/**
 * Says a problem in a person's language: what was found, what is expected.
 * @throws when the code has no text: a code is not added without its words
 * @example describeProblem({ code: 'json.empty', path: '', params: {} }, 'en') // 'The file is empty: a JSON document is expected.'
 */
export function describeProblem(problem: Problem, language: Language): string {
  const text = texts[language][problem.code];
  if (text === undefined) throw new Error(`no message for the code ${problem.code}`);
  return text(problem.params);
}
