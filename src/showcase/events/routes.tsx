import {
  answerRemoved,
  goOn,
  isUuid,
  type Kit,
  peopleDatabase,
  personOf,
  readPosted,
  registerEditable,
  requireRecord,
  type StoredRecord,
  savedNotice,
} from '../../people/index.ts';
import type { PageHandler, RequestContext } from '../../platform/ports/http.ts';
import type { Ports } from '../../platform/ports/ports.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import { publicPage } from '../../platform/ports/rights.ts';
import type { Router } from '../../platform/ports/room.ts';
import { readPage } from '../../platform/web/components/pager.tsx';
import { siteTimeZone } from '../../platform/web/format/dates.ts';
import { formatNumber } from '../../platform/web/format/numbers.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import { renderPage } from '../../platform/web/layout/render-page.ts';
import { localOf, wallTime } from '../domain/zoned-time.ts';
import { cancelEvent, mostReasonCharacters } from './actions/cancel-event.ts';
import { giveUp, readRegistrationOf, register } from './actions/register.ts';
import { type EventFilters, eventAddress, eventAddresses } from './addresses.ts';
import { answerCalendar } from './calendar-route.ts';
import { type Event, eventKinds } from './domain/event.ts';
import { monthAfter, readMonth } from './domain/month.ts';
import { readRegistration } from './domain/registration.ts';
import { eventEditable, eventSubject } from './event-editable.ts';
import { EventPage, type EventPageProps } from './pages/event-page.tsx';
import { EventsPage } from './pages/events-page.tsx';
import { CancelPage, NoRegistrationPage, RegisteredPage, RegistrationPage } from './pages/keeper-pages.tsx';
import { MonthPage } from './pages/month-page.tsx';
import { registrationsCsv } from './registrations-csv.ts';
import {
  listEvents,
  listEventsBetween,
  listEventTerritories,
  listEventThemes,
  readEvent,
} from './store/event-store.ts';
import { listRegistrations } from './store/registration-store.ts';
import { readZone } from './time-zones.ts';
import { eventWords } from './words.ts';

const pageSize = 20;
const mostPages = 10_000;
const rule = <Verb extends 'get' | 'export' | 'run'>(verb: Verb) => ({ resource: 'event', verb }) as const;

/** Registers events: list, month, page, registrations, calendars. */
export function registerEvents(router: Router, ports: Ports): void {
  registerEditable(router, ports, eventEditable);
  router.page(eventAddresses.list, { get: { policy: publicPage, answer: showList(ports) } });
  router.page(eventAddresses.month, { get: { policy: publicPage, answer: showMonth(ports) } });
  router.page(eventAddresses.register, {
    // The page itself says whether the event is there: this address only leads to it.
    get: { policy: publicPage, answer: (context) => goOn(context, `${pageOf(context)}#register`) },
    post: {
      policy: { resource: 'event-registration', verb: 'create' },
      isCostly: true,
      answer: registerFrom(ports),
    },
  });
  router.page(eventAddresses.registered, { get: { policy: rule('export'), answer: showRegistered(ports) } });
  router.page(eventAddresses.registeredFile, {
    get: { policy: rule('export'), answer: sendRegistered(ports) },
  });
  router.page(eventAddresses.cancel, {
    get: { policy: rule('run'), answer: showCancelling(ports) },
    post: { policy: rule('run'), answer: cancelFrom(ports) },
  });
  router.page(eventAddresses.page, { get: { policy: rule('get'), answer: showEvent(ports) } });
  router.page(eventAddresses.registration, {
    get: { policy: { resource: 'event-registration', verb: 'get' }, answer: showRegistration(ports) },
    post: { policy: { resource: 'event-registration', verb: 'create' }, answer: giveUpFrom(ports) },
  });
  router.route('GET', '/calendars/:file', { policy: publicPage, answer: answerCalendar(ports) });
}

const pageOf = (context: RequestContext): string =>
  eventAddress(context.get('language'), context.req.param('key') ?? '');

/** What the address asks for; what is none of the choices is left out, and said so. */
async function readFilters({ readDatabase }: Ports, context: RequestContext) {
  const [territories, themes] = await Promise.all([
    listEventTerritories(readDatabase),
    listEventThemes(readDatabase),
  ]);
  const { kind = '', territory = '', theme = '', zone = '', past } = context.req.query();
  const among = (asked: string, known: readonly string[]): string => (known.includes(asked) ? asked : '');
  const filters: EventFilters = {
    kind: among(kind, eventKinds),
    territory: among(
      territory,
      territories.map(({ slug }) => slug),
    ),
    theme: among(theme, themes),
    isPast: past === '1',
    zone: readZone(zone),
  };
  const isUnknown =
    filters.kind !== kind ||
    filters.territory !== territory ||
    filters.theme !== theme ||
    (zone !== '' && filters.zone === null);
  return { filters, choices: { territories, themes }, isUnknown };
}

const showList =
  (ports: Ports): PageHandler =>
  async (context) => {
    const { filters, choices, isUnknown } = await readFilters(ports, context);
    const now = ports.clock.now();
    const page = readPage(context.req.query('page'), mostPages);
    const events = await listEvents(ports.readDatabase, filters, now, pageSize + 1, (page - 1) * pageSize);
    const mayCreate = context.get('rights').may('create', { resource: 'event', state: 'draft' });
    return context.html(
      renderPage(
        <EventsPage
          context={context.get('page')}
          events={events.slice(0, pageSize)}
          filters={filters}
          choices={choices}
          isUnknown={isUnknown}
          page={page}
          hasMore={events.length > pageSize}
          now={now}
          month={localOf(now, siteTimeZone()).slice(0, 7)}
          create={mayCreate ? addressIn(context.get('language'), eventAddresses.create) : null}
        />,
      ),
    );
  };

const showMonth =
  (ports: Ports): PageHandler =>
  async (context) => {
    const month = readMonth(context.req.param('month'));
    if (month === null) return context.notFound();
    const { filters } = await readFilters(ports, context);
    const zone = filters.zone ?? siteTimeZone();
    const midnight = (day: string): Date => {
      const wall = wallTime(`${day}T00:00`, zone);
      return wall.kind === 'never' ? new Date(`${day}T00:00:00Z`) : wall.instant;
    };
    const events = await listEventsBetween(
      ports.readDatabase,
      filters,
      midnight(`${month}-01`),
      midnight(`${monthAfter(month, 1)}-01`),
    );
    return context.html(
      renderPage(
        <MonthPage
          context={context.get('page')}
          month={month}
          events={events}
          filters={filters}
          now={ports.clock.now()}
        />,
      ),
    );
  };

const kitOf = (ports: Ports): Kit => ({
  ports,
  database: peopleDatabase(ports.database),
  editable: eventEditable,
});

/** The event of the address, for somebody who may do this to it. */
async function requireEvent(
  ports: Ports,
  context: RequestContext,
  verb: 'get' | 'export' | 'run',
): Promise<{ readonly event: Event; readonly record: StoredRecord }> {
  const record = await requireRecord(kitOf(ports), context, verb);
  const event = await readEvent(ports.database, record.id);
  if (event === null) throw new RequestRefusal('REQ-404');
  return { event, record };
}

const blank = { name: '', email: '', confirmed: '' };

async function answerEvent(
  ports: Ports,
  context: RequestContext,
  { event, record }: { readonly event: Event; readonly record: StoredRecord },
  rest: Partial<Pick<EventPageProps, 'typed' | 'faults' | 'registration'>> = {},
  status: 200 | 422 | 429 = 200,
): Promise<Response> {
  const rights = context.get('rights');
  const { cancelled } = context.req.query();
  const words = eventWords[context.get('language')];
  const count = formatNumber(context.get('language'), Number(cancelled) || 0);
  return context.html(
    renderPage(
      <EventPage
        context={context.get('page')}
        event={event}
        zone={readZone(context.req.query('zone'))}
        now={ports.clock.now()}
        origin={ports.settings.origin}
        notice={savedNotice(context, eventEditable, record)}
        mayWrite={rights.may('update', eventSubject(record))}
        said={cancelled === undefined ? null : words.cancelling.done(count)}
        typed={blank}
        faults={[]}
        registration="form"
        {...rest}
      />,
    ),
    status,
  );
}

const showEvent =
  (ports: Ports): PageHandler =>
  async (context) => {
    const kit = kitOf(ports);
    const record = await requireRecord(kit, context, 'get');
    if (record.deletedAt !== null) return answerRemoved(kit, context, record);
    const event = await readEvent(ports.database, record.id);
    if (event === null) throw new RequestRefusal('REQ-404');
    return answerEvent(ports, context, { event, record });
  };

/** The same answer whether somebody got a seat, waits, or was registered already: the mail says which. */
const registerFrom =
  (ports: Ports): PageHandler =>
  async (context) => {
    const key = context.req.param('key') ?? '';
    const record = isUuid(key) ? await eventEditable.record.get(peopleDatabase(ports.database), key) : null;
    if (record === null || record.deletedAt !== null || record.fields.state !== 'published')
      throw new RequestRefusal('REQ-404');
    const posted = await readPosted(context);
    const typed = {
      name: posted('name')[0] ?? '',
      email: posted('email')[0] ?? '',
      confirmed: posted('confirmed')[0] ?? '',
    };
    const { wish, faults } = readRegistration(typed);
    const language = context.get('language');
    const done = wish === null ? null : await register(ports, key, { ...wish, language });
    context.header('cache-control', 'no-store');
    const event = await readEvent(ports.database, key);
    if (event === null) throw new RequestRefusal('REQ-404');
    const state = done === 'done' ? 'sent' : done === 'too-many' ? 'too-many' : 'form';
    const status = done === 'done' ? 200 : done === 'too-many' ? 429 : 422;
    return answerEvent(ports, context, { event, record }, { typed, faults, registration: state }, status);
  };

const showRegistered =
  (ports: Ports): PageHandler =>
  async (context) => {
    const { event } = await requireEvent(ports, context, 'export');
    context.header('cache-control', 'no-store');
    return context.html(
      renderPage(
        <RegisteredPage
          context={context.get('page')}
          event={event}
          registrations={await listRegistrations(ports.database, event.id)}
        />,
      ),
    );
  };

/** Who registered, as a table that spreadsheets open. */
const sendRegistered =
  (ports: Ports): PageHandler =>
  async (context) => {
    const { event } = await requireEvent(ports, context, 'export');
    const registrations = await listRegistrations(ports.database, event.id);
    return context.body(registrationsCsv(registrations, context.get('language')), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="inscriptions.csv"',
      'cache-control': 'no-store',
    });
  };

const showCancelling =
  (ports: Ports): PageHandler =>
  async (context) => {
    const { event } = await requireEvent(ports, context, 'run');
    context.header('cache-control', 'no-store');
    if (event.cancelledAt !== null) return goOn(context, pageOf(context));
    return context.html(
      renderPage(<CancelPage context={context.get('page')} event={event} typed="" error={undefined} />),
    );
  };

const cancelFrom =
  (ports: Ports): PageHandler =>
  async (context) => {
    const { event } = await requireEvent(ports, context, 'run');
    const reason = ((await readPosted(context))('reason')[0] ?? '').trim();
    const language = context.get('language');
    const words = eventWords[language].cancelling;
    if (reason === '' || reason.length > mostReasonCharacters) {
      const error = reason === '' ? words.missing : words.tooLong(formatNumber(language, reason.length));
      context.header('cache-control', 'no-store');
      return context.html(
        renderPage(<CancelPage context={context.get('page')} event={event} typed={reason} error={error} />),
        422,
      );
    }
    const told = await cancelEvent(ports, event.id, reason, personOf(context));
    return goOn(context, told === null ? pageOf(context) : `${pageOf(context)}?cancelled=${told}`);
  };

/** Pages opened by a secret link: no cache keeps them, no other site learns the link. */
function beSecret(context: RequestContext): string {
  context.header('cache-control', 'no-store');
  context.header('referrer-policy', 'no-referrer');
  context.get('rights').scope();
  return context.req.param('token') ?? '';
}

const showRegistration =
  (ports: Ports): PageHandler =>
  async (context) => {
    const token = beSecret(context);
    const known = await readRegistrationOf(ports.database, token);
    const hasGivenUp = context.req.query('done') === '1';
    if (known === null)
      return context.html(
        renderPage(<NoRegistrationPage context={context.get('page')} hasGivenUp={hasGivenUp} />),
        hasGivenUp ? 200 : 404,
      );
    return context.html(
      renderPage(<RegistrationPage context={context.get('page')} token={token} {...known} />),
    );
  };

const giveUpFrom =
  (ports: Ports): PageHandler =>
  async (context) => {
    const token = beSecret(context);
    const posted = await readPosted(context);
    if (posted('do')[0] !== 'give-up') return context.redirect(context.req.path, 303);
    const isDone = await giveUp(ports, token);
    return context.redirect(`${context.req.path}${isDone ? '?done=1' : ''}`, 303);
  };
