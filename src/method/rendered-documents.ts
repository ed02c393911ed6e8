import type { MethodText } from './domain/method-text.ts';
import { type RenderedDocument, renderMarkdown } from './markdown/render-markdown.ts';

const rendered = new WeakMap<MethodText, RenderedDocument>();

/** The rendered form of a text, made at its first request and kept as long as the text. */
export function renderedDocument(text: MethodText): RenderedDocument {
  const known = rendered.get(text);
  if (known !== undefined) return known;
  const document = renderMarkdown(text.markdown, text.language);
  rendered.set(text, document);
  return document;
}
