import { renderToString } from 'preact-render-to-string';
import type { Language } from '../../../kernel/language.ts';
import { formatDate } from '../../../platform/web/format/dates.ts';
import type { Edition } from '../actions/send-copies.ts';
import { issueAddress, oneClickAddress, subscriptionAddress } from '../addresses.ts';
import type { DigestAudience } from '../domain/audiences.ts';
import {
  type DigestIssue,
  type DigestItem,
  foreignTo,
  itemsFor,
  paragraphsOf,
  textIn,
} from '../domain/issue.ts';
import { hostOf } from '../domain/item-address.ts';
import { digestWords } from '../words.ts';

interface LetterParts {
  readonly issue: DigestIssue;
  readonly audience: DigestAudience;
  readonly language: Language;
  readonly origin: string;
  /** Who sends: the name of the site or its host. */
  readonly site: string;
  /** Where to write to; null when it was not set. */
  readonly contact: string | null;
}

/** Stands for the secret of a subscription where a copy is written once for many readers. */
const keyMark = 'KEYKEYKEYKEYKEYKEYKEYKEYKEYKEYKE';

/** Writes what an audience receives of an issue, once for all its readers; null when it has nothing for them. */
export function composeEdition(parts: LetterParts): Edition | null {
  const { issue, audience, language, origin } = parts;
  const items = itemsFor(issue, audience);
  if (items.length === 0) return null;
  const html = `<!DOCTYPE html>${renderToString(<Letter {...parts} items={items} />)}\n`;
  const text = plainLetter(parts, items);
  const filled = (written: string) => (key: string) => written.replaceAll(keyMark, key);
  const host = new URL(origin).hostname;
  return {
    subject: oneLine(textIn(language, issue.title).words),
    html: filled(html),
    text: filled(text),
    headers: (key) => ({
      'List-Id': `<${audience}.digest.${host}>`,
      'List-Unsubscribe': `<${origin}${oneClickAddress(key)}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    }),
  };
}

/** A subject is one line, whatever was written. */
const oneLine = (text: string): string => text.replaceAll(/\s*[\r\n\u2028\u2029]+\s*/g, ' ').slice(0, 200);

const absolute = (origin: string, address: string): string =>
  address.startsWith('/') ? origin + address : address;

const styles = `
:root { color-scheme: light dark; }
body { background-color: #ffffff; color: #1b2322; }
a { color: #1d4f7c; }
.over, .end { color: #55605f; }
@media (prefers-color-scheme: dark) {
  body { background-color: #151a1a; color: #e9eeed; }
  a { color: #9cc4ee; }
  .over, .end { color: #b9c2c1; }
}`;

function Letter({
  issue,
  audience,
  language,
  origin,
  site,
  contact,
  items,
}: LetterParts & { readonly items: readonly DigestItem[] }) {
  const words = digestWords[language];
  const title = textIn(language, issue.title);
  const intro = textIn(language, issue.intro);
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{oneLine(title.words)}</title>
        <style dangerouslySetInnerHTML={{ __html: styles }} />
      </head>
      <body style="margin:0;padding:20px;font-family:'Source Sans 3',system-ui,sans-serif;font-size:17px;line-height:1.5">
        {/* biome-ignore lint/a11y/useSemanticElements: mail programs drop elements that they do not know */}
        <div role="main" style="max-width:36em;margin:0 auto;overflow-wrap:anywhere">
          <p class="over" style="margin:0 0 4px;font-size:15px">
            {words.issue.meta(formatDate(language, issue.day), words.audiences[audience])}
          </p>
          <h1 lang={foreignTo(language, title)} style="margin:0 0 16px;font-size:28px;line-height:1.2">
            {title.words}
          </h1>
          {paragraphsOf(intro.words).map((paragraph, place) => (
            <p key={place} lang={foreignTo(language, intro)}>
              {paragraph}
            </p>
          ))}
          {items.map((item) => (
            <LetterItem key={item.id} item={item} language={language} origin={origin} />
          ))}
          <hr style="margin:32px 0 16px;border:0;border-top:1px solid #9aa5a4" />
          <p class="end" style="font-size:15px">
            <a href={origin + issueAddress(language, issue.day, audience)}>{words.mail.online}</a>
          </p>
          <p class="end" style="font-size:15px">
            {words.mail.why(words.audiences[audience])} {words.mail.noTracking}
          </p>
          <p class="end" style="font-size:15px">
            <a href={origin + subscriptionAddress(language, keyMark)}>{words.mail.manage}</a>
            {' · '}
            <a href={`${origin}${subscriptionAddress(language, keyMark)}#leave`}>{words.mail.leave}</a>
          </p>
          <p class="end" style="font-size:15px">
            {words.mail.from(site)} {contact === null ? null : words.mail.contact(contact)}
          </p>
        </div>
      </body>
    </html>
  );
}

function LetterItem({
  item,
  language,
  origin,
}: {
  readonly item: DigestItem;
  readonly language: Language;
  readonly origin: string;
}) {
  const words = digestWords[language];
  const title = textIn(language, item.title);
  const text = textIn(language, item.text);
  const address = textIn(language, item.address).words;
  const host = address === '' ? null : hostOf(address);
  return (
    <div style="margin-top:24px;padding-top:16px;border-top:1px solid #9aa5a4">
      <p class="over" style="margin:0;font-size:15px">
        {words.kinds[item.kind]}
      </p>
      <h2 lang={foreignTo(language, title)} style="margin:0 0 8px;font-size:21px;line-height:1.3">
        {title.words}
      </h2>
      {paragraphsOf(text.words).map((paragraph, place) => (
        <p key={place} lang={foreignTo(language, text)} style="margin:0 0 8px">
          {paragraph}
        </p>
      ))}
      {address === '' ? null : (
        <p style="margin:0">
          <a
            href={absolute(origin, address)}
            aria-label={`${host === null ? words.issue.read : words.issue.elsewhere(host)}${words.issue.about(title.words)}`}
          >
            {host === null ? words.issue.read : words.issue.elsewhere(host)}
          </a>
        </p>
      )}
    </div>
  );
}

function plainLetter(
  { issue, audience, language, origin, site, contact }: LetterParts,
  items: readonly DigestItem[],
): string {
  const words = digestWords[language];
  const title = textIn(language, issue.title).words;
  const parts = [
    `${words.issue.meta(formatDate(language, issue.day), words.audiences[audience])}\n\n${oneLine(title)}\n${'='.repeat(Math.min(60, [...title].length))}`,
    textIn(language, issue.intro).words,
    ...items.map((item) => {
      const name = textIn(language, item.title).words;
      const address = textIn(language, item.address).words;
      return [
        `${words.kinds[item.kind]} — ${name}\n${'-'.repeat(Math.min(60, [...name].length + 8))}`,
        textIn(language, item.text).words,
        address === '' ? '' : absolute(origin, address),
      ]
        .filter((part) => part !== '')
        .join('\n\n');
    }),
    `-- \n${words.mail.online}\n${origin}${issueAddress(language, issue.day, audience)}`,
    `${words.mail.why(words.audiences[audience])} ${words.mail.noTracking}`,
    `${words.mail.manage}\n${origin}${subscriptionAddress(language, keyMark)}`,
    `${words.mail.leave}\n${origin}${subscriptionAddress(language, keyMark)}#leave`,
    [words.mail.from(site), contact === null ? '' : words.mail.contact(contact)].join(' ').trim(),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
