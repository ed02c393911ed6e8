import { isAllowed, mightBeAllowed, policyTable } from '../../people/index.ts';
import type { PageHandler, RequestContext } from '../ports/http.ts';
import { RequestRefusal } from '../ports/request-refusal.ts';
import type { Asker, Rights, RoutePolicy } from '../ports/rights.ts';
import type { RefuseAccess } from './refuse-access.ts';

/** Lets a request in when its person might do this to some object, and makes sure that the answer says to which one. */
export function guard(policy: RoutePolicy, answer: PageHandler, refuse: RefuseAccess): PageHandler {
  const isForEverybody = isOpenTo(null, policy);
  return async (context) => {
    const { asker } = context.get('rights');
    const unknown = context.get('unidentified');
    if (unknown && !isForEverybody) throw unknown;
    if (!mightBeAllowed(asker, policy.verb, policy.resource)) return refuse(context, policy);
    const answered = await answer(context);
    if (answered.status < 400 && !isForEverybody && !isOpenTo(asker, policy) && !isDecided(context))
      throw new UndecidedAnswer(policy);
    return answered;
  };
}

/** A handler answered without saying to which object the right applies: a fault of ours, nothing is sent. */
class UndecidedAnswer extends Error {
  constructor({ verb, resource }: RoutePolicy) {
    super(
      `Answered “${verb} ${resource}” without deciding on the object: call require, may or scope of context.get('rights')`,
    );
    this.name = 'UndecidedAnswer';
  }
}

const decided = new WeakSet<Rights>();
const isDecided = (context: RequestContext): boolean => decided.has(context.get('rights'));

/** The rights of one request. */
export function createRights(asker: Asker): Rights {
  const rights: Rights = {
    asker,
    may(verb, subject) {
      decided.add(rights);
      return isAllowed(asker, verb, subject);
    },
    require(verb, subject) {
      decided.add(rights);
      if (!isAllowed(asker, verb, subject)) throw new RequestRefusal('REQ-404');
    },
    scope() {
      decided.add(rights);
      return asker;
    },
  };
  return rights;
}

/** True when the table gives this right whatever the object, deleted ones apart; `null` asks it for everybody. */
function isOpenTo(asker: Asker | null, { resource, verb }: RoutePolicy): boolean {
  return policyTable.some(
    ([ruleResource, ruleVerb, role, relation, state]) =>
      ruleResource === resource &&
      ruleVerb === verb &&
      relation === 'any' &&
      state === '*' &&
      (role === 'visitor' ||
        (asker !== null && holdsRole(asker, [ruleResource, ruleVerb, role, relation, state]))),
  );
}

function holdsRole(asker: Asker, rule: (typeof policyTable)[number]): boolean {
  return isAllowed(asker, rule[1], { resource: rule[0], state: 'active' }, [rule]);
}
