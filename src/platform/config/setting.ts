import * as z from 'zod';
import type { Localized } from '../../kernel/language.ts';

/** One setting: an environment variable, what it may hold, what it means, what holds when it is absent. */
export interface Setting<Value = unknown> {
  /** Name of the environment variable. */
  readonly variable: string;
  /** From the variable's text to its value. */
  readonly schema: z.ZodType<Value, string>;
  /** What it is for. */
  readonly meaning: Localized;
  /** What it may hold, for the refusal of a wrong value. */
  readonly expected: Localized;
  readonly standard: Value;
  /** What is shown of a value that holds a secret. */
  readonly conceal?: (value: Value) => string;
}

/** A whole number within bounds, both included. */
export const wholeNumber = (least: number, greatest: number) => ({
  schema: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.number().min(least).max(greatest)) as z.ZodType<number, string>,
  expected: {
    fr: `un nombre entier de ${least} à ${greatest}`,
    en: `a whole number from ${least} to ${greatest}`,
  },
});

/** One word of a list. */
export const oneOf = <const Words extends readonly [string, ...string[]]>(...words: Words) => ({
  schema: z.enum(words) as unknown as z.ZodType<Words[number], string>,
  expected: { fr: words.join(' | '), en: words.join(' | ') },
});

/** Any text but an empty one. */
export const text = (expected: Localized) => ({
  schema: z.string().min(1) as z.ZodType<string | null, string>,
  expected,
});

/** A secret of 32 characters or more, never shown. */
export const secretText = {
  schema: z.string().min(32).max(1000) as z.ZodType<string | null, string>,
  expected: { fr: 'au moins 32 caractères tirés au hasard', en: 'at least 32 random characters' },
  conceal: (value: string | null) => (value === null ? '' : '…'),
};

/** The address of a PostgreSQL server. */
export const databaseAddress = {
  schema: z.string().regex(/^postgres(ql)?:\/\/\S+$/) as z.ZodType<string | null, string>,
  expected: {
    fr: 'postgres://utilisateur:motdepasse@machine:5432/base',
    en: 'postgres://user:password@host:5432/database',
  },
  conceal: (address: string | null) =>
    address === null ? '' : address.replace(/\/\/([^:@/]*):[^@]*@/, '//$1:…@'),
};

/** The address of a mail server. */
export const mailServerAddress = {
  schema: z.string().regex(/^smtps?:\/\/\S+$/) as z.ZodType<string | null, string>,
  expected: {
    fr: 'smtp://utilisateur:motdepasse@machine:587 (smtps:// pour le port 465)',
    en: 'smtp://user:password@host:587 (smtps:// for port 465)',
  },
  conceal: databaseAddress.conceal,
};

/** The address of a mailbox. */
export const emailAddress = {
  schema: z.string().regex(/^[A-Za-z0-9._-]{1,20}@[A-Za-z0-9.-]+$/) as z.ZodType<string | null, string>,
  expected: {
    fr: 'une adresse comme retours@exemple.fr (20 caractères au plus avant @)',
    en: 'an address like returns@example.org (20 characters at most before @)',
  },
};

/** An address of the web. */
export const webAddress = {
  schema: z.string().regex(/^https?:\/\/[^\s?#]+$/) as z.ZodType<string | null, string>,
  expected: { fr: 'une adresse https://…', en: 'an address https://…' },
};

/** An address of the web, or `no` for none. */
export const webAddressOrNo = {
  schema: z
    .string()
    .regex(/^(https?:\/\/[^\s?#]+[^\s?#/]|no)$/)
    .transform((typed) => (typed === 'no' ? null : typed)) as unknown as z.ZodType<string | null, string>,
  expected: {
    fr: 'une adresse https://… (sans barre à la fin), ou no',
    en: 'an address https://… (no slash at the end), or no',
  },
};

/** Words with one blank between them. */
export const words = {
  schema: z.string().regex(/^[\w.:-]+( [\w.:-]+)*$/) as z.ZodType<string, string>,
  expected: { fr: 'des mots séparés par un blanc', en: 'words with a blank between them' },
};

/** An origin: scheme and host, no path. */
export const originAddress = {
  schema: z.string().regex(/^https?:\/\/[^/\s?#]+$/) as z.ZodType<string | null, string>,
  expected: { fr: 'https://cap17.exemple.fr (sans chemin)', en: 'https://cap17.example.org (no path)' },
};

/** A time zone of the IANA list. */
export const timeZoneName = {
  schema: z.string().refine((name) => {
    try {
      return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
    } catch {
      return false;
    }
  }) as z.ZodType<string, string>,
  expected: { fr: 'un fuseau comme Indian/Reunion', en: 'a zone such as Indian/Reunion' },
};
