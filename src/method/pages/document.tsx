import { useLanguage } from '../../platform/web/language-context.tsx';
import { layoutMessages } from '../../platform/web/messages/layout.ts';
import type { RenderedDocument } from '../markdown/render-markdown.ts';

/** A rendered text with its contents: above it on a phone, beside it on a wide screen. */
export function Document({ document }: { readonly document: RenderedDocument }) {
  const words = layoutMessages[useLanguage()];
  return (
    <div class="document-layout section flush">
      <nav class="contents no-print" aria-label={words.onThisPage}>
        <ul>
          {document.headings.map((heading) => (
            <li key={heading.id}>
              <a href={`#${heading.id}`}>{heading.label}</a>
            </li>
          ))}
        </ul>
      </nav>
      <div class="document" dangerouslySetInnerHTML={{ __html: document.html }} />
    </div>
  );
}
