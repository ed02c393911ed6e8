import type { Language, Localized } from '../../kernel/language.ts';
import type { Reason } from '../ports/command.ts';
import type { RequestContext } from '../ports/http.ts';
import { preferredLanguage } from '../ports/preferred-language.ts';
import { problemAnswer } from '../ports/problem-answer.ts';
import { ErrorPage, type SentForm } from '../web/errors/error-page.tsx';
import { renderPage } from '../web/layout/render-page.ts';
import { typeset } from '../web/typography/typeset.ts';
import { type ErrorCode, errorTexts } from './error-texts.ts';
import { isForProgram } from './for-program.ts';
import { type LayoutContext, languageOfPath, setPage } from './page-router.ts';

export type AnswerError = (
  context: RequestContext,
  code: ErrorCode,
  headers?: Readonly<Record<string, string>>,
  details?: {
    /** What to do about it, when it is more than what goes with the code. */
    readonly advice?: Localized | undefined;
    readonly reasons?: readonly Reason[];
    /** The form that could not be taken, kept in the page. */
    readonly sent?: SentForm | undefined;
  },
) => Response;

/** Answers an error as a problem document to programs, as a page in their language to people. */
export function createErrorAnswers(layout: LayoutContext): AnswerError {
  return (context, code, headers = {}, { advice = errorTexts[code].advice, reasons = [], sent } = {}) => {
    for (const [name, value] of Object.entries(headers)) context.header(name, value);
    const { status, title } = errorTexts[code];
    if (isForProgram(context)) {
      const language = preferredLanguage(context.req.header('accept-language'));
      const errors = reasons.length > 0 ? { errors: reasons } : {};
      return problemAnswer(context, {
        status,
        code,
        title: typeset(language, title[language]),
        detail: typeset(language, advice[language]),
        ...errors,
      });
    }
    const language = languageOfPath(context.req.path);
    setPage(context, layout, language, { fr: '/', en: '/en' });
    context.header('cache-control', 'no-store');
    return context.html(renderPage(errorPage(context, code, language, advice, sent)), status);
  };
}

function errorPage(
  context: RequestContext,
  code: ErrorCode,
  language: Language,
  advice: Localized,
  sent: SentForm | undefined,
) {
  const { title } = errorTexts[code];
  return (
    <ErrorPage
      context={context.get('page')}
      title={typeset(language, title[language])}
      advice={typeset(language, advice[language])}
      reference={`${code} ${context.get('requestId')}`}
      sent={sent}
    />
  );
}
