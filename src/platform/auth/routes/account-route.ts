import type { PageHandler, RequestContext } from '../../ports/http.ts';
import type { RoutePolicy } from '../../ports/rights.ts';
import type { GuardedAnswer } from '../../ports/room.ts';
import type { Accounts } from '../accounts.ts';
import { safeNext } from '../safe-next.ts';

/** Opening or closing a session of one's own: everybody. */
const opening: RoutePolicy = { resource: 'session', verb: 'create' };

/** An answer to anybody, about getting in or out. */
export const toEverybody = (answer: PageHandler): GuardedAnswer => ({ policy: opening, answer });

/** An answer about one's own account. */
export const toOneself = (verb: 'get' | 'update', answer: PageHandler): GuardedAnswer => ({
  policy: { resource: 'account', verb },
  answer: (context) => {
    const { personId } = context.get('asker');
    context.get('rights').require(verb, { resource: 'account', state: 'active', personId: personId ?? '' });
    return answer(context);
  },
});

/** What a form sent, by name; files and repeated names are left out. */
export async function readForm(context: RequestContext): Promise<Readonly<Record<string, string>>> {
  const data = await context.req.raw.clone().formData();
  const fields: Record<string, string> = Object.create(null);
  for (const [name, value] of data) if (typeof value === 'string') fields[name] = value;
  return fields;
}

/** Where to go afterwards; an address of another site is refused, and that is logged. */
export function readNext(accounts: Accounts, asked: string | undefined): string | null {
  const next = safeNext(asked, accounts.settings.origin);
  if (next === null && asked) accounts.log.warn('redirect-refused');
  return next;
}
