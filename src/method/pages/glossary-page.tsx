import type { PageContext } from '../../platform/ports/page-context.ts';
import { Page } from '../../platform/web/layout/page.tsx';
import { PageHead } from '../../platform/web/layout/page-head.tsx';
import { typeset } from '../../platform/web/typography/typeset.ts';
import { glossaryPartAddress } from '../addresses.ts';
import type { GlossaryPart } from '../domain/glossary.ts';
import { methodWords } from './words.ts';

interface GlossaryPageProps {
  readonly context: PageContext;
  readonly parts: readonly GlossaryPart[];
}

/** Every word of the field, part by part; the page of each part has the other language and the codes. */
export function GlossaryPage({ context, parts }: GlossaryPageProps) {
  const { language } = context;
  const words = methodWords[language].glossary;
  return (
    <Page
      context={context}
      current="glossary"
      title={words.title}
      description={words.description}
      crumbs={[{ label: words.title }]}
    >
      <PageHead title={words.title} lead={words.lead} />
      <ul class="doors titles">
        {parts.map((part) => (
          <li key={part.slug}>
            <a href={glossaryPartAddress(language, part.slug)}>
              <strong>{typeset(language, part.title[language])}</strong>
            </a>
            <span>{typeset(language, part.terms.map((term) => term[language]).join(', '))}</span>
          </li>
        ))}
      </ul>
    </Page>
  );
}
