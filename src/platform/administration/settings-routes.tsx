import { beginTerritoryFor } from '../../network/index.ts';
import { getPlace, listPlacesById, searchPlaces } from '../../places/index.ts';
import type { RequestContext } from '../ports/http.ts';
import type { Ports } from '../ports/ports.ts';
import { RequestRefusal } from '../ports/request-refusal.ts';
import type { Router } from '../ports/room.ts';
import type { FieldProblem } from '../web/components/error-summary.tsx';
import { renderPage } from '../web/layout/render-page.ts';
import { administrationAddresses } from './addresses.ts';
import { type CatalystForm, readCatalystForm } from './first-catalyst.tsx';
import { type InstanceSettings, readInstanceSettings, writeInstanceSettings } from './instance-settings.ts';
import { SettingsPage } from './settings-page.tsx';
import type { TerritoryChoice } from './territory-section.tsx';
import { administrationWords } from './words.ts';

/** The settings of the instance, the trial of its mails, its territory and its first catalyst. */
export function registerSettings(router: Router, ports: Ports): void {
  router.page(administrationAddresses.settings, {
    get: { policy: { resource: 'setting', verb: 'get' }, answer: (context) => show(context, ports) },
    post: {
      policy: { resource: 'setting', verb: 'update' },
      answer: async (context) => change(context, ports, await context.req.formData()),
    },
  });
}

function change(context: RequestContext, ports: Ports, form: FormData): Promise<Response> {
  switch (form.get('do')) {
    case 'mail':
      return tryMail(context, ports);
    case 'territory':
      return chooseTerritory(context, ports, String(form.get('place') ?? ''));
    case 'no-territory':
      return chooseTerritory(context, ports, null);
    case 'catalyst':
      return inviteFirstCatalyst(context, ports, form);
    default:
      return save(context, ports, form);
  }
}

interface Shown {
  readonly settings?: InstanceSettings;
  readonly problems?: readonly FieldProblem[];
  readonly catalyst?: CatalystForm;
  /** Address of the territory that was just begun. */
  readonly begun?: string;
}

async function show(context: RequestContext, ports: Ports, shown: Shown = {}): Promise<Response> {
  const words = administrationWords[context.get('language')].settings;
  const notices: Readonly<Record<string, string>> = { enregistre: words.saved, essai: words.mailTried };
  const kept = await readInstanceSettings(ports.database);
  const problems = shown.problems ?? [];
  context.header('cache-control', 'no-store');
  return context.html(
    renderPage(
      <SettingsPage
        context={context.get('page')}
        settings={shown.settings ?? kept}
        isMailSent={ports.mail.isSent}
        territory={await readChoice(context, ports, kept.territory)}
        catalyst={shown.catalyst ?? { key: ports.ids.create(), name: '', email: '' }}
        begun={shown.begun ?? null}
        problems={problems}
        notice={notices[context.req.query('dit') ?? '']}
      />,
    ),
    problems.length > 0 ? 422 : 200,
  );
}

/** The place of the instance, and what the search finds. */
async function readChoice(context: RequestContext, ports: Ports, kept: string): Promise<TerritoryChoice> {
  const { readDatabase } = ports;
  const typed = (context.req.query('q') ?? '').normalize('NFC').trim().slice(0, 80);
  const found = typed === '' ? [] : await searchPlaces(readDatabase, { typed, limit: 10 });
  const around = [...new Set(found.flatMap(({ place }) => place.ancestorIds))];
  const names = new Map((await listPlacesById(readDatabase, around)).map(({ id, name }) => [id, name]));
  const known = await getPlace(readDatabase, kept);
  return { place: known?.place ?? null, typed, found, names };
}

/** A line as somebody typed it, without control characters or blanks around it. */
const lineOf = (form: FormData, name: string): string =>
  String(form.get(name) ?? '')
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
    .trim();

async function save(context: RequestContext, ports: Ports, form: FormData): Promise<Response> {
  const words = administrationWords[context.get('language')].settings;
  const kept = await readInstanceSettings(ports.database);
  const settings: InstanceSettings = {
    ...kept,
    name: lineOf(form, 'name'),
    language: form.get('language') === 'en' ? 'en' : 'fr',
  };
  const problems: FieldProblem[] = [];
  if ([...settings.name].length > 120) problems.push({ field: 'name', message: words.nameLong });
  if (settings.name === '') problems.push({ field: 'name', message: words.nameMissing });
  if (problems.length > 0) return show(context, ports, { settings, problems });
  await writeInstanceSettings(ports.database, settings, ports.clock.now());
  return context.redirect(`${context.req.path}?dit=enregistre`, 303);
}

async function chooseTerritory(
  context: RequestContext,
  ports: Ports,
  asked: string | null,
): Promise<Response> {
  const known = asked === null ? null : await getPlace(ports.database, asked);
  if (asked !== null && known === null) throw new RequestRefusal('REQ-404');
  const kept = await readInstanceSettings(ports.database);
  const settings = { ...kept, territory: known?.place.id ?? '' };
  await writeInstanceSettings(ports.database, settings, ports.clock.now());
  return context.redirect(`${context.req.path}?dit=enregistre`, 303);
}

async function inviteFirstCatalyst(context: RequestContext, ports: Ports, form: FormData): Promise<Response> {
  const language = context.get('language');
  const key = String(form.get('key') ?? '');
  const typed = { name: lineOf(form, 'territory-name'), email: lineOf(form, 'catalyst-email') };
  const again = { key: ports.ids.create(), ...typed };
  const read = readCatalystForm(again, language);
  if ('problems' in read) return show(context, ports, { catalyst: again, problems: read.problems });
  if (!/^[\w-]{8,64}$/.test(key)) return show(context, ports, { catalyst: again });
  const { territory } = await readInstanceSettings(ports.database);
  const known = await getPlace(ports.database, territory);
  const begun = await beginTerritoryFor(ports, {
    key,
    personId: context.get('session')!.personId,
    ...read,
    placeIds: known === null ? [] : [known.place.id],
    language,
  });
  return show(context, ports, begun === null ? { catalyst: again } : { begun });
}

async function tryMail(context: RequestContext, { mail }: Ports): Promise<Response> {
  const session = context.get('session');
  if (session)
    await mail.send({ to: session.email, template: 'trial', language: session.language, data: {} });
  return context.redirect(`${context.req.path}?dit=essai`, 303);
}
