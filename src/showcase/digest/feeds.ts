import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith';
import type { Language } from '../../kernel/language.ts';
import { asHtml, feedText, jsonFeedText } from '../published/feed-text.ts';
import { digestFeedAddress, issueAddress, landingAddress } from './addresses.ts';
import type { DigestAudience } from './domain/audiences.ts';
import { type DigestIssue, itemsFor, textIn } from './domain/issue.ts';
import { digestWords } from './words.ts';

interface DigestFeed {
  readonly issues: readonly DigestIssue[];
  readonly audience: DigestAudience;
  readonly language: Language;
  readonly origin: string;
}

/** The issues of an audience, as a feed that one follows: plain text, nothing that a reader would run. */
export function digestFeed(format: 'atom' | 'rss' | 'json', feed: DigestFeed): string {
  const { audience, language, origin } = feed;
  const words = digestWords[language];
  const title = `${words.title} — ${words.audiences[audience]}`;
  const self = origin + digestFeedAddress(language, audience, format);
  const page = origin + landingAddress(language);
  const entries = entriesOf(feed);
  const updated = new Date(Math.max(0, ...entries.map((entry) => entry.updated.getTime())));
  if (format === 'atom')
    return generateAtomFeed({
      id: self,
      title: { value: title },
      subtitle: { value: words.lead },
      updated,
      links: [
        { href: self, rel: 'self', type: 'application/atom+xml' },
        { href: page, rel: 'alternate', type: 'text/html' },
      ],
      authors: [{ name: 'Cap17' }],
      entries: entries.map((entry) => ({
        id: entry.id,
        title: { value: entry.title },
        summary: { value: entry.summary },
        published: entry.published,
        updated: entry.updated,
        links: [{ href: entry.id, rel: 'alternate', type: 'text/html' }],
      })),
    });
  if (format === 'rss')
    return generateRssFeed({
      title,
      link: page,
      description: words.lead,
      language,
      ...(entries.length === 0 ? {} : { lastBuildDate: updated }),
      atom: { links: [{ href: self, rel: 'self', type: 'application/rss+xml' }] },
      items: entries.map((entry) => ({
        title: asHtml(entry.title),
        link: entry.id,
        guid: { value: entry.id, isPermaLink: true },
        description: asHtml(entry.summary),
        pubDate: entry.published,
      })),
    });
  return jsonFeedText(
    generateJsonFeed({
      title,
      home_page_url: page,
      feed_url: self,
      description: words.lead,
      language,
      items: entries.map((entry) => ({
        id: entry.id,
        url: entry.id,
        title: entry.title,
        content_text: entry.summary,
        date_published: entry.published,
        date_modified: entry.updated,
      })),
    }),
  );
}

/** The issues that have something for the audience. */
function entriesOf({ issues, audience, language, origin }: DigestFeed) {
  return issues
    .filter((issue) => itemsFor(issue, audience).length > 0)
    .map((issue) => ({
      id: origin + issueAddress(language, issue.day, audience),
      title: feedText(textIn(language, issue.title).words),
      summary: feedText(summaryOf(issue, audience, language)),
      published: issue.publishedAt ?? issue.updatedAt,
      updated:
        issue.publishedAt !== null && issue.publishedAt > issue.updatedAt
          ? issue.publishedAt
          : issue.updatedAt,
    }));
}

function summaryOf(issue: DigestIssue, audience: DigestAudience, language: Language): string {
  const words = digestWords[language];
  const titles = itemsFor(issue, audience).map(
    ({ kind, title }) => `${words.kinds[kind]} — ${textIn(language, title).words}`,
  );
  return [textIn(language, issue.intro).words, titles.join('\n')].filter((part) => part !== '').join('\n\n');
}
