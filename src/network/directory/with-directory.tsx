import type { Creation, Editable } from '../../people/index.ts';
import type { Ports } from '../../platform/ports/ports.ts';
import { readSearchText } from '../../platform/ports/search-text.ts';
import { createDirectory, type Directory } from './directory.ts';
import { DirectorySection } from './directory-section.tsx';
import type { DirectoryEntry } from './read-answer.ts';

/** The same, whose forms of creation can be begun from the public directory of companies, where the site lets it be asked. */
export function withDirectory(editable: Editable, { outbound, clock, settings }: Ports): Editable {
  if (settings.directory === null) return editable;
  const directory = createDirectory(outbound, settings.directory, () => clock.now().getTime());
  const begun = (creation: Creation): Creation => ({ ...creation, begin: beginFrom(directory) });
  return {
    ...editable,
    ...(editable.creation ? { creation: begun(editable.creation) } : {}),
    ...(editable.creations ? { creations: editable.creations.map(begun) } : {}),
  };
}

const beginFrom =
  (directory: Directory): NonNullable<Creation['begin']> =>
  async (context) => {
    const language = context.get('language');
    const asked = readSearchText(context.req.query('annuaire'));
    const wanted = context.req.query('siren');
    const lookup = asked === '' ? null : await directory.look(asked);
    const entries = lookup?.outcome === 'found' ? lookup.entries : [];
    const taken = entries.find(({ siren }) => siren === wanted) ?? null;
    return {
      above: <DirectorySection {...{ language, asked, lookup, taken }} />,
      typed: taken === null ? {} : typedFrom(taken),
    };
  };

const typedFrom = (entry: DirectoryEntry): Readonly<Record<string, string>> => ({
  name: entry.name,
  kind: entry.kind ?? '',
  placeId: entry.communeCode ?? '',
  // A SIRET holds its SIREN.
  siren: entry.siret === null ? entry.siren : '',
  siret: entry.siret ?? '',
  rna: entry.rna ?? '',
});
