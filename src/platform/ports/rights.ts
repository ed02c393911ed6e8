import type { Asker, Resource, Subject, Verb } from '../../people/index.ts';

export type { Asker, Resource, Subject, Verb };

/** What a route lets people do, in the words of the policy table (src/people/domain/policy-table.ts). */
export interface RoutePolicy {
  readonly resource: Resource;
  readonly verb: Verb;
}

/** A page that everybody may read, signed in or not. */
export const publicPage: RoutePolicy = { resource: 'public-page', verb: 'get' };

/** A computation that everybody may ask for. */
export const publicComputation: RoutePolicy = { resource: 'computation', verb: 'run' };

/**
 * The rights of the person who asks, on this request. The route's policy has let them in because they might do this to
 * *some* object; a handler still says which one, with `require`, `may` or `scope`. When the table gives the right without
 * any tie to the object there is nothing more to say. A handler that forgets to is a fault: its answer is not sent.
 */
export interface Rights {
  /** Who asks, read from the database for this request. */
  readonly asker: Asker;
  /** True when they may do this to this object. */
  may(verb: Verb, subject: Subject): boolean;
  /**
   * Refuses the request unless they may do this to this object.
   * @throws RequestRefusal `REQ-404`, the same answer as for an object that does not exist
   */
  require(verb: Verb, subject: Subject): void;
  /** Who asks, for a list or a count that the store itself narrows to what this person may see. */
  scope(): Asker;
}
