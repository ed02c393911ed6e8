import type { PageContext } from '../../platform/ports/page-context.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import { Page } from '../../platform/web/layout/page.tsx';
import { PageHead } from '../../platform/web/layout/page-head.tsx';
import { Section } from '../../platform/web/layout/section.tsx';
import { typeset } from '../../platform/web/typography/typeset.ts';
import { methodAddresses } from '../addresses.ts';
import { guideOrder } from '../domain/guide-order.ts';
import type { WrittenText } from '../domain/written-text.ts';
import { guideAddress } from '../help/guide-links.ts';
import type { RenderedDocument } from '../markdown/render-markdown.ts';
import { Document } from './document.tsx';
import { methodWords } from './words.ts';

interface HelpPageProps {
  readonly context: PageContext;
  readonly guides: ReadonlyMap<string, WrittenText>;
}

/** Every guide, by what somebody comes to do. */
export function HelpPage({ context, guides }: HelpPageProps) {
  const { language } = context;
  const words = methodWords[language].help;
  return (
    <Page
      context={context}
      current="help"
      title={words.title}
      description={words.lead}
      crumbs={[{ label: words.title }]}
    >
      <PageHead title={words.title} lead={words.lead} />
      {guideOrder.map(({ part, slugs }) => (
        <Section key={part} id={part} title={words.parts[part]}>
          <ul class="doors titles">
            {slugs.map((slug) => {
              const guide = guides.get(slug);
              if (guide === undefined) return null;
              return (
                <li key={slug}>
                  <a href={guideAddress(language, slug)}>
                    <strong>{typeset(language, guide.title)}</strong>
                  </a>
                  <span class="soft">{typeset(language, guide.summary)}</span>
                </li>
              );
            })}
          </ul>
        </Section>
      ))}
      <Section id="also" title={words.also}>
        <ul>
          {(['index', 'glossary'] as const).map((at) => (
            <li key={at}>
              <a href={addressIn(language, methodAddresses[at])}>{methodWords[language][at].title}</a>
            </li>
          ))}
        </ul>
      </Section>
    </Page>
  );
}

interface GuidePageProps {
  readonly context: PageContext;
  readonly guide: WrittenText;
  readonly document: RenderedDocument;
}

/** One guide, read on the site. */
export function GuidePage({ context, guide, document }: GuidePageProps) {
  const { language } = context;
  const words = methodWords[language].help;
  const title = typeset(language, guide.title);
  return (
    <Page
      context={context}
      current="help"
      title={title}
      description={typeset(language, guide.summary)}
      crumbs={[{ label: words.title, address: addressIn(language, methodAddresses.help) }, { label: title }]}
    >
      <PageHead title={title} />
      <Document document={document} />
      <p class="no-print">
        <a href={addressIn(language, methodAddresses.help)}>{words.all}</a>
      </p>
    </Page>
  );
}
