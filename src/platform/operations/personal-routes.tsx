import { deleteCookie } from 'hono/cookie';
import type { Language } from '../../kernel/language.ts';
import { findErasureObstacles } from '../../people/index.ts';
import { sessionCookieName } from '../auth/cookies.ts';
import type { RequestContext, Session } from '../ports/http.ts';
import type { Ports } from '../ports/ports.ts';
import { publicPage, type Verb } from '../ports/rights.ts';
import type { Router } from '../ports/room.ts';
import { erasePerson } from '../privacy/erase-person.ts';
import { exportPerson } from '../privacy/export-person.ts';
import { formats } from '../web/format/format.ts';
import { addressIn } from '../web/layout/address.ts';
import { operationsAddresses } from '../web/layout/operations-addresses.ts';
import { renderPage } from '../web/layout/render-page.ts';
import { ErasedPage, PersonalDataPage } from './personal-data-page.tsx';
import { operationsWords } from './words.ts';

/** Registers the page of one's own data, the file to take away, and the erasure. */
export function registerPersonalPages(router: Router, ports: Ports): void {
  router.page(operationsAddresses.personalData, {
    get: {
      policy: { resource: 'account', verb: 'get' },
      answer: (context) => showPersonalData(context, ports, sessionFor(context, 'get')),
    },
    post: {
      policy: { resource: 'account', verb: 'remove' },
      answer: (context) => eraseAccount(context, ports, sessionFor(context, 'remove')),
    },
  });
  router.page(operationsAddresses.personalFile, {
    get: {
      policy: { resource: 'account', verb: 'export' },
      answer: (context) => sendFile(context, ports, sessionFor(context, 'export')),
    },
  });
  router.page(operationsAddresses.erased, {
    get: {
      policy: publicPage,
      answer: (context) => context.html(renderPage(<ErasedPage context={context.get('page')} />)),
    },
  });
}

/** The session of who asks, for their own account and no other. */
function sessionFor(context: RequestContext, verb: Verb): Session {
  const session = context.get('session')!;
  context.get('rights').require(verb, { resource: 'account', state: 'active', personId: session.personId });
  return session;
}

async function showPersonalData(
  context: RequestContext,
  ports: Ports,
  session: Session,
  { typed, problem }: { readonly typed: string; readonly problem: string | null } = {
    typed: '',
    problem: null,
  },
): Promise<Response> {
  const kept = await Promise.all(
    ports.personalData.map(async (one) => ({
      ...one,
      records: (await one.export(ports.database, session.personId)).length,
    })),
  );
  const page = (
    <PersonalDataPage
      context={context.get('page')}
      email={session.email}
      kept={kept}
      obstacles={await listObstacles(context.get('language'), ports, session)}
      typed={typed}
      problems={problem === null ? [] : [{ field: 'confirm', message: problem }]}
    />
  );
  context.header('cache-control', 'no-store');
  return context.html(renderPage(page), problem === null ? 200 : 422);
}

async function listObstacles(
  language: Language,
  { database }: Ports,
  { personId }: Session,
): Promise<string[]> {
  const words = operationsWords[language].personal;
  const { organisations, isLastAdministrator } = await findErasureObstacles(database, personId);
  return [
    ...(organisations.length > 0 ? [words.orphaned(formats[language].list(organisations))] : []),
    ...(isLastAdministrator ? [words.lastAdministrator] : []),
  ];
}

async function eraseAccount(context: RequestContext, ports: Ports, session: Session): Promise<Response> {
  const language = context.get('language');
  const words = operationsWords[language].personal;
  const typed = String((await context.req.formData()).get('confirm') ?? '').trim();
  const isConfirmed = typed.toLowerCase() === session.email.toLowerCase();
  if (!isConfirmed) {
    const problem = typed === '' ? words.confirmMissing : words.confirmWrong(typed);
    return showPersonalData(context, ports, session, { typed, problem });
  }
  const isErased = await ports.database.transaction().execute(async (transaction) => {
    const { organisations, isLastAdministrator } = await findErasureObstacles(transaction, session.personId);
    if (organisations.length > 0 || isLastAdministrator) return false;
    await erasePerson(transaction, ports.personalData, session.personId, ports.clock.now());
    return true;
  });
  if (!isErased) return showPersonalData(context, ports, session, { typed, problem: null });
  ports.log.info('person-erased', { requestId: context.get('requestId') });
  const { origin } = ports.settings;
  deleteCookie(context, sessionCookieName(origin), { path: '/', secure: origin.startsWith('https://') });
  return context.redirect(addressIn(language, operationsAddresses.erased), 303);
}

async function sendFile(context: RequestContext, ports: Ports, session: Session): Promise<Response> {
  const now = ports.clock.now();
  const document = await exportPerson(ports.database, ports.personalData, session.personId, {
    now,
    origin: ports.settings.origin,
  });
  const name = context.get('language') === 'fr' ? 'mes-donnees' : 'my-data';
  return context.body(`${JSON.stringify(document, null, 2)}\n`, 200, {
    'content-type': 'application/json; charset=utf-8',
    'content-disposition': `attachment; filename="cap17-${name}-${now.toISOString().slice(0, 10)}.json"`,
    'cache-control': 'no-store',
  });
}
