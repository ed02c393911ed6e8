import { randomBytes } from 'node:crypto';
import { type AllianceMember, presentMembers } from '../../alliance/index.ts';
import {
  answerPage,
  appendAuditEntry,
  goOn,
  personOf,
  type RecordVerb,
  readPosted,
  sha256,
} from '../../people/index.ts';
import type { RequestContext } from '../../platform/ports/http.ts';
import type { Ports } from '../../platform/ports/ports.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import type { Router } from '../../platform/ports/room.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import { premiumAddresses } from '../alliance/addresses.ts';
import {
  type PremiumAccess,
  premiumSubject,
  readsPremium,
  requirePremium,
} from '../alliance/require-premium.ts';
import {
  agreeToLink,
  closeDossierLink,
  insertDossierLink,
  listDossierLinks,
  withdrawFromLink,
} from '../store/link-store.ts';
import { getPremiumVersion } from '../store/version-store.ts';
import { LinksPage, type LinksPageProps, type Voice } from './links-page.tsx';
import { linkWords } from './words.ts';

const mostDays = 180;

/** Registers the page where an alliance shows its dossier outside: each member speaks for itself. */
export function registerLinks(router: Router, ports: Ports): void {
  router.page(premiumAddresses.links, {
    get: { policy: readsPremium, answer: (context) => show(ports, context) },
    post: { policy: readsPremium, answer: (context) => answer(ports, context) },
  });
}

type Said = Partial<Pick<LinksPageProps, 'made' | 'typed' | 'problems'>>;

async function show(ports: Ports, context: RequestContext, said: Said = {}): Promise<Response> {
  const access = await requirePremium(ports, context, 'get');
  const { database, record, reading, mayWrite } = access;
  const [version, links] = await Promise.all([
    getPremiumVersion(database, record.id),
    listDossierLinks(database, record.id),
  ]);
  return answerPage(
    context,
    <LinksPage
      context={context.get('page')}
      reading={reading}
      mayWrite={mayWrite}
      version={version}
      links={links}
      now={ports.clock.now()}
      voiceFor={(member) => voiceFor(context, access, member)}
      made={said.made ?? null}
      typed={said.typed ?? { recipient: '', days: '30' }}
      problems={said.problems ?? []}
    />,
    (said.problems ?? []).length > 0 ? 422 : 200,
  );
}

/** An editor of a member speaks for it; where nobody does, those who write the alliance note how it agreed. */
function voiceFor(context: RequestContext, { mayWrite }: PremiumAccess, member: AllianceMember): Voice {
  if (member.organisationId === null) return mayWrite ? 'noted' : null;
  const subject = {
    resource: 'alliance-member',
    state: 'active',
    organisationIds: [member.organisationId],
  } as const;
  return context.get('rights').may('accept', subject) ? 'own' : null;
}

async function answer(ports: Ports, context: RequestContext): Promise<Response> {
  const access = await requirePremium(ports, context, 'get');
  const posted = await readPosted(context);
  const text = (name: string) => (posted(name)[0] ?? '').trim();
  switch (text('do')) {
    case 'create':
      return create(ports, context, access, text);
    case 'close':
      context.get('rights').require('update', premiumSubject(access.record));
      return write(ports, context, access, 'dossier-close', async (transaction, at) => {
        await closeDossierLink(transaction, access.record.id, text('link'), at);
      });
    case 'agree':
    case 'withdraw':
      return speak(ports, context, access, text);
    default:
      throw new RequestRefusal('REQ-400');
  }
}

async function create(
  ports: Ports,
  context: RequestContext,
  { database, record }: PremiumAccess,
  text: (name: string) => string,
): Promise<Response> {
  context.get('rights').require('update', premiumSubject(record));
  const language = context.get('language');
  const words = linkWords[language].create;
  const typed = { recipient: text('recipient').slice(0, 200), days: text('days').slice(0, 10) };
  const days = /^\d{1,3}$/.test(typed.days) ? Number(typed.days) : 0;
  const problems = [
    ...(typed.recipient === '' ? [{ field: 'recipient', message: words.recipientMissing }] : []),
    ...(days < 1 || days > mostDays ? [{ field: 'days', message: words.daysWrong(typed.days) }] : []),
  ];
  const version = await getPremiumVersion(database, record.id);
  if (version === null) throw new RequestRefusal('REQ-404');
  if (problems.length > 0) return show(ports, context, { typed, problems });
  const token = randomBytes(24).toString('base64url');
  const at = ports.clock.now();
  const personId = personOf(context);
  await database.transaction().execute(async (transaction) => {
    await insertDossierLink(transaction, {
      id: ports.ids.create(),
      allianceId: record.id,
      versionId: version.id,
      recipient: typed.recipient,
      createdAt: at,
      expiresAt: new Date(at.getTime() + days * 86_400_000),
      digest: sha256(token),
      personId,
    });
    const after = { recipient: typed.recipient, days };
    const entry = { at, personId, organisationId: null, objectKind: 'alliance', objectId: record.id };
    await appendAuditEntry(transaction, { ...entry, verb: 'dossier-link', before: null, after });
  });
  const path = addressIn(language, premiumAddresses.outside).replace(':token', token);
  return show(ports, context, { made: `${ports.settings.origin}${path}` });
}

/** A member agrees, or takes its agreement back: by whoever may speak for it. */
async function speak(
  ports: Ports,
  context: RequestContext,
  access: PremiumAccess,
  text: (name: string) => string,
): Promise<Response> {
  const { database, record, reading } = access;
  const member = presentMembers(reading).find(({ id }) => id === text('member'));
  const links = await listDossierLinks(database, record.id);
  const link = links.find(({ id }) => id === text('link'));
  const voice = member === undefined ? null : voiceFor(context, access, member);
  if (member === undefined || link === undefined || voice === null) throw new RequestRefusal('REQ-404');
  const note = text('note').slice(0, 300);
  if (text('do') === 'withdraw') {
    return write(ports, context, access, 'dossier-withdraw', (transaction) =>
      withdrawFromLink(transaction, link.id, member.id),
    );
  }
  if (voice === 'noted' && note === '') {
    const message = linkWords[context.get('language')].list.noteMissing;
    return show(ports, context, { problems: [{ field: `note-${link.id}-${member.id}`, message }] });
  }
  return write(ports, context, access, 'dossier-agree', (transaction, at) =>
    agreeToLink(transaction, {
      linkId: link.id,
      memberId: member.id,
      on: at.toISOString().slice(0, 10),
      note,
      personId: personOf(context),
    }),
  );
}

/** Does one thing with its line of the record, then shows the page again. */
async function write(
  ports: Ports,
  context: RequestContext,
  { database, record }: PremiumAccess,
  verb: RecordVerb,
  act: (transaction: Parameters<typeof appendAuditEntry>[0], at: Date) => Promise<void>,
): Promise<Response> {
  const at = ports.clock.now();
  await database.transaction().execute(async (transaction) => {
    await act(transaction, at);
    await appendAuditEntry(transaction, {
      at,
      personId: personOf(context),
      organisationId: null,
      objectKind: 'alliance',
      objectId: record.id,
      verb,
      before: null,
      after: null,
    });
  });
  return goOn(context, context.req.path);
}
