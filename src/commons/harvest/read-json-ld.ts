import type { RawRecord } from '../domain/harvest-record.ts';

export type Thing = Readonly<Record<string, unknown>>;
const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The name of a term without its prefix or vocabulary; the context is never fetched. */
const local = (name: string): string => name.replace(/^.*[#/:]/, '').replace(/^@/, '');

/** The value of a term, under any prefix. */
export function termOf(thing: Thing, ...names: readonly string[]): unknown {
  for (const name of names)
    for (const [key, value] of Object.entries(thing)) if (local(key) === name && value !== null) return value;
  return undefined;
}

/** Where a thing of the document is told, by its `@id`: elsewhere it may only be named. */
export type Elsewhere = ReadonlyMap<string, Thing>;

const idOf = (thing: Thing): string | undefined => {
  const id = termOf(thing, 'id');
  return typeof id === 'string' ? id : undefined;
};

/** A thing that is only named here, as the document tells it elsewhere. */
function whole(thing: Thing, elsewhere: Elsewhere): Thing {
  const id = idOf(thing);
  return (Object.keys(thing).length === 1 && id !== undefined ? elsewhere.get(id) : undefined) ?? thing;
}

/** Every thing of a document, at any depth, those that hold others before them. */
export function everyThing(document: unknown): Thing[] {
  const found: Thing[] = [];
  const waiting: { value: unknown; depth: number }[] = [{ value: document, depth: 0 }];
  for (let at = 0; at < waiting.length && at < 500_000; at++) {
    const { value, depth } = waiting[at]!;
    if (depth > 30) continue;
    if (Array.isArray(value)) for (const one of value) waiting.push({ value: one, depth: depth + 1 });
    else if (isThing(value)) {
      found.push(value);
      for (const one of Object.values(value))
        if (typeof one === 'object') waiting.push({ value: one, depth: depth + 1 });
    }
  }
  return found;
}

/** Where each of these things is told in full. */
export function toldElsewhere(things: readonly Thing[]): Elsewhere {
  const told = new Map<string, Thing>();
  for (const thing of things) {
    const id = idOf(thing);
    if (id !== undefined && Object.keys(thing).length > 1 && !told.has(id)) told.set(id, thing);
  }
  return told;
}

/** The names of the types of a thing, without their vocabulary. */
export function typesOf(thing: Thing): string[] {
  const type = thing['@type'] ?? termOf(thing, 'type');
  return (Array.isArray(type) ? type : [type]).filter((one) => typeof one === 'string').map(local);
}

/** A text in whatever form JSON-LD gives it: alone, in a list, by language (French first), or as a thing with a name. */
function textOf(value: unknown, elsewhere: Elsewhere, depth = 0): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (depth > 4) return undefined;
  if (Array.isArray(value)) {
    const french = value.find((one) => isThing(one) && /^fr\b/i.test(String(one['@language'] ?? '')));
    return textOf(french ?? value[0], elsewhere, depth + 1);
  }
  if (!isThing(value)) return undefined;
  const thing = whole(value, elsewhere);
  const told =
    thing['@value'] ?? thing.fr ?? termOf(thing, 'name', 'title', 'prefLabel', 'label') ?? thing.en;
  return textOf(told ?? idOf(thing), elsewhere, depth + 1);
}

/** The name of somebody: their address on the web alone is none. */
function nameOf(value: unknown, elsewhere: Elsewhere): string | undefined {
  const text = textOf(value, elsewhere);
  return text === undefined || /^(https?:|_:|urn:)/i.test(text) ? undefined : text;
}

/** The address that a value gives: a text, or the `@id` or `url` of a thing; the first of several. */
function addressOf(value: unknown, depth = 0): string | undefined {
  if (typeof value === 'string') return value.startsWith('_:') ? undefined : value;
  if (depth > 4) return undefined;
  if (Array.isArray(value)) {
    for (const one of value) {
      const found = addressOf(one, depth + 1);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  if (!isThing(value)) return undefined;
  return addressOf(value['@value'] ?? idOf(value) ?? termOf(value, 'url'), depth + 1);
}

/** What a thing tells of itself, whichever of the two vocabularies (schema.org, DCAT) it speaks. */
export function recordOfThing(
  thing: Thing,
  { page, elsewhere }: { readonly page?: string; readonly elsewhere: Elsewhere },
): RawRecord {
  const text = (...names: readonly string[]) => textOf(termOf(thing, ...names), elsewhere);
  const id = idOf(thing);
  const stable = id === undefined || id.startsWith('_:') ? undefined : id;
  return {
    id: stable ?? text('identifier'),
    url: addressOfThing(thing, elsewhere) ?? (/^https?:/i.test(stable ?? '') ? stable : undefined) ?? page,
    title: text('name', 'headline', 'title'),
    summary: text('description', 'abstract'),
    publisher:
      nameOf(termOf(thing, 'publisher'), elsewhere) ?? nameOf(termOf(thing, 'author', 'creator'), elsewhere),
    language: text('inLanguage', 'language'),
    date: text('datePublished', 'issued', 'dateModified', 'modified'),
    licence: text('license'),
    subjects: ['keywords', 'keyword', 'theme', 'about'].flatMap((name) =>
      textsOf(termOf(thing, name), elsewhere),
    ),
  };
}

/** The page of a thing; of a dataset without one, where its data are. */
function addressOfThing(thing: Thing, elsewhere: Elsewhere): string | undefined {
  for (const name of ['url', 'landingPage', 'page', 'mainEntityOfPage']) {
    const found = addressOf(termOf(thing, name));
    if (found !== undefined && !found.startsWith('#')) return found;
  }
  const given = termOf(thing, 'distribution');
  const first = Array.isArray(given) ? given[0] : given;
  if (!isThing(first)) return undefined;
  return addressOf(termOf(whole(first, elsewhere), 'accessURL', 'contentUrl', 'downloadURL'));
}

/** Each of several texts: a list, or one text with commas. */
function textsOf(value: unknown, elsewhere: Elsewhere): string[] {
  const list = Array.isArray(value) ? value : [value];
  return list
    .flatMap((one) => (textOf(one, elsewhere) ?? '').split(/[,;]/))
    .map((text) => text.trim())
    .filter((text) => text !== '');
}
