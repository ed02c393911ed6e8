import type { Room } from '../ports/room.ts';
import type { Accounts } from './accounts.ts';
import { registerAccount } from './routes/account-routes.tsx';
import { registerCode } from './routes/code-routes.tsx';
import { registerLinks } from './routes/link-routes.tsx';
import { registerPasskeys } from './routes/passkey-routes.ts';
import { registerProvider } from './routes/provider-routes.ts';
import { registerSignIn } from './routes/sign-in-routes.tsx';

/** The pages of accounts: coming in, going out, one's own space. */
export function createAccountRoom(accounts: Accounts): Room {
  return {
    name: 'accounts',
    routes(router) {
      registerSignIn(router, accounts);
      registerLinks(router, accounts);
      registerProvider(router, accounts);
      registerCode(router, accounts);
      registerAccount(router, accounts);
      registerPasskeys(router, accounts);
    },
  };
}
