import createMarkdownIt, { type Token } from 'markdown-it';
import type { Language } from '../../kernel/language.ts';
import { typeset } from '../../platform/web/typography/typeset.ts';
import { executedExampleBlock } from './executed-example-block.ts';
import { nameCells } from './name-cells.ts';
import { type Heading, nameHeadings } from './name-headings.ts';
import { formulaBlock, textWithSymbols } from './worded-formula.ts';

/** A document ready to be shown, and the headings that its contents list. */
export interface RenderedDocument {
  readonly html: string;
  readonly headings: readonly Heading[];
}

function createRenderer(language: Language) {
  const markdown = createMarkdownIt({ html: false, linkify: true });
  markdown.linkify.add('doi:', {
    validate: (text, position) =>
      /^10\.\d{4,}\/[^\s,;)]*[^\s,;).]/.exec(text.slice(position))?.[0].length ?? 0,
    normalize: (match) => {
      match.url = `https://doi.org/${match.url.slice('doi:'.length)}`;
    },
  });
  markdown.core.ruler.push('typography', ({ tokens }) => {
    for (const token of tokens)
      for (const child of token.children ?? [])
        if (child.type === 'text') child.content = typeset(language, child.content);
  });
  markdown.renderer.rules.text = (tokens, index) => textWithSymbols(tokens[index]!.content);
  markdown.renderer.rules.fence = (tokens, index) => {
    const { info, content } = tokens[index]!;
    if (info.includes('cap17-example')) return executedExampleBlock(content, language);
    if (info.trim() === 'text') return formulaBlock(content);
    return `<pre tabindex="0"><code>${markdown.utils.escapeHtml(content)}</code></pre>\n`;
  };
  return markdown;
}

const renderers = { fr: createRenderer('fr'), en: createRenderer('en') } as const;

/** Where a link of a text leads on the site; null when it leads to nothing that is there. */
export type PlaceLink = (target: string) => string | null;

/**
 * Renders a text of ours, written in Markdown, in the typography of its language; HTML inside it is shown as text.
 * @param placeLink for texts whose links lead from file to file; a link that leads nowhere keeps its words
 */
export function renderMarkdown(
  source: string,
  language: Language,
  placeLink: PlaceLink = (target) => target,
): RenderedDocument {
  const markdown = renderers[language];
  const tokens = markdown.parse(source, {});
  for (const token of tokens) if (token.children !== null) placeLinks(token.children, placeLink);
  const headings = nameHeadings(tokens);
  nameCells(tokens);
  return { html: markdown.renderer.render(tokens, markdown.options, {}), headings };
}

/** Links are not inside one another: each end closes the last one opened. */
function placeLinks(children: readonly Token[], placeLink: PlaceLink): void {
  let isDropped = false;
  for (const child of children) {
    if (child.type === 'link_open') {
      const place = placeLink(String(child.attrGet('href') ?? ''));
      isDropped = place === null;
      if (place !== null) child.attrSet('href', place);
    }
    if (isDropped && (child.type === 'link_open' || child.type === 'link_close')) child.hidden = true;
  }
}
