import type { Language } from '../../kernel/language.ts';
import type { RequestContext } from '../ports/http.ts';
import { problemAnswer } from '../ports/problem-answer.ts';
import { ErrorPage } from '../web/errors/error-page.tsx';
import { renderPage } from '../web/layout/render-page.ts';
import { typeset } from '../web/typography/typeset.ts';
import { type ErrorCode, errorTexts } from './error-texts.ts';
import { type LayoutContext, languageOfPath, setPage } from './page-router.ts';

export type AnswerError = (
  context: RequestContext,
  code: ErrorCode,
  headers?: Readonly<Record<string, string>>,
) => Response;

/** Answers an error as a problem document to programs, as a page in their language to people. */
export function createErrorAnswers(layout: LayoutContext): AnswerError {
  return (context, code, headers = {}) => {
    for (const [name, value] of Object.entries(headers)) context.header(name, value);
    const { status, title, advice } = errorTexts[code];
    if (isForProgram(context)) {
      const language = preferredLanguage(context.req.header('accept-language'));
      return problemAnswer(context, { status, code, title: title[language], detail: advice[language] });
    }
    const language = languageOfPath(context.req.path);
    setPage(context, layout, language, { fr: '/', en: '/en' });
    context.header('cache-control', 'no-store');
    return context.html(renderPage(errorPage(context, code, language)), status);
  };
}

function errorPage(context: RequestContext, code: ErrorCode, language: Language) {
  const { title, advice } = errorTexts[code];
  return (
    <ErrorPage
      context={context.get('page')}
      title={typeset(language, title[language])}
      advice={typeset(language, advice[language])}
      reference={`${code} ${context.get('requestId')}`}
    />
  );
}

function isForProgram(context: RequestContext): boolean {
  if (/^\/(api|schemas)\//.test(context.req.path)) return true;
  const accepted = context.req.header('accept') ?? '';
  return accepted.includes('json') && !accepted.includes('html');
}

/** The language that a program's `Accept-Language` prefers; French without one. */
export function preferredLanguage(accepted: string | undefined): Language {
  const weighed = (accepted ?? '').split(',').map((part) => {
    const [name = '', quality] = part
      .trim()
      .toLowerCase()
      .split(/\s*;\s*q=/);
    return { language: name.slice(0, 2), quality: quality === undefined ? 1 : Number(quality) };
  });
  const weight = (language: Language) =>
    Math.max(-1, ...weighed.filter((item) => item.language === language).map((item) => item.quality));
  return weight('en') > weight('fr') ? 'en' : 'fr';
}
