import type { PageContext } from '../../ports/page-context.ts';

interface HeadProps {
  readonly context: PageContext;
  readonly title: string;
  readonly description: string;
  readonly scripts: readonly string[];
  readonly indexed: boolean;
}

/** Title, description, the same page elsewhere, the one style sheet; no inline script or style, nothing from elsewhere. */
export function Head({ context, title, description, scripts, indexed }: HeadProps) {
  const { language, addresses, origin, assets } = context;
  return (
    <head>
      <meta charset="utf-8" />
      <title>{title}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="description" content={description} />
      <meta name="color-scheme" content="light dark" />
      {indexed ? null : <meta name="robots" content="noindex" />}
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content="Cap17" />
      <meta property="og:locale" content={language === 'fr' ? 'fr_FR' : 'en_GB'} />
      {indexed ? (
        <>
          <meta property="og:url" content={origin + addresses[language]} />
          <link rel="canonical" href={origin + addresses[language]} />
          <link rel="alternate" hreflang="fr" href={origin + addresses.fr} />
          <link rel="alternate" hreflang="en" href={origin + addresses.en} />
        </>
      ) : null}
      <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      <link rel="stylesheet" href={assets.stylesheet} />
      {scripts.map((entry) => (
        <script key={entry} type="module" src={assets.script(entry)} />
      ))}
    </head>
  );
}
