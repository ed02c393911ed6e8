import type { RequestContext } from '../../platform/ports/http.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import type { Posted } from './typed-form.ts';

/** Characters of one form, at most; a page of text has 3,000. */
const mostCharacters = 1_000_000;

/**
 * Reads what a form posted; files are left out.
 * @throws RequestRefusal `REQ-415` when it is not a form, `UPL-001` when it is cut, `REQ-413` when it is too much
 */
export async function readPosted(context: RequestContext): Promise<Posted> {
  const type = (context.req.header('content-type') ?? '').toLowerCase();
  const isForm = /^(application\/x-www-form-urlencoded|multipart\/form-data)\b/.test(type);
  const isUtf8 = !/charset=/.test(type) || /charset="?utf-?8"?/.test(type);
  if (!isForm || !isUtf8) throw new RequestRefusal('REQ-415');
  const data = await readFormData(context);
  const texts: (readonly [string, string])[] = [];
  let characters = 0;
  for (const [name, value] of data) {
    if (typeof value !== 'string') continue;
    characters += name.length + value.length;
    texts.push([name, value]);
  }
  if (characters > mostCharacters) throw new RequestRefusal('REQ-413');
  return (name) => texts.filter(([given]) => given === name).map(([, value]) => value);
}

async function readFormData(context: RequestContext): Promise<FormData> {
  try {
    return await context.req.formData();
  } catch (error) {
    if (error instanceof TypeError) throw new RequestRefusal('UPL-001');
    throw error;
  }
}

/** The version that a form says it was made from; `null` when it says none. */
export function readVersionNumber(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : null;
}
