import type { Language } from '../../../kernel/language.ts';
import type { Workbook } from '../../../platform/ports/workbook.ts';
import type { Outcome } from '../../domain/simulated.ts';
import type { AllianceOfDossier } from '../alliance/alliance-of-dossier.ts';
import { subjectOf } from '../subject.ts';
import { allianceSheets } from './alliance-sheets.ts';
import { groupsSheet, membersSheet, sharingSheet } from './people-sheets.ts';
import { premiumsSheet } from './premiums-sheet.ts';
import { aboutSheet, doubtSheet, inputsSheet } from './sources-sheets.ts';
import { yearsSheet } from './years-sheet.ts';

/**
 * The premium of an alliance as a workbook that computes: the years, their totals and the premiums of the central
 * calculation follow the discount rate and the amounts; ranges come from the draws and are numbers.
 */
export function premiumWorkbook(
  outcome: Outcome,
  language: Language,
  told: AllianceOfDossier | null = null,
): Workbook {
  const subject = subjectOf(outcome, language);
  const { say, words, certain } = subject;
  const name = outcome.model.name.trim();
  return {
    language,
    title: name === '' ? words.results.untitled : say.running(name),
    sheets: [
      premiumsSheet(subject),
      yearsSheet(subject),
      membersSheet(subject),
      sharingSheet(subject),
      groupsSheet(subject),
      ...(told === null ? [] : allianceSheets(subject, told)),
      ...(certain ? [] : [doubtSheet(subject)]),
      inputsSheet(subject),
      aboutSheet(subject),
    ],
  };
}
