import { listTerritoryActors } from '../../network/index.ts';
import {
  answerPage,
  answerRemoved,
  goOn,
  isUuid,
  type Kit,
  listVersions,
  namesOf,
  personOf,
  readPosted,
  readText,
  requireRecord,
  type StoredRecord,
  savedNotice,
} from '../../people/index.ts';
import type { RequestContext } from '../../platform/ports/http.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import type { Router } from '../../platform/ports/room.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import { renderPage } from '../../platform/web/layout/render-page.ts';
import { typeset } from '../../platform/web/typography/typeset.ts';
import { actionAddresses, projectAddress, projectAddresses } from '../addresses.ts';
import { type ReadProject, readProject } from '../cap/project-access.ts';
import { findProject } from '../cap/project-record.ts';
import type { ActionStatus } from '../domain/codes.ts';
import { type StatusVersion, statusChanges } from '../domain/status-changes.ts';
import { showMeasures } from '../indicators/measures-section.tsx';
import { tellSaid } from '../mails/tell.ts';
import { isWatching, saveWatching } from '../mails/watching-store.ts';
import { insertNote, listNotes, type NoteKind, noteKinds, withdrawNote } from '../talk/note-store.ts';
import { StatusSection } from '../talk/status-section.tsx';
import { type TalkProps, TalkSection } from '../talk/talk-section.tsx';
import { talkWords } from '../talk/words.ts';
import { actionEditable, actionSubject } from './action-editable.ts';
import { ActionPage } from './action-page.tsx';
import { listActions, listOrientations } from './action-store.ts';
import { readAction } from './read-action.ts';

const longestNote = 5_000;

/** Registers the sheet of each action, and what is said about it. */
export function registerActionSheets(router: Router, kit: Kit): void {
  router.page(actionAddresses.page, {
    get: { policy: { resource: 'action', verb: 'get' }, answer: (context) => showAction(kit, context) },
    post: { policy: { resource: 'action-note', verb: 'create' }, answer: (context) => say(kit, context) },
  });
  router.page(actionAddresses.list, {
    get: {
      policy: { resource: 'project', verb: 'list' },
      answer: (context) => {
        context.get('rights').scope();
        return goOn(context, addressIn(context.get('language'), projectAddresses.list));
      },
    },
  });
}

type Refused = Pick<TalkProps, 'typed' | 'error' | 'noteId'>;

async function showAction(kit: Kit, context: RequestContext): Promise<Response> {
  const record = await requireRecord(kit, context, 'get');
  if (record.deletedAt !== null) return answerRemoved(kit, context, record);
  return answerAction(kit, context, record);
}

async function answerAction(
  kit: Kit,
  context: RequestContext,
  record: StoredRecord,
  refused?: Refused,
): Promise<Response> {
  const found = await findProject(kit.database, String(record.fields.projectId));
  if (found === null) throw new RequestRefusal('REQ-404');
  const project = await readProject(kit, context, found);
  const asker = context.get('asker');
  const { database } = kit.ports;
  const [actions, orientations, actors, said] = await Promise.all([
    listActions(database, project, asker),
    listOrientations(database, project.id),
    listTerritoryActors(database, project.territory.id),
    showTalk(kit, context, record, project, refused),
  ]);
  const action = readAction(record);
  const rights = context.get('rights');
  const page = (
    <ActionPage
      context={context.get('page')}
      project={project}
      record={record}
      action={action}
      orientation={orientations.find(({ id }) => id === action.orientationId) ?? null}
      actions={actions}
      nameOfActor={new Map(actors.map(({ id, name }) => [id, name]))}
      mayUpdate={rights.may('update', actionSubject(record))}
      mayRemove={rights.may('remove', actionSubject(record))}
      notice={savedNotice(context, actionEditable, record)}
    >
      {await showMeasures(kit, context, project, `action:${record.id}`)}
      {said}
    </ActionPage>
  );
  if (asker.personId === null) return context.html(renderPage(page));
  return answerPage(context, page, refused === undefined ? 200 : 422);
}

const noteSubject = (record: StoredRecord) => ({
  ...actionSubject(record),
  resource: 'action-note' as const,
});

async function showTalk(
  kit: Kit,
  context: RequestContext,
  record: StoredRecord,
  project: ReadProject,
  refused: Refused | undefined,
) {
  const language = context.get('language');
  const rights = context.get('rights');
  const mayRead = rights.may('list', noteSubject(record));
  const { personId } = context.get('asker');
  const watched = { kind: 'action', id: record.id } as const;
  const [versions, notes, watching] = await Promise.all([
    listVersions(kit.database, 'action', record.id, { limit: 500 }),
    mayRead ? listNotes(kit.ports.database, record.id) : [],
    mayRead && personId !== null ? isWatching(kit.ports.database, watched, personId) : false,
  ]);
  const changes = statusChanges(
    versions.map(
      ({ fields, at, personId }): StatusVersion => ({
        status: fields.status as ActionStatus,
        at,
        personId,
      }),
    ),
  );
  const people = mayRead ? changes.map(({ personId }) => personId) : [];
  return (
    <>
      <StatusSection language={language} changes={changes} names={await namesOf(kit, people)} />
      {mayRead ? (
        <TalkSection
          language={language}
          notes={notes}
          personId={personId}
          isWatching={watching}
          maySay={project.record.deletedAt === null && rights.may('create', noteSubject(record))}
          noteId={refused?.noteId ?? kit.ports.ids.create()}
          typed={refused?.typed ?? { text: '', kind: 'message' }}
          error={refused?.error}
        />
      ) : null}
    </>
  );
}

async function say(kit: Kit, context: RequestContext): Promise<Response> {
  const record = await requireRecord(kit, context, 'get');
  if (record.deletedAt !== null) return answerRemoved(kit, context, record);
  context.get('rights').require('create', noteSubject(record));
  const posted = await readPosted(context);
  const [doing] = posted('do');
  const language = context.get('language');
  if (doing === 'watch' || doing === 'unwatch') {
    const watched = { kind: 'action', id: record.id } as const;
    await saveWatching(kit.ports.database, watched, personOf(context), doing === 'watch');
    return goOn(context, `${projectAddress(language, actionAddresses.page, record.id)}#talk`);
  }
  const [id = ''] = posted('note');
  if (!isUuid(id)) throw new RequestRefusal('REQ-400');
  const order = { id, actionId: record.id, personId: personOf(context), at: kit.ports.clock.now() };
  const here = `${projectAddress(language, actionAddresses.page, record.id)}#talk`;
  if (doing === 'withdraw') {
    await withdrawNote(kit.database, order);
    return goOn(context, here);
  }
  const kind: NoteKind = noteKinds.find((one) => one === posted('kind')[0]) ?? 'message';
  const typed = posted('text')[0] ?? '';
  const read = readText(typed, { longest: longestNote, lines: true });
  const { problems } = talkWords[language];
  if (!read.ok || read.value === '') {
    const error = read.ok ? problems.empty : typeset(language, read.fault.message[language]);
    return answerAction(kit, context, record, { typed: { text: typed, kind }, error, noteId: id });
  }
  const isNew = await insertNote(kit.database, { ...order, kind, text: String(read.value) });
  if (isNew) await tellFollowers(kit, context, record, kind);
  return goOn(context, here);
}

async function tellFollowers(
  kit: Kit,
  context: RequestContext,
  record: StoredRecord,
  kind: NoteKind,
): Promise<void> {
  const project = await findProject(kit.database, String(record.fields.projectId));
  const session = context.get('session');
  await tellSaid(kit.ports, {
    actionId: record.id,
    action: String(record.fields.title),
    project: String(project?.fields.name ?? ''),
    who: session?.name || (session?.email ?? ''),
    personId: personOf(context),
    kind,
    subject: noteSubject(record),
  });
}
