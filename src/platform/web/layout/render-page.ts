import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** Writes a page as the HTML document that the server sends. */
export function renderPage(page: VNode): string {
  return `<!DOCTYPE html>${renderToString(page)}\n`;
}
