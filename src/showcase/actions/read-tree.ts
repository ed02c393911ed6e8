import type { Ports } from '../../platform/ports/ports.ts';
import { type Branch, inspirationTree } from '../domain/inspiration-tree.ts';
import { listStarted } from '../store/interest-store.ts';
import { showcaseDatabase } from '../store/tables.ts';
import { storyReaderOf } from '../stories/read-stories.ts';
import type { ReadPioneers } from './read-pioneers.ts';

/** The tree of inspirations as it stands. */
export async function readTree(ports: Ports, readPioneers: ReadPioneers): Promise<readonly Branch[]> {
  const [pioneers, stories, started] = await Promise.all([
    readPioneers(),
    storyReaderOf(ports).list(),
    listStarted(showcaseDatabase(ports.readDatabase)),
  ]);
  const told = stories.map(({ slug, allianceId, content }) => ({
    slug,
    allianceId,
    title: content.texts.title,
  }));
  return inspirationTree(pioneers, told, started);
}
