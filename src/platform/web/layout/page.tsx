import type { ComponentChildren } from 'preact';
import type { PageContext } from '../../ports/page-context.ts';
import { Speak } from '../language-context.tsx';
import { layoutMessages } from '../messages/layout.ts';
import { Breadcrumb, type Crumb } from './breadcrumb.tsx';
import { Footer } from './footer.tsx';
import { Head, type Machine } from './head.tsx';
import { Masthead } from './masthead.tsx';

interface PageProps {
  readonly context: PageContext;
  /** Name of the page; the name of the product is added. */
  readonly title: string;
  /** One or two sentences for search engines and shared links. */
  readonly description: string;
  /** The way to this page, without the home page; left out on the home page. */
  readonly crumbs?: readonly Crumb[];
  /** Navigation entry under which this page stands. */
  readonly current?: string;
  /** Browser entries of this page, by the path of their source; most pages have none. */
  readonly scripts?: readonly string[];
  /** False keeps the page out of search engines: errors, private pages. */
  readonly indexed?: boolean;
  /** What other programs make of this page. */
  readonly machine?: Machine;
  readonly children?: ComponentChildren;
}

/** The frame of every page: head, skip link, masthead, breadcrumb, content, footer. Render it with `renderPage`. */
export function Page({
  context,
  title,
  description,
  crumbs,
  current,
  scripts = [],
  indexed = true,
  machine = {},
  children,
}: PageProps) {
  const { language } = context;
  return (
    <Speak language={language}>
      <html lang={language}>
        <Head
          context={context}
          title={`${title} — Cap17`}
          description={description}
          scripts={scripts}
          indexed={indexed}
          machine={machine}
        />
        <body>
          <a class="skip" href="#content">
            {layoutMessages[language].skip}
          </a>
          <Masthead context={context} current={current} />
          <main id="content" class="wrap" tabindex={-1}>
            {crumbs === undefined ? null : <Breadcrumb crumbs={crumbs} />}
            {children}
          </main>
          <Footer context={context} />
        </body>
      </html>
    </Speak>
  );
}
