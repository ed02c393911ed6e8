import type { MailTemplate } from '../../platform/ports/mail.ts';
import { projectMailWords } from './words.ts';

/** To those who follow an action: somebody wrote about it, or noted a decision; the words are read on the site. */
const said: MailTemplate = (data, language) => {
  const words = projectMailWords[language].said;
  const [who, action, project] = [String(data.who), String(data.action), String(data.project)];
  const isDecision = data.kind === 'decision';
  return {
    subject: isDecision ? words.decidedSubject(action) : words.subject(action),
    paragraphs: [isDecision ? words.decided(who, action, project) : words.text(who, action, project)],
    action: { label: words.open, path: String(data.path) },
    after: [words.after],
  };
};

/** To those who write a project: a contribution to its diagnosis waits to be read. */
const contributed: MailTemplate = (data, language) => {
  const words = projectMailWords[language].contributed;
  const project = String(data.project);
  return {
    subject: words.subject(project),
    paragraphs: [words.text(project), words.once],
    action: { label: words.open, path: String(data.path) },
    after: [words.after],
  };
};

export const projectMails: Readonly<Record<string, MailTemplate>> = {
  'action-said': said,
  'diagnosis-contributed': contributed,
};
