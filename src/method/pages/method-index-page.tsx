import type { PageContext } from '../../platform/ports/page-context.ts';
import { methodAddress } from '../../platform/web/layout/method-address.ts';
import { Page } from '../../platform/web/layout/page.tsx';
import { PageHead } from '../../platform/web/layout/page-head.tsx';
import { Section } from '../../platform/web/layout/section.tsx';
import { typeset } from '../../platform/web/typography/typeset.ts';
import { methodOrder } from '../domain/method-order.ts';
import type { WrittenText } from '../domain/written-text.ts';
import { methodWords } from './words.ts';

interface MethodIndexPageProps {
  readonly context: PageContext;
  readonly texts: ReadonlyMap<string, WrittenText>;
}

/** Every page of the method, by what it serves. */
export function MethodIndexPage({ context, texts }: MethodIndexPageProps) {
  const { language } = context;
  const words = methodWords[language].index;
  return (
    <Page
      context={context}
      current="method"
      title={words.title}
      description={words.description}
      crumbs={[{ label: words.short }]}
    >
      <PageHead title={words.title} lead={words.lead}>
        <p class="soft prose">{words.discuss}</p>
      </PageHead>
      {methodOrder.map(({ part, slugs }) => (
        <Section key={part} id={part} title={words.parts[part]} intro={words.partNotes[part]}>
          <ul class="doors titles">
            {slugs.map((slug) => {
              const text = texts.get(slug);
              if (text === undefined) return null;
              return (
                <li key={slug}>
                  <a href={methodAddress(language, slug)}>
                    <strong>{typeset(language, text.title)}</strong>
                  </a>
                  <span class="soft">{typeset(language, text.summary)}</span>
                </li>
              );
            })}
          </ul>
        </Section>
      ))}
    </Page>
  );
}
