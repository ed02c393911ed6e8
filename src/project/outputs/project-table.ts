import type { Language } from '../../kernel/language.ts';
import { themeLabel } from '../diagnosis/diagnosis-page.tsx';
import { percent } from '../fiches/percent.ts';
import type { Action } from '../fiches/read-action.ts';
import { actionWords } from '../fiches/words.ts';
import type { ProjectContent } from './project-content.ts';
import { outputWords } from './words.ts';

/** Headings of the table of actions, in the order of `actionLine`. */
export function actionHeadings(language: Language): string[] {
  const { fields } = actionWords[language];
  const { paper } = outputWords[language];
  return [
    paper.number,
    fields.title,
    fields.orientationId,
    fields.status,
    fields.priority,
    fields.startsOn,
    fields.endsOn,
    fields.isContinuous,
    `${fields.budgetPlanned} (€)`,
    `${fields.budgetActual} (€)`,
    fields.cofunders,
    fields.partners,
    fields.pilots,
    fields.services,
    fields.description,
    fields.objectives,
    fields.publics,
    fields.expectedResults,
    fields.resources,
    fields.calendar,
    fields.governance,
    fields.participation,
    fields.themes,
    fields.dependsOn,
    fields.confidentiality,
  ];
}

/** Place of the two budgets among the headings. */
export const budgetColumns = [8, 9] as const;

const orNull = (text: string): string | null => (text === '' ? null : text);

/** One action as a line of the table; what is not known is null, written as an empty cell. */
export function actionLine(
  language: Language,
  content: ProjectContent,
  action: Action,
): (string | number | null)[] {
  const { statuses, priorities, confidentialities } = actionWords[language];
  const { workbook } = outputWords[language];
  const share = (value: number | null): string =>
    value === null ? outputWords[language].paper.unknown : percent(language, value);
  return [
    `A${action.number}`,
    action.title,
    content.orientations.find(({ id }) => id === action.orientationId)?.title ?? null,
    statuses[action.status],
    action.priority === null ? null : priorities[action.priority],
    action.startsOn,
    action.endsOn,
    action.isContinuous ? workbook.yes : workbook.no,
    action.budgetPlanned,
    action.budgetActual,
    orNull(action.cofunders.map((funder) => `${funder.name} (${share(funder.share)})`).join(' ; ')),
    orNull(
      action.partners
        .map(({ actorId }) => content.nameOfActor.get(actorId) ?? '')
        .filter((name) => name !== '')
        .join(' ; '),
    ),
    orNull(action.pilots),
    orNull(action.services),
    orNull(action.description),
    orNull(action.objectives),
    orNull(action.publics),
    orNull(action.expectedResults),
    orNull(action.resources),
    orNull(action.calendar),
    orNull(action.governance),
    orNull(action.participation),
    orNull(action.themes.map((slug) => themeLabel(language, slug)).join(' ; ')),
    orNull(action.dependsOn.map((number) => `A${number}`).join(', ')),
    confidentialities[action.confidentiality],
  ];
}
