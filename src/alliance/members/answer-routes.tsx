import { sql } from 'kysely';
import {
  answerPage,
  createOrganisationIn,
  goOn,
  isAllowed,
  isSameEmail,
  type Kit,
  namesOf,
  personOf,
  readPosted,
  readText,
} from '../../people/index.ts';
import type { RequestContext } from '../../platform/ports/http.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import type { Router } from '../../platform/ports/room.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import { allianceAddress, allianceAddresses } from '../addresses.ts';
import type { AllianceMember, AllianceReading } from '../domain/alliance-reading.ts';
import { readAlliance } from '../reading/alliance-store.ts';
import { memberRecord } from '../records/member-record.ts';
import { AnswerPage, type AnswerPageProps, newOrganisation } from './answer-page.tsx';
import { findInvitation, type MemberInvitation } from './invitation-store.ts';
import { type Consent, consentIn, refuse } from './member-acts.ts';
import { memberWords } from './words.ts';

/** Registers the two ways to answer: by the link of an invitation, or for an organisation of this site. */
export function registerAnswers(router: Router, kit: Kit): void {
  router.page(allianceAddresses.invitation, {
    get: {
      policy: { resource: 'invitation', verb: 'get' },
      answer: (context) => showAnswer(kit, context, readLink),
    },
    post: {
      policy: { resource: 'invitation', verb: 'accept' },
      answer: (context) => answer(kit, context, readLink),
    },
  });
  const accept = { resource: 'alliance-member', verb: 'accept' } as const;
  router.page(allianceAddresses.answer, {
    get: { policy: accept, answer: (context) => showAnswer(kit, context, readOwn) },
    post: { policy: accept, answer: (context) => answer(kit, context, readOwn) },
  });
}

/** What the address leads to. */
interface Asked {
  readonly reading: AllianceReading;
  readonly member: AllianceMember;
  /** Null for an organisation of this site, which needs no link. */
  readonly link: MemberInvitation | null;
}

type Read = (kit: Kit, context: RequestContext) => Promise<Asked>;

/** Only what the invitation must tell: nothing of what members bring and receive but what is noted for the invited one. */
async function readAsked(
  kit: Kit,
  allianceId: string,
  memberId: string,
  link: MemberInvitation | null,
): Promise<Asked> {
  const whole = await readAlliance(kit.database, allianceId, 'everything');
  const member = whole?.members.find(({ id }) => id === memberId);
  if (!whole || member === undefined) throw new RequestRefusal('REQ-404');
  if (member.standing !== 'invited') throw new RequestRefusal('ALL-001');
  const lines = whole.lines.filter((line) => line.memberId === memberId && line.visibility !== 'member');
  return { reading: { ...whole, lines, tasks: [], grants: [] }, member, link };
}

const readLink: Read = async (kit, context) => {
  context.header('referrer-policy', 'no-referrer');
  const personId = context.get('asker').personId;
  context.get('rights').require('get', {
    resource: 'invitation',
    state: 'pending',
    ...(personId === null ? {} : { personId }),
  });
  const link = await findInvitation(kit.database, context.req.param('token') ?? '');
  if (link === null) throw new RequestRefusal('REQ-404');
  if (kit.ports.clock.now() >= link.expiresAt) throw new RequestRefusal('ALL-001');
  return readAsked(kit, link.allianceId, link.memberId, link);
};

const readOwn: Read = async (kit, context) => {
  const record = await memberRecord.get(kit.database, context.req.param('key') ?? '');
  const rights = context.get('rights');
  if (record === null || record.deletedAt !== null || record.organisationId === null) {
    rights.scope();
    throw new RequestRefusal('REQ-404');
  }
  // Those who only help do not answer: the organisation of the member does.
  rights.require('accept', {
    resource: 'alliance-member',
    state: 'active',
    organisationIds: [record.organisationId],
  });
  return readAsked(kit, String(record.fields.allianceId), record.id, null);
};

async function showAnswer(
  kit: Kit,
  context: RequestContext,
  read: Read,
  said: Partial<Pick<AnswerPageProps, 'typed' | 'problems'>> = {},
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const { reading, member, link } = await read(kit, context);
  const session = context.get('session');
  const names = await namesOf(kit, [link?.invitedBy ?? null]);
  const isOther = !!link?.email && session !== null && !isSameEmail(session.email, link.email);
  const organisations =
    link === null || session === null ? null : await listOwnOrganisations(kit, context, member);
  const first = organisations?.[0]?.id ?? newOrganisation;
  return answerPage(
    context,
    <AnswerPage
      context={context.get('page')}
      reading={reading}
      member={member}
      who={(link?.invitedBy && names.get(link.invitedBy)) || null}
      expiresAt={link?.expiresAt ?? null}
      obstacle={session === null ? 'sign-in' : isOther ? 'other-account' : null}
      email={link?.email ? hidden(link.email) : null}
      ownEmail={session?.email ?? null}
      organisations={organisations}
      typed={(name) =>
        name === 'organisation' ? first : name === 'newName' && organisations?.length === 0 ? member.name : ''
      }
      problems={{}}
      {...said}
    />,
    status,
  );
}

/** Enough of an address to recognise one's own, not enough to learn another's: `c…@exemple.fr`. */
const hidden = (email: string): string => email.replace(/^(.).*(?=@)/u, '$1…');

/** The organisations on whose behalf this person may consent; the one of the member alone, when it has one. */
async function listOwnOrganisations(
  kit: Kit,
  context: RequestContext,
  member: AllianceMember,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const asker = context.get('asker');
  const ids = Object.keys(asker.organisations).filter(
    (id) =>
      (member.organisationId === null || member.organisationId === id) &&
      isAllowed(asker, 'accept', { resource: 'alliance-member', state: 'active', organisationIds: [id] }),
  );
  const { rows } = await sql<{ id: string; name: string }>`select id, name from organisation
    where id = any(${ids}::uuid[]) and deleted_at is null order by lower(name), id`.execute(kit.database);
  return rows;
}

async function answer(kit: Kit, context: RequestContext, read: Read): Promise<Response> {
  const { member, reading, link } = await read(kit, context);
  const personId = personOf(context);
  const session = context.get('session');
  if (link?.email && !isSameEmail(session?.email ?? '', link.email)) throw new RequestRefusal('INV-003');
  const posted = await readPosted(context);
  const typed = (name: string): string => (posted(name)[0] ?? '').trim();
  const language = context.get('language');
  const again = (problems: AnswerPageProps['problems'], status: 409 | 422) =>
    showAnswer(kit, context, read, { typed, problems }, status);
  const act = { memberId: member.id, personId, at: kit.ports.clock.now() };
  const { problems: words } = memberWords[language];
  if (typed('do') === 'refuse') {
    const reason = readText(typed('reason'), { longest: 1_000, lines: true });
    if (!reason.ok) return again({ reason: words.long }, 422);
    if (!(await refuse(kit.database, { ...act, reason: String(reason.value) })))
      throw new RequestRefusal('ALL-001');
    return goOn(context, `${addressIn(language, allianceAddresses.list)}?done=refused`);
  }
  if (typed('do') !== 'accept') throw new RequestRefusal('REQ-400');
  const agreed = { agreesPublic: typed('agrees') === 'yes', note: '' };
  const chosen =
    link === null
      ? { organisationId: member.organisationId! }
      : readChoice(await listOwnOrganisations(kit, context, member), member, typed);
  if ('wrong' in chosen)
    return again({ [chosen.wrong]: chosen.wrong === 'newName' ? words.name : words.organisation }, 422);
  const outcome = await consentAs(kit, act, agreed, chosen, member.kind);
  if (outcome === 'taken') return again({ organisation: words.taken }, 409);
  if (outcome === 'not-waiting') throw new RequestRefusal('ALL-001');
  const page = allianceAddress(language, allianceAddresses.member, member.id);
  return goOn(context, `${page}?joined=${reading.alliance.version}`);
}

type Choice =
  | { readonly organisationId: string }
  | { readonly newName: string }
  | { readonly wrong: 'organisation' | 'newName' };

function readChoice(
  organisations: readonly { readonly id: string }[],
  member: AllianceMember,
  typed: (name: string) => string,
): Choice {
  const asked = typed('organisation');
  if (organisations.some(({ id }) => id === asked)) return { organisationId: asked };
  // A member for whom an organisation speaks already is answered for by that one.
  if (asked !== newOrganisation || member.organisationId !== null) return { wrong: 'organisation' };
  const name = readText(typed('newName'), { longest: 120, lines: false });
  return name.ok && name.value !== '' ? { newName: String(name.value) } : { wrong: 'newName' };
}

const consentAs = (
  kit: Kit,
  act: { readonly memberId: string; readonly personId: string; readonly at: Date },
  agreed: Pick<Consent, 'agreesPublic' | 'note'>,
  chosen: Exclude<Choice, { readonly wrong: string }>,
  kind: AllianceMember['kind'],
) =>
  kit.database.transaction().execute(async (transaction) => {
    if ('organisationId' in chosen)
      return consentIn(transaction, { ...act, ...agreed, organisationId: chosen.organisationId });
    const id = kit.ports.ids.create();
    const fields = {
      name: chosen.newName,
      kind,
      siren: null,
      siret: null,
      rna: null,
      description: '',
      website: null,
    };
    await createOrganisationIn(transaction, { id, personId: act.personId, at: act.at, fields });
    const outcome = await consentIn(transaction, { ...act, ...agreed, organisationId: id });
    // Answered meanwhile: the organisation is not kept either.
    if (outcome !== 'done') throw new RequestRefusal('ALL-001');
    return outcome;
  });
