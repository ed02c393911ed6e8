import type { RequestContext } from '../../platform/ports/http.ts';
import type { Router } from '../../platform/ports/room.ts';
import { addressOf, patternOf } from '../editing/addresses.ts';
import { historyOf, subjectOf } from '../editing/editable.ts';
import { crumbsTo, type Kit, nameIn, requireRecord } from '../editing/kit.tsx';
import { answerRemoved } from '../editing/removal-routes.tsx';
import { showRecord } from './show-record.tsx';
import { organisationWords } from './words.ts';

/**
 * Registers what was done to an object, by whom, when, from what to what: creation, publication, invitations, removal, return,
 * as well as edits. Those who may read its history may read it.
 */
export function registerObjectRecord(router: Router, kit: Kit): void {
  router.page(patternOf(kit.editable, 'deeds'), {
    get: {
      policy: { resource: historyOf(kit.editable), verb: 'get' },
      answer: (context) => showObjectRecord(kit, context),
    },
  });
}

async function showObjectRecord(kit: Kit, context: RequestContext): Promise<Response> {
  const record = await requireRecord(kit, context, 'get');
  if (record.deletedAt !== null) return answerRemoved(kit, context, record);
  context.get('rights').require('get', {
    ...subjectOf(kit.editable, record),
    resource: historyOf(kit.editable),
  });
  const language = context.get('language');
  const words = organisationWords[language].record;
  return showRecord(kit, context, {
    filter: { objectKind: kit.editable.record.kind, objectId: record.id },
    title: words.titleOf(nameIn(kit, record)),
    crumbs: crumbsTo(kit, language, record, words.short),
    address: addressOf(language, kit.editable, record, 'deeds'),
  });
}
