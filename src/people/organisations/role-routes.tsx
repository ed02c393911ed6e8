import type { RequestContext } from '../../platform/ports/http.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import type { Router } from '../../platform/ports/room.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import { grantInstanceRole, revokeInstanceRole } from '../actions/change-instance-role.ts';
import { readEmailAddress } from '../domain/email-address.ts';
import type { Verb } from '../domain/policy-names.ts';
import { type InstanceRole, instanceRoles } from '../domain/roles.ts';
import { answerPage, goOn, type Kit, personOf } from '../editing/kit.tsx';
import { readPosted } from '../editing/read-posted.ts';
import type { Posted } from '../editing/typed-form.ts';
import { findPersonByEmail, listInstanceRoleHolders } from '../store/instance-role-store.ts';
import { isUuid } from '../store/table-record.ts';
import { organisationAddresses } from './addresses.ts';
import { RolesPage } from './roles-page.tsx';
import { organisationWords } from './words.ts';

/** Registers who holds a role on the whole instance; for platform administrators. */
export function registerInstanceRoles(router: Router, kit: Kit): void {
  router.page(organisationAddresses.roles, {
    get: { policy: { resource: 'person', verb: 'list' }, answer: (context) => showRoles(kit, context) },
    post: { policy: { resource: 'person', verb: 'update' }, answer: (context) => answerRoles(kit, context) },
  });
}

const requireAdministrator = (context: RequestContext, verb: Verb): void =>
  context.get('rights').require(verb, { resource: 'person', state: 'active' });

interface Shown {
  readonly typed?: { readonly email: string; readonly role: string };
  readonly problem?: string;
  readonly notice?: string;
  readonly isProblem?: boolean;
}

async function showRoles(
  kit: Kit,
  context: RequestContext,
  shown: Shown = {},
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  requireAdministrator(context, 'list');
  const words = organisationWords[context.get('language')].instanceRoles;
  const said = { granted: words.granted, revoked: words.revoked }[context.req.query('done') ?? ''];
  return answerPage(
    context,
    <RolesPage
      context={context.get('page')}
      holders={await listInstanceRoleHolders(kit.database)}
      typed={{ email: '', role: 'moderator' }}
      notice={said}
      {...shown}
    />,
    status,
  );
}

async function answerRoles(kit: Kit, context: RequestContext): Promise<Response> {
  requireAdministrator(context, 'update');
  const posted = await readPosted(context);
  const role = instanceRoles.find((one) => one === posted('role')[0]);
  const [asked] = posted('do');
  if (role === undefined || (asked !== 'grant' && asked !== 'revoke')) throw new RequestRefusal('REQ-400');
  return asked === 'grant'
    ? grant(kit, context, posted, role)
    : revoke(kit, context, posted('person')[0] ?? '', role);
}

async function grant(
  kit: Kit,
  context: RequestContext,
  posted: Posted,
  role: InstanceRole,
): Promise<Response> {
  const words = organisationWords[context.get('language')].instanceRoles;
  const typed = { email: posted('email')[0] ?? '', role };
  const email = readEmailAddress(typed.email);
  if (email === null) return showRoles(kit, context, { typed, problem: words.malformed }, 422);
  const personId = await findPersonByEmail(kit.database, email);
  if (personId === null) return showRoles(kit, context, { typed, problem: words.noAccount(email) }, 422);
  await grantInstanceRole(kit.database, { personId, role, by: personOf(context), at: kit.ports.clock.now() });
  return back(context, 'granted');
}

async function revoke(
  kit: Kit,
  context: RequestContext,
  personId: string,
  role: InstanceRole,
): Promise<Response> {
  if (!isUuid(personId)) throw new RequestRefusal('REQ-404');
  const order = { personId, role, by: personOf(context), at: kit.ports.clock.now() };
  const outcome = await revokeInstanceRole(kit.database, order);
  if (outcome.done) return back(context, 'revoked');
  const notice = organisationWords[context.get('language')].instanceRoles.last;
  return showRoles(kit, context, { notice, isProblem: true }, 409);
}

const back = (context: RequestContext, done: 'granted' | 'revoked'): Response =>
  goOn(context, `${addressIn(context.get('language'), organisationAddresses.roles)}?done=${done}`);
