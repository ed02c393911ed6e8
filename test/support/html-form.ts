/** One field of a form, as a browser would post it. */
export type FormField = [name: string, value: string];

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

const decode = (text: string): string =>
  text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hexadecimal, name) => {
    if (decimal) return String.fromCodePoint(Number(decimal));
    if (hexadecimal) return String.fromCodePoint(Number.parseInt(hexadecimal, 16));
    return entities[name] ?? whole;
  });

const attributesOf = (tag: string): ReadonlyMap<string, string> =>
  new Map(
    [...tag.matchAll(/\s([\w-]+)(?:="([^"]*)")?/g)].map(([, name, value]) => [name!, decode(value ?? '')]),
  );

/** Browsers post line ends as CR LF. */
const posted = (text: string): string => text.replace(/\r\n|\r|\n/g, '\r\n');

/** What stands inside a tag: anything but its end, which quoted values may hold. */
const inside = '(?:[^>"]|"[^"]*")*';
const controls = new RegExp(
  `<input\\b${inside}>|<textarea\\b(${inside})>([\\s\\S]*?)</textarea>|<select\\b(${inside})>([\\s\\S]*?)</select>`,
  'g',
);
const option = new RegExp(`<option\\b(${inside})>`, 'g');

/** The fields that a browser would post from one form of a page, buttons left out. */
export const readFormFields = (html: string, id: string): FormField[] => {
  const start = html.search(new RegExp(`<form\\b[^>]*\\bid="${id}"`));
  const body = html.slice(start, html.indexOf('</form>', start));
  return [...body.matchAll(controls)].flatMap(([tag, areaTag, area, selectTag, options]): FormField[] => {
    const attributes = attributesOf(areaTag ?? selectTag ?? tag);
    const name = attributes.get('name');
    if (name === undefined) return [];
    if (area !== undefined) return [[name, posted(decode(area.replace(/^\n/, '')))]];
    if (options !== undefined) {
      const all = [...options.matchAll(option)].map(([, found]) => attributesOf(found!));
      const chosen = all.find((one) => one.has('selected')) ?? all[0];
      return chosen === undefined ? [] : [[name, chosen.get('value') ?? '']];
    }
    if (attributes.get('type') === 'checkbox' && !attributes.has('checked')) return [];
    return attributes.get('type') === 'file' ? [] : [[name, posted(attributes.get('value') ?? '')]];
  });
};
