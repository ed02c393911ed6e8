import type { ComponentChildren } from 'preact';
import type { PageContext } from '../../ports/page-context.ts';
import { Alert } from '../components/messages.tsx';
import type { Crumb } from './breadcrumb.tsx';
import { Page } from './page.tsx';
import { PageHead } from './page-head.tsx';

interface TaskPageProps {
  readonly context: PageContext;
  /** Navigation entry under which it stands. */
  readonly current: string;
  readonly title: string;
  readonly lead?: ComponentChildren;
  readonly crumbs: readonly Crumb[];
  /** Something that was just done, or could not be. */
  readonly notice?: string | undefined;
  readonly isProblem?: boolean;
  readonly children?: ComponentChildren;
}

/** A private page on which one does something: what was just done on top, then the content; search engines do not list it. */
export function TaskPage(props: TaskPageProps) {
  const { context, current, title, lead, crumbs, notice, isProblem = false, children } = props;
  return (
    <Page
      context={context}
      current={current}
      title={title}
      description={title}
      crumbs={crumbs}
      indexed={false}
    >
      <PageHead title={title} {...(lead === undefined ? {} : { lead })} />
      <div class="section flush stack">
        {notice === undefined ? null : (
          <Alert>
            <p role={isProblem ? 'alert' : 'status'}>{notice}</p>
          </Alert>
        )}
        {children}
      </div>
    </Page>
  );
}
