import type { RequestContext } from '../ports/http.ts';
import type { SentForm } from '../web/errors/error-page.tsx';

/** Characters of a form that a page can carry back. */
const mostCharacters = 1_000_000;

/**
 * The form of a request that could not be taken, so that nothing typed is lost; passwords and files apart.
 * Undefined when it was no form, or when it cannot be read again.
 */
export async function readSentForm(context: RequestContext): Promise<SentForm | undefined> {
  const type = context.req.header('content-type') ?? '';
  const isForm = /^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type);
  if (context.req.method !== 'POST' || !isForm) return undefined;
  try {
    const fields = [...(await context.req.formData())].flatMap(([name, value]) =>
      typeof value === 'string' && !/password|mot-de-passe/i.test(name) ? [[name, value] as const] : [],
    );
    const characters = fields.reduce((sum, [name, value]) => sum + name.length + value.length, 0);
    if (fields.length === 0 || characters > mostCharacters) return undefined;
    const { pathname, search } = new URL(context.req.url);
    return { address: pathname + search, fields };
  } catch {
    return undefined;
  }
}
