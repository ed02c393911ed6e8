import { listTerritoryActors } from '../../network/index.ts';
import { answerPage, answerRemoved, goOn, type Kit, requireRecord, savedNotice } from '../../people/index.ts';
import type { RequestContext } from '../../platform/ports/http.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import type { Router } from '../../platform/ports/room.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import { renderPage } from '../../platform/web/layout/render-page.ts';
import { actionAddresses, projectAddresses } from '../addresses.ts';
import { readProject } from '../cap/project-access.ts';
import { findProject } from '../cap/project-record.ts';
import { actionEditable, actionSubject } from './action-editable.ts';
import { ActionPage } from './action-page.tsx';
import { listActions, listOrientations } from './action-store.ts';
import { readAction } from './read-action.ts';

/** Registers the sheet of each action. */
export function registerActions(router: Router, kit: Kit): void {
  router.page(actionAddresses.page, {
    get: { policy: { resource: 'action', verb: 'get' }, answer: (context) => showAction(kit, context) },
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

async function showAction(kit: Kit, context: RequestContext): Promise<Response> {
  const record = await requireRecord(kit, context, 'get');
  if (record.deletedAt !== null) return answerRemoved(kit, context, record);
  const found = await findProject(kit.database, String(record.fields.projectId));
  if (found === null) throw new RequestRefusal('REQ-404');
  const project = await readProject(kit, context, found);
  const asker = context.get('asker');
  const { database } = kit.ports;
  const [actions, orientations, actors] = await Promise.all([
    listActions(database, project, asker),
    listOrientations(database, project.id),
    listTerritoryActors(database, project.territory.id),
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
    />
  );
  return asker.personId === null ? context.html(renderPage(page)) : answerPage(context, page);
}
