import type { Accounts } from '../auth/accounts.ts';
import { AccountPage, answerPrivately } from '../auth/pages/frame.tsx';
import { readForm, toEverybody } from '../auth/routes/account-route.ts';
import type { PageContext } from '../ports/page-context.ts';
import type { Router } from '../ports/room.ts';
import { accountAddresses } from '../web/layout/account-addresses.ts';
import { addressIn } from '../web/layout/address.ts';
import { administrationAddresses } from './addresses.ts';
import { isRecovery, useRecovery } from './recovery.ts';
import { administrationWords } from './words.ts';

/** The page of the link that `cap17 admin recover` prints: a button, then a new second factor. */
export function registerRecovery(router: Router, accounts: Accounts): void {
  const { database, clock } = accounts;
  router.page(accountAddresses.recovery, {
    get: toEverybody(async (context) => {
      const token = context.req.query('jeton') ?? '';
      const opens = await isRecovery(database, clock, token);
      const shown = <RecoveryPage context={context.get('page')} token={opens ? token : null} />;
      return answerPrivately(context, shown, opens ? 200 : 410);
    }),
    post: toEverybody(async (context) => {
      const page = context.get('page');
      const { jeton: token = '' } = await readForm(context);
      const personId = await useRecovery(database, clock, token);
      if (personId === null)
        return answerPrivately(context, <RecoveryPage context={page} token={null} />, 410);
      await accounts.sessions.open(context, personId, accounts.ids.create(), await accounts.secret());
      const next = addressIn(page.language, administrationAddresses.settings);
      const setUp = addressIn(page.language, accountAddresses.setUp);
      context.header('cache-control', 'no-store');
      return context.redirect(`${setUp}?${new URLSearchParams({ next })}`, 303);
    }),
  });
}

/** Says what the link does before it does it; without a token, that it does nothing any more. */
function RecoveryPage({ context, token }: { readonly context: PageContext; readonly token: string | null }) {
  const words = administrationWords[context.language].recovery;
  if (token === null) return <AccountPage context={context} title={words.title} lead={words.gone} />;
  return (
    <AccountPage context={context} title={words.title} lead={words.lead}>
      <form method="post" action={addressIn(context.language, accountAddresses.recovery)}>
        <input type="hidden" name="jeton" value={token} />
        <p class="actions">
          <button class="button" type="submit">
            {words.button}
          </button>
        </p>
      </form>
    </AccountPage>
  );
}
