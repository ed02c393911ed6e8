import { roles } from '../../people/index.ts';
import type { RequestContext } from '../ports/http.ts';
import type { Ports } from '../ports/ports.ts';
import type { Room } from '../ports/room.ts';
import { renderPage } from '../web/layout/render-page.ts';
import { administrationAddresses } from './addresses.ts';
import { MailsPage } from './mails-page.tsx';
import { RightsPage } from './rights-page.tsx';
import { registerSettings } from './settings-routes.tsx';
import { administrationWords } from './words.ts';

const mailsPerPage = 50;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const entry = (name: 'rights' | 'mails' | 'settings', place: 'administration' | 'method', order: number) => ({
  id: name,
  label: {
    fr: name === 'rights' ? administrationWords.fr.rights.navigation : administrationWords.fr[name].title,
    en: name === 'rights' ? administrationWords.en.rights.navigation : administrationWords.en[name].title,
  },
  addresses: administrationAddresses[name],
  place,
  order,
});

/** What administrators see and set of an instance; the table of rights is for everybody. */
export const administrationRoom: Room = {
  name: 'administration',
  navigation: [
    entry('settings', 'administration', 10),
    entry('mails', 'administration', 20),
    entry('rights', 'method', 40),
  ],
  publicPages: () => [administrationAddresses.rights],
  routes(router, ports) {
    router.page(administrationAddresses.rights, {
      get: {
        policy: { resource: 'policy', verb: 'get' },
        answer: (context) => {
          const role = roles.find((one) => one === context.req.query('role')) ?? null;
          return context.html(
            renderPage(
              <RightsPage context={context.get('page')} role={role} page={context.req.query('page')} />,
            ),
          );
        },
      },
    });
    router.page(administrationAddresses.mails, {
      get: { policy: { resource: 'mail', verb: 'list' }, answer: (context) => showMails(context, ports) },
      post: { policy: { resource: 'mail', verb: 'run' }, answer: (context) => retryMail(context, ports) },
    });
    registerSettings(router, ports);
  },
};

async function showMails(context: RequestContext, { mail }: Ports): Promise<Response> {
  const typed = context.req.query('page') ?? '';
  const page = /^[1-9]\d{0,4}$/.test(typed) ? Number(typed) : 1;
  const mails = await mail.administration.list(mailsPerPage + 1, (page - 1) * mailsPerPage);
  const words = administrationWords[context.get('language')].mails;
  context.header('cache-control', 'no-store');
  return context.html(
    renderPage(
      <MailsPage
        context={context.get('page')}
        mails={mails.slice(0, mailsPerPage)}
        isSent={mail.isSent}
        page={page}
        hasOlder={mails.length > mailsPerPage}
        notice={context.req.query('dit') === 'relance' ? words.retried : undefined}
      />,
    ),
  );
}

async function retryMail(context: RequestContext, { mail }: Ports): Promise<Response> {
  const id = String((await context.req.formData()).get('id') ?? '');
  if (!uuid.test(id) || !(await mail.administration.retry(id))) return context.notFound();
  return context.redirect(`${context.req.path}?dit=relance`, 303);
}
