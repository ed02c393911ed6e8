import type { Language } from '../../kernel/language.ts';
import type { Paper } from '../../platform/ports/paper.ts';
import { formatDate } from '../../platform/web/format/dates.ts';
import { actionDates } from '../fiches/action-dates.ts';
import { labelled } from '../fiches/labelled.ts';
import type { Action } from '../fiches/read-action.ts';
import { actionWords } from '../fiches/words.ts';
import { actionBlocks } from './action-blocks.ts';
import type { ProjectContent } from './project-content.ts';
import { outputWords } from './words.ts';

/** An action sheet as a document of its own. */
export function actionPaper(language: Language, content: ProjectContent, action: Action): Paper {
  const words = outputWords[language];
  const { page, statuses, priorities, fields } = actionWords[language];
  const orientation = content.orientations.find(({ id }) => id === action.orientationId);
  return {
    language,
    title: action.title,
    subject: words.sheet.subject,
    date: content.date,
    running: `${page.number(action.number)}, ${content.name}`,
    facts: [
      page.number(action.number),
      content.name,
      content.territory,
      ...(orientation === undefined ? [] : [orientation.title]),
      labelled(language, fields.status, statuses[action.status]),
      ...(action.priority === null ? [] : [labelled(language, fields.priority, priorities[action.priority])]),
      actionDates(language, action),
      words.paper.on(formatDate(language, content.date)),
    ],
    blocks: [
      ...(content.isDemo ? [{ kind: 'remark' as const, text: words.paper.example }] : []),
      ...actionBlocks(language, content, action, 1),
      ...(action.origin === null
        ? []
        : [{ kind: 'paragraph' as const, tone: 'note' as const, text: page.origin(action.origin.name) }]),
      { kind: 'paragraph', tone: 'note', text: words.paper.source(content.addresses[language]) },
    ],
  };
}
