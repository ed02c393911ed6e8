import type { Accounts } from '../auth/accounts.ts';
import { cleanName } from '../auth/change-account.ts';
import { answerPrivately, problem } from '../auth/pages/frame.tsx';
import { accountWords } from '../auth/pages/words.ts';
import { readForm, toEverybody } from '../auth/routes/account-route.ts';
import { readEmailField } from '../auth/routes/sign-in-routes.tsx';
import type { PageHandler } from '../ports/http.ts';
import type { Router } from '../ports/room.ts';
import { accountAddresses } from '../web/layout/account-addresses.ts';
import { addressIn } from '../web/layout/address.ts';
import { administrationAddresses } from './addresses.ts';
import { isFirstVisit, makeFirstAdministrator } from './first-visit.ts';
import { FirstVisitPage } from './first-visit-page.tsx';

/** The page of the link that the server prints while it has no administrator. */
export function registerFirstVisit(router: Router, accounts: Accounts): void {
  router.page(accountAddresses.firstVisit, {
    get: toEverybody(async (context) => {
      const token = context.req.query('jeton') ?? '';
      const opens = await isFirstVisit(accounts.database, accounts.clock, token);
      return answerPrivately(
        context,
        <FirstVisitPage context={context.get('page')} token={opens ? token : null} />,
        opens ? 200 : 410,
      );
    }),
    post: toEverybody(openFirstAccount(accounts)),
  });
}

const openFirstAccount =
  (accounts: Accounts): PageHandler =>
  async (context) => {
    const form = await readForm(context);
    const page = context.get('page');
    const token = form.jeton ?? '';
    const name = cleanName(form.name ?? '');
    const words = accountWords[page.language].create;
    const read = readEmailField(form, 'email', context);
    const problems = [
      ...(name === '' ? [problem('name', words.nameMissing)] : []),
      ...([...name].length > 120 ? [problem('name', words.nameLong)] : []),
      ...('problems' in read ? read.problems : []),
    ];
    if (problems.length > 0 || 'problems' in read)
      return answerPrivately(
        context,
        <FirstVisitPage
          context={page}
          token={token}
          name={form.name ?? ''}
          email={form.email ?? ''}
          problems={problems}
        />,
        422,
      );
    const person = { name, email: read.email, language: page.language };
    const id = await makeFirstAdministrator(accounts, token, person);
    if (id === null) return answerPrivately(context, <FirstVisitPage context={page} token={null} />, 410);
    await accounts.sessions.open(context, id, accounts.ids.create(), await accounts.secret());
    const next = addressIn(page.language, administrationAddresses.settings);
    const setUp = addressIn(page.language, accountAddresses.setUp);
    context.header('cache-control', 'no-store');
    return context.redirect(`${setUp}?${new URLSearchParams({ next })}`, 303);
  };
