import type { PageContext } from '../ports/page-context.ts';
import { addressIn } from '../web/layout/address.ts';

/** Where a room's own page is, or nothing while that room is not there: the home page never links to what is missing. */
export function destination(context: PageContext, entry: string): string | undefined {
  const found = context.navigation.find((candidate) => candidate.id === entry);
  return found === undefined ? undefined : addressIn(context.language, found.addresses);
}
