import type { Language } from '../../kernel/language.ts';
import type { WrittenText } from './written-text.ts';

const frontMatter = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/;
const entry = /^(\w+):\s*(?:"(.*)"|(.*?))\s*$/;

/**
 * Reads a text of `docs/methods`: `key: value` lines between two `---`, then Markdown.
 *
 * @throws when `title`, `slug` or `summary` is missing: a page must not be served without its name
 */
export function readMethodText(source: string, language: Language): WrittenText {
  const head = frontMatter.exec(source);
  const entries = new Map<string, string>();
  for (const line of (head?.[1] ?? '').split(/\r?\n/)) {
    const [, key, quoted, bare] = entry.exec(line) ?? [];
    if (key !== undefined) entries.set(key, quoted ?? bare ?? '');
  }
  const wanted = (key: string): string => {
    const value = entries.get(key);
    if (value === undefined || value === '')
      throw new Error(`Method text without "${key}": ${source.slice(0, 80)}`);
    return value;
  };
  return {
    slug: wanted('slug'),
    language,
    title: wanted('title'),
    summary: wanted('summary'),
    markdown: source.slice(head?.[0].length ?? 0).trimStart(),
  };
}
