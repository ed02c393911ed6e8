import {
  answerPage,
  answerRemoved,
  goOn,
  type Kit,
  listBodyRoles,
  namesOf,
  personOf,
  readEmailAddress,
  readPosted,
  requireRecord,
  type StoredRecord,
} from '../../people/index.ts';
import type { RequestContext } from '../../platform/ports/http.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import type { Router } from '../../platform/ports/room.ts';
import { territoryAddress, territoryAddresses } from './addresses.ts';
import { sendCatalystMail } from './catalyst-mail.ts';
import {
  answerCatalystInvitation,
  hasCatalystInvitation,
  inviteCatalyst,
  isCatalyst,
  leaveCatalysts,
  listCatalystInvitations,
  withdrawCatalystInvitation,
} from './catalyst-store.ts';
import { CatalystsPage, JoinPage } from './catalysts-page.tsx';
import { findTerritory } from './territory-record.ts';
import { territoryWords } from './words.ts';

/** Registers who keeps a territory: list, invitations, answers, leaving. */
export function registerCatalysts(router: Router, kit: Kit): void {
  const invite = { resource: 'territory', verb: 'invite' } as const;
  router.page(territoryAddresses.catalysts, {
    get: { policy: invite, answer: (context) => showCatalysts(kit, context) },
    post: { policy: invite, answer: (context) => changeCatalysts(kit, context) },
  });
  const join = { resource: 'invitation', verb: 'accept' } as const;
  router.page(territoryAddresses.join, {
    get: { policy: join, answer: (context) => showJoin(kit, context) },
    post: { policy: join, answer: (context) => answerJoin(kit, context) },
  });
}

interface Said {
  readonly notice?: string;
  readonly isProblem?: boolean;
  readonly typed?: string;
  readonly problem?: string;
}

async function showCatalysts(kit: Kit, context: RequestContext, said: Said = {}): Promise<Response> {
  const territory = await requireRecord(kit, context, 'invite');
  if (territory.deletedAt !== null) return answerRemoved(kit, context, territory);
  const roles = await listBodyRoles(kit.database, territory.id);
  const names = await namesOf(
    kit,
    roles.map(({ personId }) => personId),
  );
  const words = territoryWords[context.get('language')].catalysts;
  const sent = context.req.query('done');
  return answerPage(
    context,
    <CatalystsPage
      context={context.get('page')}
      territory={territory}
      catalysts={roles.map((role) => ({ ...role, name: names.get(role.personId) ?? '—' }))}
      personId={personOf(context)}
      waiting={await listCatalystInvitations(kit.database, territory.id, kit.ports.clock.now())}
      typed={said.typed ?? ''}
      problem={said.problem}
      notice={said.notice ?? (sent === 'withdrawn' ? words.withdrawn : undefined)}
      isProblem={said.isProblem ?? false}
      isMailSent={kit.ports.mail.isSent}
    />,
    said.isProblem ? 409 : said.problem === undefined ? 200 : 422,
  );
}

async function changeCatalysts(kit: Kit, context: RequestContext): Promise<Response> {
  const territory = await requireRecord(kit, context, 'invite');
  if (territory.deletedAt !== null) return answerRemoved(kit, context, territory);
  const posted = await readPosted(context);
  const order = { territoryId: territory.id, personId: personOf(context), at: kit.ports.clock.now() };
  const language = context.get('language');
  const [asked, typed = ''] = [posted('do')[0], posted('email')[0]];
  const here = territoryAddress(language, territoryAddresses.catalysts, String(territory.fields.slug));
  if (asked === 'leave') {
    if (!context.get('asker').catalystOf.includes(territory.id)) throw new RequestRefusal('REQ-404');
    if (await leaveCatalysts(kit.database, order))
      return goOn(context, territoryAddress(language, territoryAddresses.list, ''));
    return showCatalysts(kit, context, {
      notice: territoryWords[language].catalysts.last,
      isProblem: true,
    });
  }
  if (asked === 'withdraw') {
    await withdrawCatalystInvitation(kit.database, { ...order, email: typed });
    return goOn(context, `${here}?done=withdrawn`);
  }
  if (asked !== 'invite') throw new RequestRefusal('REQ-400');
  return invite(kit, context, territory, typed);
}

async function invite(
  kit: Kit,
  context: RequestContext,
  territory: StoredRecord,
  typed: string,
): Promise<Response> {
  const language = context.get('language');
  const words = territoryWords[language];
  const email = readEmailAddress(typed);
  if (email === null)
    return showCatalysts(kit, context, { typed, problem: words.problems.email(typed.slice(0, 60)) });
  if (await isCatalyst(kit.database, territory.id, email))
    return showCatalysts(kit, context, { typed, problem: words.catalysts.already });
  const personId = personOf(context);
  const order = { territoryId: territory.id, personId, at: kit.ports.clock.now(), email };
  const until = await inviteCatalyst(kit.database, order);
  const names = await namesOf(kit, [personId]);
  await sendCatalystMail(kit.ports.mail, {
    to: email,
    language,
    until,
    who: names.get(personId) ?? '',
    territory: { name: String(territory.fields.name), slug: String(territory.fields.slug) },
  });
  return showCatalysts(kit, context, { notice: words.catalysts.sent(email) });
}

/** The territory of the address, and whether this person may answer an invitation to it. */
async function requireInvitation(kit: Kit, context: RequestContext) {
  const personId = personOf(context);
  context.get('rights').require('accept', { resource: 'invitation', state: 'pending', personId });
  const territory = await findTerritory(kit.database, context.req.param('key') ?? '');
  const order =
    territory === null || territory.deletedAt !== null
      ? null
      : { territoryId: territory.id, personId, at: kit.ports.clock.now() };
  const isInvited = order !== null && (await hasCatalystInvitation(kit.database, order));
  return { territory: isInvited ? territory : null, order: isInvited ? order : null };
}

async function showJoin(kit: Kit, context: RequestContext): Promise<Response> {
  const { territory } = await requireInvitation(kit, context);
  return answerPage(
    context,
    <JoinPage context={context.get('page')} territory={territory} isInvited={territory !== null} />,
    territory === null ? 404 : 200,
  );
}

async function answerJoin(kit: Kit, context: RequestContext): Promise<Response> {
  const { territory, order } = await requireInvitation(kit, context);
  const asked = (await readPosted(context))('do')[0];
  if (territory === null || order === null) return showJoin(kit, context);
  if (asked !== 'accept' && asked !== 'refuse') throw new RequestRefusal('REQ-400');
  await answerCatalystInvitation(kit.database, { ...order, accepts: asked === 'accept' });
  const language = context.get('language');
  return goOn(
    context,
    asked === 'accept'
      ? `${territoryAddress(language, territoryAddresses.page, String(territory.fields.slug))}?joined=1`
      : territoryAddress(language, territoryAddresses.list, ''),
  );
}
