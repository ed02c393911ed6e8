import type { Language } from '../../kernel/language.ts';
import type { WrittenText } from './written-text.ts';

/**
 * Reads a guide: a heading of the first level, then Markdown.
 * @throws when it does not open with its title and a paragraph
 */
export function readGuideText(source: string, slug: string, language: Language): WrittenText {
  const [, heading, markdown] = /^# (.+)\r?\n+([\s\S]+)$/.exec(source) ?? [];
  if (heading === undefined || markdown === undefined || /^(?:#|\||```|- )/.test(markdown))
    throw new Error(`A guide opens with its title and a paragraph: ${slug}.${language}`);
  const paragraph = plainText(markdown.split(/\r?\n\r?\n/)[0]!.replaceAll(/\s+/g, ' '));
  return {
    slug,
    language,
    title: plainText(heading),
    summary: /^.*?[.?!](?=\s|$)/.exec(paragraph)?.[0] ?? paragraph,
    markdown,
  };
}

/** Markdown of one line without its marks. */
const plainText = (markdown: string): string =>
  markdown.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll(/[*`]/g, '');
