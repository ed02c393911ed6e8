import type { SameKeys } from '../../platform/web/messages/catalogue.ts';
import type { projectMailsFr } from './words.fr.ts';

/** The same in English. */
export const projectMailsEn: SameKeys<typeof projectMailsFr> = {
  said: {
    subject: (action) => `A message about “${action}”`,
    decidedSubject: (action) => `A decision about “${action}”`,
    text: (who, action, project) => `${who} wrote about the action “${action}” of the project “${project}”.`,
    decided: (who, action, project) =>
      `${who} noted a decision about the action “${action}” of the project “${project}”.`,
    open: 'Read and answer',
    after: 'You get this mail because you follow this action. Its page lets you stop following it.',
  },
  contributed: {
    subject: (project) => `Words to be read: “${project}”`,
    text: (project) =>
      `A contribution has come for the diagnosis of the project “${project}”. It waits to be read.`,
    once: 'One mail only leaves until all is read, whatever the number of contributions.',
    open: 'Read',
    after: 'You get this mail because you write this project. The page of the diagnosis lets you stop it.',
  },
  action: {
    on: 'You follow this action: a mail tells you what is written there.',
    off: 'You do not follow this action.',
    start: 'Follow by mail',
    stop: 'Stop following',
  },
  project: {
    on: 'A mail tells you when a contribution waits to be read.',
    off: 'No mail tells you when a contribution waits.',
    start: 'Tell me by mail',
    stop: 'Stop telling me',
  },
};
