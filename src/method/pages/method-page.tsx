import type { PageContext } from '../../platform/ports/page-context.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import { methodAddress } from '../../platform/web/layout/method-address.ts';
import { Page } from '../../platform/web/layout/page.tsx';
import { PageHead } from '../../platform/web/layout/page-head.tsx';
import { typeset } from '../../platform/web/typography/typeset.ts';
import { methodAddresses } from '../addresses.ts';
import { methodOrder } from '../domain/method-order.ts';
import type { WrittenText } from '../domain/written-text.ts';
import type { RenderedDocument } from '../markdown/render-markdown.ts';
import { Document } from './document.tsx';
import { methodWords } from './words.ts';

interface MethodPageProps {
  readonly context: PageContext;
  readonly text: WrittenText;
  readonly document: RenderedDocument;
  readonly texts: ReadonlyMap<string, WrittenText>;
}

/** One computation: meaning, formula, symbols, sources, limits, an example to redo. */
export function MethodPage({ context, text, document, texts }: MethodPageProps) {
  const { language } = context;
  const words = methodWords[language];
  const title = typeset(language, text.title);
  const summary = typeset(language, text.summary);
  return (
    <Page
      context={context}
      current="method"
      title={title}
      description={summary}
      crumbs={[
        { label: words.index.short, address: addressIn(language, methodAddresses.index) },
        { label: title },
      ]}
    >
      <PageHead title={title} lead={summary} />
      <Document document={document} />
      <Neighbours context={context} slug={text.slug} texts={texts} />
    </Page>
  );
}

const readingOrder: readonly string[] = methodOrder.flatMap(({ slugs }) => slugs as readonly string[]);

function Neighbours({
  context,
  slug,
  texts,
}: Pick<MethodPageProps, 'context' | 'texts'> & { readonly slug: string }) {
  const { language } = context;
  const words = methodWords[language].page;
  const position = readingOrder.indexOf(slug);
  const link = (neighbour: string | undefined, label: string) => {
    const text = neighbour === undefined ? undefined : texts.get(neighbour);
    if (text === undefined) return null;
    return (
      <li>
        <span class="over">{label}</span>
        <br />
        <a href={methodAddress(language, text.slug)}>{typeset(language, text.title)}</a>
      </li>
    );
  };
  return (
    <nav class="section no-print" aria-label={words.around}>
      <ul class="grid cols-3 small-text">
        {link(readingOrder[position - 1], words.previous)}
        {link(readingOrder[position + 1], words.next)}
        <li>
          <a href={addressIn(language, methodAddresses.index)}>{words.all}</a>
        </li>
      </ul>
    </nav>
  );
}
