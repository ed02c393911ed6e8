import type { RequestContext } from '../platform/ports/http.ts';
import { RequestRefusal } from '../platform/ports/request-refusal.ts';

/** Characters of what is posted, at most. */
const mostCharacters = 60_000;

/** What was posted, by name. @throws RequestRefusal when it is no form, is cut, or is too long */
export async function readTypedForm(
  context: RequestContext,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const type = (context.req.header('content-type') ?? '').toLowerCase();
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/.test(type))
    throw new RequestRefusal('REQ-415');
  const data = await context.req.formData().catch((error: unknown) => {
    throw error instanceof TypeError ? new RequestRefusal('UPL-001') : error;
  });
  const typed = new Map<string, string[]>();
  let characters = 0;
  for (const [name, value] of data) {
    if (typeof value !== 'string') continue;
    characters += name.length + value.length;
    typed.set(name, [...(typed.get(name) ?? []), value]);
  }
  if (characters > mostCharacters) throw new RequestRefusal('REQ-413');
  return typed;
}
