import type { RawRecord } from '../domain/harvest-record.ts';

type Thing = Readonly<Record<string, unknown>>;
const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The name of a term without its prefix or vocabulary; the context is never fetched. */
const local = (name: string): string => name.replace(/^.*[#/:]/, '').replace(/^@/, '');

/** The value of a term, under any prefix. */
function termOf(thing: Thing, ...names: readonly string[]): unknown {
  for (const name of names)
    for (const [key, value] of Object.entries(thing)) if (local(key) === name && value !== null) return value;
  return undefined;
}

/** A text in whatever form JSON-LD gives it: alone, in a list, with its language (French first), or as a thing with a name. */
function textOf(value: unknown, depth = 0): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (depth > 4) return undefined;
  if (Array.isArray(value)) {
    const french = value.find((one) => isThing(one) && one['@language'] === 'fr');
    return textOf(french ?? value[0], depth + 1);
  }
  if (!isThing(value)) return undefined;
  return textOf(value['@value'] ?? value.fr ?? termOf(value, 'name', 'title') ?? value['@id'], depth + 1);
}

/** Every thing of one of these types, at any depth. */
export function thingsOf(document: unknown, types: ReadonlySet<string>): Thing[] {
  const found: Thing[] = [];
  const waiting: { value: unknown; depth: number }[] = [{ value: document, depth: 0 }];
  for (let at = 0; at < waiting.length && at < 500_000; at++) {
    const { value, depth } = waiting[at]!;
    if (depth > 30) continue;
    if (Array.isArray(value)) for (const one of value) waiting.push({ value: one, depth: depth + 1 });
    else if (isThing(value)) {
      const type = value['@type'] ?? termOf(value, 'type');
      const names = (Array.isArray(type) ? type : [type]).filter((one) => typeof one === 'string').map(local);
      if (names.some((name) => types.has(name))) found.push(value);
      for (const one of Object.values(value))
        if (typeof one === 'object') waiting.push({ value: one, depth: depth + 1 });
    }
  }
  return found;
}

/** What a thing tells of itself, whichever of the two vocabularies (schema.org, DCAT) it speaks. */
export const recordOfThing = (thing: Thing, page?: string): RawRecord => ({
  id: textOf(thing['@id'] ?? termOf(thing, 'identifier')),
  url: textOf(termOf(thing, 'url', 'landingPage', 'page')) ?? webId(thing) ?? page,
  title: textOf(termOf(thing, 'name', 'headline', 'title')),
  summary: textOf(termOf(thing, 'description', 'abstract')),
  publisher: textOf(termOf(thing, 'publisher', 'author', 'creator')),
  language: textOf(termOf(thing, 'inLanguage', 'language')),
  date: textOf(termOf(thing, 'datePublished', 'issued', 'dateModified', 'modified')),
  licence: textOf(termOf(thing, 'license')),
  subjects: ['keywords', 'keyword', 'theme', 'about'].flatMap((name) => textsOf(termOf(thing, name))),
});

/** Each of several texts: a list, or one text with commas. */
function textsOf(value: unknown): string[] {
  const list = Array.isArray(value) ? value : [value];
  return list.flatMap((one) => (textOf(one) ?? '').split(/[,;]/)).map((text) => text.trim());
}

function webId(thing: Thing): string | undefined {
  const id = thing['@id'];
  return typeof id === 'string' && /^https?:/.test(id) ? id : undefined;
}
