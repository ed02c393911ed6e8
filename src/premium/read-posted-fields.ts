import type { RequestContext } from '../platform/ports/http.ts';
import type { Posted } from './actions/answer-posted.ts';

/** What the form of a model posted: its fields in order, and the file chosen. */
export async function readPostedFields(context: RequestContext): Promise<Posted> {
  const data = await context.req.raw.formData();
  const fields: [string, string][] = [];
  let file: Posted['file'] = null;
  for (const [name, value] of data) {
    if (typeof value === 'string') fields.push([name, value]);
    else if (name === 'file' && value.size > 0) {
      file = { name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) };
    }
  }
  return { fields, file };
}
