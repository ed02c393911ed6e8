import type { Language } from '../../kernel/language.ts';

/** Where mails are handed over; they are queued, sent by the jobs, and tried again when a server does not answer. */
export interface Mail {
  /**
   * Queues one mail.
   * @throws when no room has a template of that name
   */
  send(mail: MailOrder): Promise<void>;
  /** False when no mail server is set: mails then appear in the server's console and on the page of mails, and screens say so. */
  readonly isSent: boolean;
  /** For the page of mails. */
  readonly administration: MailAdministration;
  /** Letters of a mailing that may leave in one minute. */
  readonly lettersPerMinute: number;
  /** Opens the way out of a mailing: letters that the caller composes, claims and counts itself. */
  openMailing(): Mailing;
}

/** The way out of a mailing; one letter at a time. */
export interface Mailing {
  /**
   * Hands one letter over.
   * @param mayHandOver asked once, when the server has taken everything but the last line: until it has answered true the
   *   letter cannot have arrived, from then on it may have. False, and the letter is dropped.
   */
  send(letter: MailingLetter, mayHandOver: () => Promise<boolean>): Promise<HandOver>;
  close(): void;
}

/** One letter of a mailing, composed. */
export interface MailingLetter {
  /** Its id: in the headers `Message-ID` and `X-Cap17-Delivery`, and in the address to which it comes back. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What became of one letter. */
export type HandOver =
  /** The server took it; or it was shown, where there is no server. */
  | { readonly outcome: 'accepted' | 'shown' }
  /** The server refused it: 4xx for now, 5xx for good. */
  | {
      readonly outcome: 'refused';
      /** Whether the address or the letter was refused. */
      readonly stage: 'recipient' | 'letter';
      readonly status: number;
      /** Enhanced status (RFC 3463), e.g. `5.1.1`; null when the server gave none. */
      readonly enhanced: string | null;
    }
  /** It cannot have arrived, through no fault of its address: no server, a wrong password, a connection cut early. */
  | { readonly outcome: 'not-handed'; readonly reason: string }
  /** The last line was sent and no answer came: nobody can tell. */
  | { readonly outcome: 'unknown'; readonly reason: string };

export interface MailAdministration {
  /** Mails, the newest first. */
  list(limit: number, offset: number): Promise<KeptMail[]>;
  /** Lets a mail that failed be sent again; false when it did not fail. */
  retry(id: string): Promise<boolean>;
}

/** One mail, as it is kept. */
export interface KeptMail {
  readonly id: string;
  /** Null for a discreet one. */
  readonly recipient: string | null;
  readonly subject: string;
  readonly state: 'waiting' | 'sent' | 'shown' | 'failed';
  readonly attempts: number;
  /** Why the server did not take it, when it did not. */
  readonly reason: string | null;
  readonly createdAt: Date;
  /** What it says, only where there is no mail server: one has to read it somewhere. */
  readonly text: string | null;
}

export interface MailOrder {
  /** A checked address. */
  readonly to: string;
  /** Name of a template of `Room.mails`. */
  readonly template: string;
  /** That of the person; left out when it is not known, it is that of the site. */
  readonly language?: Language;
  /** What the template fills in; kept until the mail has left, then forgotten. */
  readonly data: Readonly<Record<string, string | number>>;
  /** True when nobody must learn who got it: the recipient is shown to nobody, and forgotten once the mail has left. */
  readonly isDiscreet?: boolean;
}

/** What a mail says. The same words make its HTML and its plain text. */
export interface MailText {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  /** The one thing to do: a button, at a path of this site. Links are built from the configured origin only. */
  readonly action?: { readonly label: string; readonly path: string };
  /** After the button: how long the link lasts, what to do when one expected nothing. */
  readonly after?: readonly string[];
}

/** Writes a mail in a language; texts are set in its typography afterwards. */
export type MailTemplate = (data: MailOrder['data'], language: Language) => MailText;
