import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** The oldest date that a ZIP can bear: files say nothing of when they were made. */
const noDate = new Date(1980, 0, 1);

/**
 * Packs the parts of an office document again, each text part changed on the way, in the order of their names and without
 * date: the same document gives the same bytes, whatever the library writes beside.
 * @param change the new text of a part, from its name and its text
 */
export function repack(bytes: Uint8Array, change: (name: string, text: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const packed: Zippable = {};
  for (const name of orderOf(Object.keys(parts))) {
    const isText = /\.(xml|rels)$/.test(name);
    const content = isText ? strToU8(change(name, strFromU8(parts[name]!))) : parts[name]!;
    // OpenDocument asks that its type stand first and unpacked.
    packed[name] = [content, { mtime: noDate, level: name === 'mimetype' ? 0 : 6 }];
  }
  return zipSync(packed);
}

const firstNames = ['mimetype', '[Content_Types].xml'];

const orderOf = (names: readonly string[]): string[] => [
  ...firstNames.filter((name) => names.includes(name)),
  ...names.filter((name) => !firstNames.includes(name)).sort(),
];
