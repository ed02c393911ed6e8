import {
  answerRemoved,
  type Editable,
  goOn,
  type Kit,
  registerEditable,
  requireRecord,
  type StoredRecord,
} from '../../people/index.ts';
import type { RequestContext } from '../../platform/ports/http.ts';
import type { Router } from '../../platform/ports/room.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import { evaluationAddresses } from '../addresses.ts';

/**
 * Puts a kind of part of an evaluation on the web. One part is read where it stands, among the others.
 * @param pageOf the page that shows such a part
 */
export function registerEvaluationPart(
  router: Router,
  { ports, database }: Kit,
  editable: Editable,
  pageOf: (context: RequestContext, record: StoredRecord) => string,
): void {
  const kit: Kit = { ports, database, editable };
  registerEditable(router, ports, editable);
  router.page(editable.addresses.page, {
    get: {
      policy: { resource: editable.resource, verb: 'get' },
      answer: async (context) => {
        const record = await requireRecord(kit, context, 'get');
        if (record.deletedAt !== null) return answerRemoved(kit, context, record);
        const [path, place] = pageOf(context, record).split('#');
        const { search } = new URL(context.req.url);
        return goOn(context, `${path}${search}${place === undefined ? '' : `#${place}`}`);
      },
    },
  });
  registerListElsewhere(router, editable);
}

/** The list of a kind of parts is the list of evaluations. */
export function registerListElsewhere(router: Router, editable: Editable): void {
  router.page(editable.addresses.list, {
    get: {
      policy: { resource: editable.resource, verb: 'list' },
      answer: (context) => {
        context.get('rights').scope();
        return goOn(context, addressIn(context.get('language'), evaluationAddresses.list));
      },
    },
  });
}
