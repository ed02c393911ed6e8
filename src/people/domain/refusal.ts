/** Why an action of this room was not done; codes are listed in docs/errors.md. */
export const refusals = {
  notFound: 'REQ-404',
  lastAdministrator: 'ORG-001',
  alreadyMember: 'ORG-002',
  alreadyAnswered: 'ORG-003',
  changedMeanwhile: 'ORG-004',
  tooManyTokens: 'TOK-003',
  invitationExpired: 'INV-001',
  invitationUsed: 'INV-002',
  invitationForSomebodyElse: 'INV-003',
  linkWithdrawn: 'INV-004',
  linkUsedUp: 'INV-005',
  linkUsedByYou: 'INV-006',
  tooManyLinks: 'INV-007',
} as const;
export type Refusal = (typeof refusals)[keyof typeof refusals];

/** Done, with what came of it, or refused, with its code. */
export type Outcome<Value> =
  | { readonly done: true; readonly value: Value }
  | { readonly done: false; readonly refusal: Refusal };

/** Wraps what came of an action. */
export const done = <Value>(value: Value): Outcome<Value> => ({ done: true, value });

/** Wraps the code of a refusal. */
export const notDone = (refusal: Refusal): Outcome<never> => ({ done: false, refusal });
