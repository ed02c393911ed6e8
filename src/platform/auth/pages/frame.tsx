import type { ComponentChildren } from 'preact';
import type { RequestContext } from '../../ports/http.ts';
import type { PageContext } from '../../ports/page-context.ts';
import { ErrorSummary, type FieldProblem } from '../../web/components/error-summary.tsx';
import { Page } from '../../web/layout/page.tsx';
import { PageHead } from '../../web/layout/page-head.tsx';
import { renderPage } from '../../web/layout/render-page.ts';

interface AccountPageProps {
  readonly context: PageContext;
  readonly title: string;
  readonly lead?: string | undefined;
  readonly problems?: readonly FieldProblem[];
  /** Said on top: what was done, what to know. */
  readonly notice?: string | undefined;
  readonly scripts?: readonly string[];
  readonly children?: ComponentChildren;
}

/** The frame of the pages of accounts: out of search engines, errors summed up first. */
export function AccountPage({
  context,
  title,
  lead,
  problems = [],
  notice,
  scripts,
  children,
}: AccountPageProps) {
  return (
    <Page
      context={context}
      title={title}
      description={lead ?? title}
      indexed={false}
      crumbs={[{ label: title }]}
      {...(scripts ? { scripts } : {})}
    >
      <PageHead title={title} lead={lead}>
        <ErrorSummary problems={problems} />
        {notice === undefined ? null : (
          <div class="alert" role="status">
            <p>{notice}</p>
          </div>
        )}
      </PageHead>
      {children}
    </Page>
  );
}

/** Answers a page that nobody else may keep, whose address no other site learns. */
export function answerPrivately(
  context: RequestContext,
  page: Parameters<typeof renderPage>[0],
  status: 200 | 401 | 404 | 410 | 422 | 429 = 200,
): Response {
  context.header('cache-control', 'no-store');
  context.header('referrer-policy', 'same-origin');
  return context.html(renderPage(page), status);
}

/** One message of a form, tied to its field. */
export const problem = (field: string, message: string): FieldProblem => ({ field, message });

/** The message of a field among the problems of its form. */
export const errorOf = (problems: readonly FieldProblem[], field: string): string | undefined =>
  problems.find((found) => found.field === field)?.message;
