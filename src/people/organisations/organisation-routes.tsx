import type { ComponentChildren } from 'preact';
import type { RequestContext } from '../../platform/ports/http.ts';
import type { Ports } from '../../platform/ports/ports.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import type { Router } from '../../platform/ports/room.ts';
import { readSearchText } from '../../platform/ports/search-text.ts';
import { Alert } from '../../platform/web/components/messages.tsx';
import { renderPage } from '../../platform/web/layout/render-page.ts';
import { typeset } from '../../platform/web/typography/typeset.ts';
import type { StoredRecord } from '../actions/editable-record.ts';
import { askToJoin, withdrawRequest } from '../actions/join-requests.ts';
import { answerPage, goOn, type Kit, personOf, requireRecord } from '../editing/kit.tsx';
import { readPosted } from '../editing/read-posted.ts';
import { answerRemoved } from '../editing/removal-routes.tsx';
import { savedNotice } from '../editing/saved-notice.tsx';
import { readText } from '../editing/text-fields.ts';
import { countPendingRequests, listPendingRequests } from '../store/join-request-store.ts';
import { listOrganisations } from '../store/organisation-store.ts';
import { peopleDatabase } from '../store/record-store.ts';
import { organisationAddress, organisationAddresses } from './addresses.ts';
import { organisationEditable, organisationSubject, storedRecord } from './editable.ts';
import { ListPage } from './list-page.tsx';
import { OrganisationPage, type OrganisationRights } from './organisation-page.tsx';
import { organisationWords } from './words.ts';

const organisationsPerPage = 20;

/** Registers the public list, the page of an organisation, and asking to join it. */
export function registerOrganisationPages(router: Router, kit: Kit): void {
  router.page(organisationAddresses.list, {
    get: {
      policy: { resource: 'organisation', verb: 'list' },
      answer: (context) => showList(kit.ports, context),
    },
  });
  router.page(organisationAddresses.page, {
    get: {
      policy: { resource: 'organisation', verb: 'get' },
      answer: (context) => showOrganisation(kit, context),
    },
  });
  router.page(organisationAddresses.join, {
    post: {
      policy: { resource: 'join-request', verb: 'create' },
      answer: (context) => answerJoin(kit, context),
    },
  });
}

async function showList(ports: Ports, context: RequestContext): Promise<Response> {
  context.get('rights').scope();
  const database = peopleDatabase(ports.readDatabase);
  const search = readSearchText(context.req.query('q'));
  const cursor = context.req.query('after');
  const found = await organisationEditable.list!(database, {
    asker: { ...context.get('asker'), organisations: {} },
    after: cursor ?? null,
    search,
    limit: organisationsPerPage + 1,
  }).catch((error: unknown) => {
    // A place that no list has is a page that does not exist.
    throw error instanceof RequestRefusal ? new RequestRefusal('REQ-404') : error;
  });
  const organisations = found.slice(0, organisationsPerPage);
  const next = found.length > organisationsPerPage ? organisations.at(-1)!.id : null;
  return context.html(
    renderPage(
      <ListPage
        context={context.get('page')}
        organisations={organisations}
        search={search}
        isFirst={cursor === undefined}
        next={next}
      />,
    ),
  );
}

async function showOrganisation(kit: Kit, context: RequestContext): Promise<Response> {
  const organisation = await requireRecord(kit, context, 'get');
  if (organisation.deletedAt !== null) return answerRemoved(kit, context, organisation);
  const isNew = context.req.query('joined') === '1' && context.get('asker').organisations[organisation.id];
  const notice = isNew ? (
    <Alert>
      <p role="status">{organisationWords[context.get('language')].invitation.joined}</p>
    </Alert>
  ) : (
    savedNotice(context, organisationEditable, organisation)
  );
  return answerOrganisation(kit, context, organisation, { notice });
}

interface Said {
  readonly notice?: ComponentChildren;
  readonly joinProblem?: string;
  readonly typedMessage?: string;
}

async function answerOrganisation(
  kit: Kit,
  context: RequestContext,
  organisation: StoredRecord,
  said: Said,
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const rights = rightsOn(context, organisation);
  const { personId } = context.get('asker');
  const [mine, waiting] = await Promise.all([
    personId === null || rights.role !== null ? [] : listPendingRequests(kit.database, { personId }),
    rights.mayInvite ? countPendingRequests(kit.database, [organisation.id]) : new Map<string, number>(),
  ]);
  const asked = mine.find(({ organisationId }) => organisationId === organisation.id);
  const page = (
    <OrganisationPage
      context={context.get('page')}
      organisation={organisation}
      rights={rights}
      askedAt={asked?.createdAt ?? null}
      pendingRequests={waiting.get(organisation.id) ?? 0}
      doors={kit.ports.contributions.organisationDoors.map(({ open }) =>
        open({ slug: String(organisation.fields.slug) }, context.get('language')),
      )}
      {...said}
    />
  );
  if (personId === null && status === 200) return context.html(renderPage(page));
  return answerPage(context, page, status);
}

function rightsOn(context: RequestContext, organisation: StoredRecord): OrganisationRights {
  const rights = context.get('rights');
  const asker = context.get('asker');
  const subject = organisationSubject(organisation);
  const inside = { ...subject, state: 'active' as const };
  return {
    role: asker.organisations[organisation.id] ?? null,
    isSignedIn: asker.personId !== null,
    mayEdit: rights.may('update', subject),
    mayRemove: rights.may('remove', subject),
    mayInvite: rights.may('invite', { ...inside, resource: 'invitation' }),
    mayMakeLinks: rights.may('create', { ...inside, resource: 'invitation-link' }),
    mayReadRecord: rights.may('list', { ...inside, resource: 'audit' }),
    mayReadHistory: rights.may('get', { ...inside, resource: 'history' }),
    mayListMembers: rights.may('list', { ...inside, resource: 'membership' }),
  };
}

async function answerJoin(kit: Kit, context: RequestContext): Promise<Response> {
  const organisation = await requireRecord(kit, context, 'get');
  if (organisation.deletedAt !== null) return answerRemoved(kit, context, organisation);
  const personId = personOf(context);
  context.get('rights').require('create', { resource: 'join-request', state: 'pending', personId });
  const posted = await readPosted(context);
  const order = { organisationId: organisation.id, personId, at: kit.ports.clock.now() };
  const address = organisationAddress(context.get('language'), organisationAddresses.page, organisation);
  if (posted('do')[0] === 'withdraw') {
    await withdrawRequest(kit.database, order);
    return goOn(context, address);
  }
  const typedMessage = posted('message')[0] ?? '';
  const message = readText(typedMessage, { longest: 1_000, lines: true });
  if (!message.ok) {
    const language = context.get('language');
    const joinProblem = typeset(language, message.fault.message[language]);
    return answerOrganisation(kit, context, organisation, { joinProblem, typedMessage }, 422);
  }
  await askToJoin(kit.database, {
    id: kit.ports.ids.create(),
    organisationId: organisation.id,
    personId,
    message: message.value as string,
    createdAt: order.at,
  });
  return goOn(context, address);
}

/** Published organisations, for the map of the site. */
export async function publishedOrganisations(ports: Ports) {
  const found = await listOrganisations(peopleDatabase(ports.readDatabase), { limit: 5_000 });
  return found.map(storedRecord).map(({ fields }) => {
    const address = organisationAddresses.page.fr.replace(':key', String(fields.slug));
    return { fr: address, en: address };
  });
}
