import { type FormField, readFormFields } from './html-form.ts';
import type { SignedIn } from './sign-in-as.ts';
import type { TestApp } from './test-app.ts';

/** What somebody does in a browser without script: reads pages, fills the form `edit` of one and saves. */
export function formFiller(app: TestApp, who: SignedIn | null) {
  const headers = who?.headers ?? {};
  const get = (path: string) => app.request(path, { headers });
  const textOf = async (path: string) => (await get(path)).text();
  const post = (path: string, fields: readonly FormField[]) =>
    app.request(path, { method: 'POST', headers, body: new URLSearchParams(fields as [string, string][]) });
  /** Fields named in `values` are replaced, the others sent as the page gives them. */
  const fill = async (
    path: string,
    values: Readonly<Record<string, string | readonly string[]>>,
    button = 'save',
  ): Promise<Response> => {
    const kept = readFormFields(await textOf(path), 'edit').filter(([name]) => !(name in values));
    const typed = Object.entries(values).flatMap(([name, value]): FormField[] =>
      [value].flat().map((one) => [name, one]),
    );
    return post(path, [...kept, ...typed, ['do', button]]);
  };
  /** The address to which an answer leads, without what it says of the saving. */
  const create = async (path: string, values: Parameters<typeof fill>[1]): Promise<string> => {
    const answer = await fill(path, values);
    if (answer.status !== 303) throw new Error(`${path}: ${answer.status}, ${await answer.text()}`);
    return answer.headers.get('location')!.replace(/\?.*/, '');
  };
  return { get, textOf, post, fill, create };
}
