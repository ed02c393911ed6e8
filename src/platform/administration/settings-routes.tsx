import type { RequestContext } from '../ports/http.ts';
import type { Ports } from '../ports/ports.ts';
import type { Router } from '../ports/room.ts';
import type { FieldProblem } from '../web/components/error-summary.tsx';
import { renderPage } from '../web/layout/render-page.ts';
import { administrationAddresses } from './addresses.ts';
import { type InstanceSettings, readInstanceSettings, writeInstanceSettings } from './instance-settings.ts';
import { SettingsPage } from './settings-page.tsx';
import { administrationWords } from './words.ts';

/** The settings of the instance, and the trial of its mails. */
export function registerSettings(router: Router, ports: Ports): void {
  router.page(administrationAddresses.settings, {
    get: {
      policy: { resource: 'setting', verb: 'get' },
      answer: async (context) =>
        show(context, ports, { settings: await readInstanceSettings(ports.database), problems: [] }),
    },
    post: {
      policy: { resource: 'setting', verb: 'update' },
      answer: async (context) => {
        const form = await context.req.formData();
        return form.get('do') === 'mail' ? tryMail(context, ports) : save(context, ports, form);
      },
    },
  });
}

interface Shown {
  readonly settings: InstanceSettings;
  readonly problems: readonly FieldProblem[];
}

function show(context: RequestContext, { mail }: Ports, { settings, problems }: Shown): Response {
  const words = administrationWords[context.get('language')].settings;
  const notices: Readonly<Record<string, string>> = { enregistre: words.saved, essai: words.mailTried };
  context.header('cache-control', 'no-store');
  return context.html(
    renderPage(
      <SettingsPage
        context={context.get('page')}
        settings={settings}
        isMailSent={mail.isSent}
        problems={problems}
        notice={notices[context.req.query('dit') ?? '']}
      />,
    ),
    problems.length > 0 ? 422 : 200,
  );
}

async function save(context: RequestContext, ports: Ports, form: FormData): Promise<Response> {
  const words = administrationWords[context.get('language')].settings;
  const text = (name: string) =>
    String(form.get(name) ?? '')
      .normalize('NFC')
      .replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
      .trim();
  const settings: InstanceSettings = {
    name: text('name'),
    territory: text('territory'),
    language: text('language') === 'en' ? 'en' : 'fr',
  };
  const problems: FieldProblem[] = (['name', 'territory'] as const)
    .filter((field) => [...settings[field]].length > 120)
    .map((field) => ({ field, message: words.nameLong }));
  if (settings.name === '') problems.push({ field: 'name', message: words.nameMissing });
  if (problems.length > 0) return show(context, ports, { settings, problems });
  await writeInstanceSettings(ports.database, settings, ports.clock.now());
  return context.redirect(`${context.req.path}?dit=enregistre`, 303);
}

async function tryMail(context: RequestContext, { mail }: Ports): Promise<Response> {
  const session = context.get('session');
  if (session)
    await mail.send({ to: session.email, template: 'trial', language: session.language, data: {} });
  return context.redirect(`${context.req.path}?dit=essai`, 303);
}
