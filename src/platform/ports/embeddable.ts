import type { Language, Localized } from '../../kernel/language.ts';
import type { Ports } from './ports.ts';

/**
 * Something that partners may show on their own site by one line of HTML. Only what everybody may read: whoever shows it
 * elsewhere is never known.
 */
export interface Embeddable {
  /** Word of its address, e.g. `resource` in `/embed/v1/fr/resource`. */
  readonly name: string;
  /** What it is, for the page that builds the line: “A resource, or a choice of resources”. */
  readonly label: Localized;
  /** One sentence about what is shown. */
  readonly hint: Localized;
  /** What the partner chooses; the values are in the address. */
  readonly fields: readonly EmbedField[];
  /** Height of its frame in pixels, to begin with. */
  readonly height: number;
  /** What is shown; null when there is nothing, or no longer. */
  readonly read: (asked: EmbedRequest, language: Language, ports: Ports) => Promise<EmbedView | null>;
  /** Told when a card was sent to a partner's page, e.g. to count it; nothing is known of who looks. */
  readonly shown?: (view: EmbedView, ports: Ports) => void;
  /** The choices that show what stands at this path of the site, in either language; null when it is not of this kind. */
  readonly fieldsOf: (path: string) => Readonly<Record<string, string>> | null;
}

/** One choice of a partner. */
export interface EmbedField {
  /** Name of the parameter, e.g. `keys`. */
  readonly name: string;
  readonly label: Localized;
  readonly hint?: Localized;
  /** A few answers to choose from; a text is typed when there are none. */
  readonly choices?: (
    language: Language,
    ports: Ports,
  ) => Promise<readonly { readonly value: string; readonly label: string }[]>;
}

/** The choices of a partner as the address gives them, trimmed; an absent one is an empty text. */
export interface EmbedRequest {
  readonly field: (name: string) => string;
}

/** What is shown: a title that leads to the page, and blocks in their order. Texts are never read as HTML. */
export interface EmbedView {
  readonly title: string;
  /** Language of the title when it is not that of the card. */
  readonly titleLanguage?: string | undefined;
  /** Address of its page, beginning with `/`. */
  readonly address: string;
  /** What stands above the title: kind, publisher, year. */
  readonly over?: string;
  readonly blocks: readonly EmbedBlock[];
  /** What is shown, by its ids: for `shown`. */
  readonly ids?: readonly string[];
  /** What was chosen and is not there: said to whoever builds the line, never on the card. */
  readonly missing?: readonly string[];
}

export type EmbedBlock =
  | { readonly kind: 'text'; readonly text: string; readonly language?: string | undefined }
  | { readonly kind: 'facts'; readonly facts: readonly { readonly label: string; readonly value: string }[] }
  /** A figure with its unit and what it counts. */
  | { readonly kind: 'figure'; readonly value: string; readonly label: string; readonly note?: string }
  | { readonly kind: 'entries'; readonly isOrdered?: boolean; readonly entries: readonly EmbedEntry[] }
  | {
      readonly kind: 'links';
      readonly links: readonly { readonly label: string; readonly address: string }[];
    }
  | {
      readonly kind: 'search';
      readonly label: string;
      readonly button: string;
      /** Where it leads, with what is already chosen. */
      readonly address: string;
      readonly field: string;
      readonly chosen: readonly (readonly [string, string])[];
    };

/** One line of a list. */
export interface EmbedEntry {
  readonly title: string;
  readonly titleLanguage?: string | undefined;
  readonly address?: string;
  readonly over?: string;
  readonly text?: string;
  readonly language?: string | undefined;
}
