import { answerPage, type Kit, savedNotice } from '../../people/index.ts';
import type { RequestContext } from '../../platform/ports/http.ts';
import type { Router } from '../../platform/ports/room.ts';
import { allianceAddress, allianceAddresses } from '../addresses.ts';
import { requireInside } from '../reading/require-inside.ts';
import { allianceSubject } from '../records/alliance-record.ts';
import { taskRecord } from '../records/part-records.ts';
import { registerPart } from '../sheet/part-routes.ts';
import { grantEditable } from './grant-editable.ts';
import { taskEditable } from './task-editable.ts';
import { WorkPage } from './work-page.tsx';

/** Registers start-up work and help. The kit is that of alliances. */
export function registerWork(router: Router, kit: Kit): void {
  registerPart(router, kit.ports, taskEditable, (context, id, record) => {
    const page = allianceAddress(context.get('language'), allianceAddresses.engineering, id);
    return `${page}?task=${record.id}#tasks`;
  });
  // Help is read on the page of the room of premiums that says what it changes.
  registerPart(router, kit.ports, grantEditable, (context, id, record) => {
    const page = allianceAddress(context.get('language'), allianceAddresses.support, id);
    return `${page}?grant=${record.id}#support`;
  });
  router.page(allianceAddresses.engineering, {
    get: { policy: { resource: 'alliance', verb: 'get' }, answer: (context) => show(kit, context) },
  });
}

async function show(kit: Kit, context: RequestContext): Promise<Response> {
  const inside = await requireInside(kit, context);
  if (inside instanceof Response) return inside;
  const { reading, record } = inside;
  const task = context.req.query('task');
  const saved = task === undefined ? null : await taskRecord.get(kit.database, task);
  return answerPage(
    context,
    <WorkPage
      context={context.get('page')}
      reading={reading}
      mayEdit={context.get('rights').may('update', allianceSubject(record))}
      notice={saved?.fields.allianceId === record.id ? savedNotice(context, taskEditable, saved) : null}
    />,
  );
}
