import type { Language } from '../../kernel/language.ts';
import { embedStyle } from './embed-address.ts';
import { type EmbedNode, escaped, writeNodes } from './embed-nodes.ts';
import { paintNames } from './paint.ts';

interface FrameDocument {
  readonly language: Language;
  readonly title: string;
  readonly content: EmbedNode;
  readonly parameters: URLSearchParams;
}

/** What a frame shows: the card alone, with its own small style sheet. */
export function frameDocument({ language, title, content, parameters }: FrameDocument): string {
  const paint = new URLSearchParams();
  for (const name of [...paintNames, 'scheme']) {
    const value = parameters.get(name);
    if (value !== null && value !== '') paint.set(name, value);
  }
  const style = paint.size === 0 ? embedStyle : `${embedStyle}?${paint}`;
  return `<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8"><title>${escaped(title)}</title><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><link rel="stylesheet" href="${escaped(style)}"></head><body class="cap17"><main>${writeNodes(content)}</main></body></html>\n`;
}
