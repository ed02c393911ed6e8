import { renderToString } from 'preact-render-to-string';
import type { Language } from '../../kernel/language.ts';
import type { MailText } from '../ports/mail.ts';
import { typeset } from '../web/typography/typeset.ts';

/** A mail ready to leave. */
export interface ComposedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const endings: Readonly<Record<Language, (site: string) => string>> = {
  fr: (site) => `Ce message vient de ${site}. Il a été envoyé par un programme : on ne peut pas y répondre.`,
  en: (site) => `This message comes from ${site}. It was sent by a program: it cannot be answered.`,
};

/**
 * Writes the HTML of a mail and its twin in plain text. Every link begins with the configured origin.
 * @param siteName name that the administrators gave to the site; empty while it has none
 */
export function composeMail(
  text: MailText,
  language: Language,
  origin: string,
  siteName: string,
): ComposedMail {
  const set = (words: string) => typeset(language, words);
  const paragraphs = text.paragraphs.map(set);
  const after = (text.after ?? []).map(set);
  const action = text.action && { label: set(text.action.label), address: origin + text.action.path };
  const { host } = new URL(origin);
  const ending = set(endings[language](siteName === '' ? host : `${siteName} (${host})`));
  const lines = [
    ...paragraphs,
    ...(action ? [`${action.label}\n${action.address}`] : []),
    ...after,
    `-- \nCap17\n${ending}`,
  ];
  // A subject is one line whatever a name in it holds.
  const subject = set(text.subject)
    .replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ')
    .slice(0, 200);
  const html = `<!DOCTYPE html>${renderToString(
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="color-scheme" content="light dark" />
        <title>{subject}</title>
      </head>
      <body style="margin:0;padding:24px;font-family:system-ui,sans-serif;font-size:16px;line-height:1.5">
        <div style="max-width:36em;margin:0 auto">
          {paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          {action ? (
            <>
              <p>
                <a
                  href={action.address}
                  style="display:inline-block;padding:12px 20px;background:#1d4f7c;color:#ffffff;text-decoration:none;border-radius:4px"
                >
                  {action.label}
                </a>
              </p>
              <p style="font-size:14px;word-break:break-all">{action.address}</p>
            </>
          ) : null}
          {after.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          <hr />
          <p style="font-size:14px">{ending}</p>
        </div>
      </body>
    </html>,
  )}\n`;
  return { subject, text: `${lines.join('\n\n')}\n`, html };
}
