import type { PageContext } from '../../ports/page-context.ts';

/** What other programs make of a page: its picture in a shared link, the same content in other formats, its facts. */
export interface Machine {
  /** A picture of 1200 by 630, and the same in words. */
  readonly picture?: { readonly address: string; readonly alt: string };
  readonly alternates?: readonly {
    readonly type: string;
    readonly title: string;
    readonly address: string;
  }[];
  /** JSON-LD. */
  readonly facts?: object;
}

interface HeadProps {
  readonly context: PageContext;
  readonly title: string;
  readonly description: string;
  readonly scripts: readonly string[];
  readonly indexed: boolean;
  readonly machine: Machine;
}

/** Title, description, the same page elsewhere, the one style sheet; no inline script or style, nothing from elsewhere. */
export function Head({ context, title, description, scripts, indexed, machine }: HeadProps) {
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
      <MachineTags machine={machine} origin={origin} />
      <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      <link rel="stylesheet" href={assets.stylesheet} />
      {scripts.map((entry) => (
        <script key={entry} type="module" src={assets.script(entry)} />
      ))}
    </head>
  );
}

function MachineTags({ machine, origin }: { readonly machine: Machine; readonly origin: string }) {
  const { picture, alternates = [], facts } = machine;
  return (
    <>
      {picture === undefined ? null : (
        <>
          <meta property="og:image" content={origin + picture.address} />
          <meta property="og:image:width" content="1200" />
          <meta property="og:image:height" content="630" />
          <meta property="og:image:alt" content={picture.alt} />
          <meta name="twitter:card" content="summary_large_image" />
        </>
      )}
      {alternates.map(({ type, title, address }) => (
        <link key={address} rel="alternate" type={type} title={title} href={address} />
      ))}
      {facts === undefined ? null : (
        // Data, never run: a text cannot close the element, its `<` being written by number.
        <script
          type="application/ld+json"
          dangerouslySetInnerHTML={{ __html: JSON.stringify(facts).replaceAll('<', '\\u003c') }}
        />
      )}
    </>
  );
}
