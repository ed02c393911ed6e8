import { Disclosure } from '../../platform/web/components/disclosure.tsx';
import { formatList } from '../../platform/web/format/counts.ts';
import type { FoundResource, MarkedPart } from '../actions/explain-found.ts';
import { resourceAddress } from '../addresses.ts';
import { summaryLanguage } from '../domain/resource.ts';
import { commonsWords } from '../words.ts';
import { facetLabel } from './active-filters.ts';
import type { SearchPageProps } from './search-page.tsx';

/** One result: what it is, who publishes it, what it says, and why it is here. */
export function FoundEntry({
  entry,
  context,
  order,
  labels,
}: SearchPageProps & { readonly entry: FoundResource }) {
  const { language } = context;
  const { resource } = entry;
  const words = commonsWords[language];
  const written = summaryLanguage(language, resource);
  return (
    <li class="entry">
      <p class="over">
        {[words.kinds[resource.kind], resource.publisher, resource.year]
          .filter((part) => part !== null)
          .join(' · ')}
      </p>
      <h3>
        <a href={resourceAddress(language, resource.key)} lang={otherThan(language, resource.language)}>
          <Marked parts={entry.title} />
        </a>
      </h3>
      {entry.summary.length === 0 ? null : (
        <p lang={otherThan(language, written)}>
          <Marked parts={entry.summary} />
        </p>
      )}
      <p class="over">
        {[
          ...resource.themes.slice(0, 2).map((theme) => facetLabel(language, 'theme', theme, labels)),
          resource.placeName,
          siteOf(resource.url),
        ]
          .filter((part) => part !== null)
          .join(' · ')}
      </p>
      <Disclosure kind="explain" summary={words.why}>
        <p class="note">{reasons(entry, order.typed === '', language)}</p>
      </Disclosure>
    </li>
  );
}

function reasons({ inTitle, elsewhere }: FoundResource, isPlain: boolean, language: 'fr' | 'en'): string {
  const words = commonsWords[language];
  if (isPlain) return words.whyAll;
  if (inTitle.length + elsewhere.length === 0) return words.whyTheme;
  return [
    inTitle.length === 0 ? '' : words.whyTitle(formatList(language, inTitle)),
    elsewhere.length === 0 ? '' : words.whyElsewhere(formatList(language, elsewhere)),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** A text with what was looked for marked. */
function Marked({ parts }: { readonly parts: readonly MarkedPart[] }) {
  return <>{parts.map(({ text, isMarked }, at) => (isMarked ? <mark key={at}>{text}</mark> : text))}</>;
}

/** The language of a text, said when it is not that of the page. */
export const otherThan = (language: string, written: string): string | undefined =>
  written === language ? undefined : written;

/** The name of the site of an address. */
export function siteOf(url: string): string {
  try {
    return new URL(url).hostname.replace(/^www\./, '');
  } catch {
    return url;
  }
}
