import type { VNode } from 'preact';
import { answerPage } from '../../people/index.ts';
import type { RequestContext } from '../../platform/ports/http.ts';
import { renderPage } from '../../platform/web/layout/render-page.ts';

/** Answers a page that a visitor may read too: only theirs may be kept by caches. */
export const answerReading = (context: RequestContext, page: VNode): Response =>
  context.get('asker').personId === null ? context.html(renderPage(page)) : answerPage(context, page);
