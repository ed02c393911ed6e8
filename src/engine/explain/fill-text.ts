/**
 * Writes one of the texts given by key, with what its `{name}` stand for: a name, a figure, or the key of another text.
 * @example fillText({ hello: 'Hello {who}' }, 'hello', { who: 'Ann' }) // 'Hello Ann'
 */
export function fillText<Key extends string>(
  texts: Readonly<Record<Key, string>>,
  key: Key,
  params: Readonly<Record<string, string>>,
): string {
  const all: Readonly<Record<string, string>> = texts;
  return texts[key].replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const said = params[name] ?? '';
    return Object.hasOwn(all, said) ? all[said]! : said;
  });
}
