import {
  answerRemoved,
  type Editable,
  goOn,
  type Kit,
  peopleDatabase,
  registerEditable,
  requireRecord,
  type StoredRecord,
} from '../../people/index.ts';
import type { RequestContext } from '../../platform/ports/http.ts';
import type { Ports } from '../../platform/ports/ports.ts';
import type { Router } from '../../platform/ports/room.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import { allianceAddresses } from '../addresses.ts';

/**
 * Puts a kind of part of an alliance on the web: one part is read where it stands, among the others of its alliance.
 *
 * @param pageOf the page of the alliance that shows such parts
 */
export function registerPart(
  router: Router,
  ports: Ports,
  editable: Editable,
  pageOf: (context: RequestContext, allianceId: string, record: StoredRecord) => string,
): void {
  const kit: Kit = { ports, database: peopleDatabase(ports.database), editable };
  registerEditable(router, ports, editable);
  const { resource } = editable;
  router.page(editable.addresses.page, {
    get: {
      policy: { resource, verb: 'get' },
      answer: async (context) => {
        const record = await requireRecord(kit, context, 'get');
        if (record.deletedAt !== null) return answerRemoved(kit, context, record);
        const { search } = new URL(context.req.url);
        return goOn(context, withQuery(pageOf(context, String(record.fields.allianceId), record), search));
      },
    },
  });
  router.page(editable.addresses.list, {
    get: {
      policy: { resource, verb: 'list' },
      answer: (context) => {
        context.get('rights').scope();
        return goOn(context, addressIn(context.get('language'), allianceAddresses.list));
      },
    },
  });
}

/** Keeps what the kit says of what was just saved, before the place in the page. */
function withQuery(address: string, query: string): string {
  const [path, place] = address.split('#');
  const joined = query === '' ? '' : path!.includes('?') ? `&${query.slice(1)}` : query;
  return `${path}${joined}${place === undefined ? '' : `#${place}`}`;
}
