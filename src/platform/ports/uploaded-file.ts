import type { RequestContext } from './http.ts';
import { RequestRefusal } from './request-refusal.ts';

/** A file sent with a form. Its name is only shown. */
export interface UploadedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads the file of a form, sent under the name `file`, and the form's other fields.
 * @returns the file, null when none was chosen
 * @throws RequestRefusal `REQ-415` when the form was not sent as `multipart/form-data`
 */
export async function readUploadedFile(
  context: RequestContext,
): Promise<{ readonly file: UploadedFile | null; readonly field: (name: string) => string }> {
  const type = (context.req.header('content-type') ?? '').toLowerCase();
  if (!type.startsWith('multipart/form-data')) throw new RequestRefusal('REQ-415');
  const form = await context.req.formData();
  const field = (name: string): string => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  const sent = form.get('file');
  if (sent === null || typeof sent === 'string' || (sent.name === '' && sent.size === 0))
    return { file: null, field };
  const name = sent.name
    .toWellFormed()
    .replaceAll(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/^.*[\\/]/, '')
    .slice(0, 120);
  const bytes = new Uint8Array(await sent.arrayBuffer());
  return { file: { name: name === '' ? '—' : name, bytes }, field };
}
