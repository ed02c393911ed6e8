import type { Language } from '../../kernel/language.ts';
import type { Ports } from '../../platform/ports/ports.ts';
import { type Branch, inspirationTree } from '../domain/inspiration-tree.ts';
import { textsIn } from '../domain/story.ts';
import { listStarted } from '../store/interest-store.ts';
import { showcaseDatabase } from '../store/tables.ts';
import { storyReaderOf } from '../stories/read-stories.ts';
import type { ReadPioneers } from './read-pioneers.ts';

/**
 * The tree of inspirations as it stands.
 * @param reader in whose language stories are named, where they are told in it; each in its own when it is null
 */
export async function readTree(
  ports: Ports,
  readPioneers: ReadPioneers,
  reader: Language | null,
): Promise<readonly Branch[]> {
  const [pioneers, stories, started] = await Promise.all([
    readPioneers(),
    storyReaderOf(ports).list(),
    listStarted(showcaseDatabase(ports.readDatabase)),
  ]);
  const told = stories.map(({ slug, allianceId, content }) => ({
    slug,
    allianceId,
    title: textsIn(content, reader ?? content.language).texts.title,
  }));
  return inspirationTree(pioneers, told, started);
}
