import type { Subject } from '../../people/index.ts';
import type { Ports } from '../../platform/ports/ports.ts';
import { actionAddresses, projectAddress, projectAddresses } from '../addresses.ts';
import type { NoteKind } from '../talk/note-store.ts';
import { listRecipients } from './watching-store.ts';

/** Tells those who follow an action that somebody wrote about it. */
export async function tellSaid(
  { database, mail }: Pick<Ports, 'database' | 'mail'>,
  note: {
    readonly actionId: string;
    readonly action: string;
    readonly project: string;
    readonly who: string;
    readonly personId: string;
    readonly kind: NoteKind;
    readonly subject: Subject;
  },
): Promise<void> {
  const { actionId, action, project, who, kind, personId, subject } = note;
  const people = await listRecipients(
    database,
    { kind: 'action', id: actionId },
    { verb: 'list', subject, except: personId },
  );
  for (const { email, language } of people)
    await mail.send({
      to: email,
      template: 'action-said',
      language,
      data: {
        ...{ who, action, project, kind },
        path: `${projectAddress(language, actionAddresses.page, actionId)}#talk`,
      },
    });
}

/** Tells those who write a project that a contribution waits to be read. */
export async function tellContributed(
  { database, mail }: Pick<Ports, 'database' | 'mail'>,
  project: {
    readonly id: string;
    readonly slug: string;
    readonly name: string;
    readonly subject: Subject;
  },
): Promise<void> {
  const people = await listRecipients(
    database,
    { kind: 'project', id: project.id },
    { verb: 'run', subject: project.subject, except: null },
  );
  for (const { email, language } of people)
    await mail.send({
      to: email,
      template: 'diagnosis-contributed',
      language,
      data: {
        project: project.name,
        path: projectAddress(language, projectAddresses.moderation, project.slug),
      },
    });
}
