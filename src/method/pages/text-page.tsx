import type { PageContext } from '../../platform/ports/page-context.ts';
import { Page } from '../../platform/web/layout/page.tsx';
import { PageHead } from '../../platform/web/layout/page-head.tsx';
import type { RenderedDocument } from '../markdown/render-markdown.ts';
import { Document } from './document.tsx';

interface TextPageProps {
  readonly context: PageContext;
  /** Navigation entry of this page. */
  readonly entry: string;
  readonly title: string;
  readonly summary: string;
  readonly document: RenderedDocument;
}

/** A page that is one text: the glossary, a declaration. */
export function TextPage({ context, entry, title, summary, document }: TextPageProps) {
  return (
    <Page context={context} current={entry} title={title} description={summary} crumbs={[{ label: title }]}>
      <PageHead title={title} lead={summary} />
      <Document document={document} />
    </Page>
  );
}
