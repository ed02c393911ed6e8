import type { PageHandler, RequestContext } from '../platform/ports/http.ts';
import type { Ports } from '../platform/ports/ports.ts';
import type { Router } from '../platform/ports/room.ts';
import { renderPage } from '../platform/web/layout/render-page.ts';
import { typeset } from '../platform/web/typography/typeset.ts';
import { methodAddresses } from './addresses.ts';
import { type DeclarationName, declarationNames, declarationText } from './declarations.ts';
import type { MethodText } from './domain/method-text.ts';
import { glossaryParts } from './glossary.ts';
import { methodTexts } from './library.ts';
import { GlossaryPage } from './pages/glossary-page.tsx';
import { MethodIndexPage } from './pages/method-index-page.tsx';
import { MethodPage } from './pages/method-page.tsx';
import { TextPage } from './pages/text-page.tsx';
import { renderedDocument } from './rendered-documents.ts';

/** Registers the index, one page per computation, the glossary and the declarations. */
export function registerMethodPages(router: Router, ports: Ports): void {
  router.page(methodAddresses.index, { get: answerIndex });
  router.page(methodAddresses.page, { get: answerMethod });
  router.page(methodAddresses.glossary, { get: answerGlossary });
  for (const name of declarationNames)
    router.page(methodAddresses[name], { get: answerDeclaration(name, ports) });
}

const answerIndex: PageHandler = (context) => {
  const page = context.get('page');
  return context.html(renderPage(<MethodIndexPage context={page} texts={methodTexts[page.language]} />));
};

const answerGlossary: PageHandler = (context) =>
  context.html(renderPage(<GlossaryPage context={context.get('page')} parts={glossaryParts} />));

const answerMethod: PageHandler = (context) => {
  const page = context.get('page');
  const texts = methodTexts[page.language];
  const text = texts.get(context.req.param('slug') ?? '');
  if (text === undefined) return context.notFound();
  return context.html(
    renderPage(<MethodPage context={page} text={text} texts={texts} document={renderedDocument(text)} />),
  );
};

function answerDeclaration(name: DeclarationName, ports: Ports): PageHandler {
  const texts = {
    fr: declarationText(name, 'fr', ports.settings),
    en: declarationText(name, 'en', ports.settings),
  };
  return (context) => answerText(context, name, texts[context.get('language')]);
}

function answerText(context: RequestContext, entry: string, text: MethodText): Response {
  const page = context.get('page');
  const { language } = page;
  return context.html(
    renderPage(
      <TextPage
        context={page}
        entry={entry}
        title={typeset(language, text.title)}
        summary={typeset(language, text.summary)}
        document={renderedDocument(text)}
      />,
    ),
  );
}
