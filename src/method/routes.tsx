import type { Localized } from '../kernel/language.ts';
import type { PageHandler, RequestContext } from '../platform/ports/http.ts';
import type { Ports } from '../platform/ports/ports.ts';
import { publicPage } from '../platform/ports/rights.ts';
import type { Router } from '../platform/ports/room.ts';
import { type AnswerKeptPage, createPageCache } from '../platform/web/layout/page-cache.ts';
import { typeset } from '../platform/web/typography/typeset.ts';
import { methodAddresses } from './addresses.ts';
import { type DeclarationName, declarationNames, declarationText } from './declarations.ts';
import { glossaryParts } from './glossary.ts';
import { linkOnSite } from './help/guide-links.ts';
import { guides } from './help/guides.ts';
import { methodTexts } from './library.ts';
import { renderMarkdown } from './markdown/render-markdown.ts';
import { GlossaryPage } from './pages/glossary-page.tsx';
import { GlossaryPartPage } from './pages/glossary-part-page.tsx';
import { GuidePage, HelpPage } from './pages/help-page.tsx';
import { MethodIndexPage } from './pages/method-index-page.tsx';
import { MethodPage } from './pages/method-page.tsx';
import { TextPage } from './pages/text-page.tsx';

/** Registers the index, one page per computation, the glossary, the help with its guides and the declarations. */
export function registerMethodPages(router: Router, ports: Ports): void {
  const answer = createPageCache();
  const register = (addresses: Localized, handler: PageHandler) =>
    router.page(addresses, { get: { policy: publicPage, answer: handler } });
  register(methodAddresses.index, (context) =>
    answer(context, () => <MethodIndexPage context={context.get('page')} texts={textsFor(context)} />),
  );
  register(methodAddresses.page, (context) => answerMethod(context, answer));
  register(methodAddresses.glossary, (context) =>
    answer(context, () => <GlossaryPage context={context.get('page')} parts={glossaryParts} />),
  );
  register(methodAddresses.glossaryPart, (context) => {
    const part = glossaryParts.find(({ slug }) => slug === context.req.param('slug'));
    if (part === undefined) return context.notFound();
    return answer(context, () => <GlossaryPartPage context={context.get('page')} part={part} />);
  });
  register(methodAddresses.help, (context) =>
    answer(context, () => (
      <HelpPage context={context.get('page')} guides={guides[context.get('language')]} />
    )),
  );
  register(methodAddresses.guide, (context) => answerGuide(context, answer));
  for (const name of declarationNames)
    register(methodAddresses[name], answerDeclaration(name, ports, answer));
}

const textsFor = (context: RequestContext) => methodTexts[context.get('language')];

function answerMethod(context: RequestContext, answer: AnswerKeptPage): Response | Promise<Response> {
  const texts = textsFor(context);
  const text = texts.get(context.req.param('slug') ?? '');
  if (text === undefined) return context.notFound();
  return answer(context, () => (
    <MethodPage
      context={context.get('page')}
      text={text}
      texts={texts}
      document={renderMarkdown(text.markdown, text.language)}
    />
  ));
}

function answerGuide(context: RequestContext, answer: AnswerKeptPage): Response | Promise<Response> {
  const language = context.get('language');
  const guide = guides[language].get(context.req.param('slug') ?? '');
  if (guide === undefined) return context.notFound();
  return answer(context, () => (
    <GuidePage
      context={context.get('page')}
      guide={guide}
      document={renderMarkdown(guide.markdown, language, (target) => linkOnSite(target, language))}
    />
  ));
}

function answerDeclaration(name: DeclarationName, ports: Ports, answer: AnswerKeptPage): PageHandler {
  return (context) =>
    answer(context, () => {
      const language = context.get('language');
      const text = declarationText(name, language, ports);
      return (
        <TextPage
          context={context.get('page')}
          entry={name}
          title={typeset(language, text.title)}
          summary={typeset(language, text.summary)}
          document={renderMarkdown(text.markdown, language)}
        />
      );
    });
}
