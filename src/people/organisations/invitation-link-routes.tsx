import { randomBytes } from 'node:crypto';
import type { RequestContext } from '../../platform/ports/http.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import type { Router } from '../../platform/ports/room.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import { typeset } from '../../platform/web/typography/typeset.ts';
import type { StoredRecord } from '../actions/editable-record.ts';
import { createLinkIn, revokeLink } from '../actions/invitation-links.ts';
import { once } from '../actions/once.ts';
import { linkDays, linkRoles, readLinkUses } from '../domain/invitation-link.ts';
import { answerPage, goOn, type Kit, namesOf, personOf } from '../editing/kit.tsx';
import { readPosted } from '../editing/read-posted.ts';
import { readText } from '../editing/text-fields.ts';
import type { Posted } from '../editing/typed-form.ts';
import { listLinks, type NewLink } from '../store/invitation-link-store.ts';
import { sha256 } from '../store/record-store.ts';
import { isUuid } from '../store/table-record.ts';
import { organisationAddress, organisationAddresses } from './addresses.ts';
import {
  InvitationLinksPage,
  type InvitationLinksPageProps,
  type TypedLink,
} from './invitation-links-page.tsx';
import { linkWords } from './link-words.ts';
import { requireInside } from './member-routes.tsx';

/** Registers the links of an organisation that invite whoever holds them. */
export function registerInvitationLinks(router: Router, kit: Kit): void {
  router.page(organisationAddresses.links, {
    get: {
      policy: { resource: 'invitation-link', verb: 'list' },
      answer: async (context) =>
        showLinks(kit, context, await requireInside(kit, context, 'invitation-link', 'list')),
    },
    post: {
      policy: { resource: 'invitation-link', verb: 'create' },
      answer: (context) => answerLinks(kit, context),
    },
  });
}

type Shown = Partial<Pick<InvitationLinksPageProps, 'typed' | 'problems' | 'made' | 'formKey'>>;

async function showLinks(
  kit: Kit,
  context: RequestContext,
  organisation: StoredRecord,
  shown: Shown = {},
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const links = await listLinks(kit.database, organisation.id);
  const words = linkWords[context.get('language')];
  return answerPage(
    context,
    <InvitationLinksPage
      context={context.get('page')}
      organisation={organisation}
      links={links}
      names={
        await namesOf(
          kit,
          links.map(({ invitedBy }) => invitedBy),
        )
      }
      now={kit.ports.clock.now()}
      typed={{ name: '', role: 'reader', days: '7', uses: '20' }}
      formKey={kit.ports.ids.create()}
      problems={[]}
      notice={context.req.query('done') === 'revoked' ? words.revoked : undefined}
      {...shown}
    />,
    status,
  );
}

async function answerLinks(kit: Kit, context: RequestContext): Promise<Response> {
  const posted = await readPosted(context);
  const [asked] = posted('do');
  if (asked === 'revoke') return revoke(kit, context, posted('link')[0] ?? '');
  const organisation = await requireInside(kit, context, 'invitation-link', 'create');
  if (asked !== 'create') throw new RequestRefusal('REQ-400');
  return create(kit, context, organisation, posted);
}

async function create(
  kit: Kit,
  context: RequestContext,
  organisation: StoredRecord,
  posted: Posted,
): Promise<Response> {
  const typed = typedLink(posted);
  const formKey = /^[\w-]{8,64}$/.test(posted('key')[0] ?? '') ? posted('key')[0]! : kit.ports.ids.create();
  const read = readLink(context, typed);
  if ('problems' in read) {
    return showLinks(kit, context, organisation, { typed, formKey, problems: read.problems }, 422);
  }
  const [now, personId] = [kit.ports.clock.now(), personOf(context)];
  const link: NewLink = {
    id: kit.ports.ids.create(),
    organisationId: organisation.id,
    name: read.name,
    role: read.role,
    mostUses: read.uses,
    invitedBy: personId,
    createdAt: now,
    expiresAt: new Date(now.getTime() + read.days * 86_400_000),
  };
  const token = randomBytes(24).toString('base64url');
  const digest = sha256(JSON.stringify([organisation.id, typed]));
  const request = { personId, key: `link:${formKey}`, digest, at: now };
  const outcome = await once(kit.database, request, async (transaction) => {
    const made = await createLinkIn(transaction, link, sha256(token));
    return made.done ? { answer: { made: true } } : { refusal: made.refusal };
  });
  if (outcome.outcome === 'refused') {
    const problems = [{ message: linkWords[context.get('language')].tooMany }];
    return showLinks(kit, context, organisation, { typed, formKey, problems }, 409);
  }
  // Sent again by F5 or a double click: the link was shown the first time.
  if (outcome.outcome !== 'done' || outcome.repeated) return goOn(context, pageOf(context, organisation));
  const path = addressIn(context.get('language'), organisationAddresses.joinByLink).replace(':token', token);
  return showLinks(kit, context, organisation, { made: { link, address: kit.ports.settings.origin + path } });
}

function typedLink(posted: Posted): TypedLink {
  const [name = '', role = '', days = '', uses = ''] = ['name', 'role', 'days', 'uses'].map(
    (field) => posted(field)[0],
  );
  return { name, role, days, uses };
}

/** Reads what was typed; a role or a duration that the form does not offer was not chosen in it. */
function readLink(context: RequestContext, typed: TypedLink) {
  const language = context.get('language');
  const words = linkWords[language];
  const role = linkRoles.find((one) => one === typed.role);
  const days = linkDays.find((one) => String(one) === typed.days);
  if (role === undefined || days === undefined) throw new RequestRefusal('REQ-400');
  const name = readText(typed.name, { longest: 100, lines: false });
  const uses = readLinkUses(typed.uses);
  const problems: InvitationLinksPageProps['problems'][number][] = [];
  if (!name.ok) problems.push({ field: 'name', message: typeset(language, name.fault.message[language]) });
  else if (name.value === '') problems.push({ field: 'name', message: words.missing });
  if (uses === null) {
    const found = typed.uses.trim().slice(0, 20);
    problems.push({ field: 'uses', message: found === '' ? words.noUses : words.wrongUses(found) });
  }
  if (problems.length > 0 || !name.ok || uses === null) return { problems };
  return { name: String(name.value), role, days, uses };
}

async function revoke(kit: Kit, context: RequestContext, linkId: string): Promise<Response> {
  const organisation = await requireInside(kit, context, 'invitation-link', 'remove');
  if (!isUuid(linkId)) throw new RequestRefusal('REQ-404');
  const outcome = await revokeLink(kit.database, {
    linkId,
    organisationId: organisation.id,
    personId: personOf(context),
    at: kit.ports.clock.now(),
  });
  if (!outcome.done) throw new RequestRefusal(outcome.refusal);
  return goOn(context, `${pageOf(context, organisation)}?done=revoked`);
}

const pageOf = (context: RequestContext, organisation: StoredRecord): string =>
  organisationAddress(context.get('language'), organisationAddresses.links, organisation);
