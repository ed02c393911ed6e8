/** What something started from, and where it may be read. */
export interface Started {
  readonly from: { readonly kind: 'pioneer' | 'story'; readonly slug: string };
  readonly name: string;
  readonly at: Date;
  /** The alliance of this site that it is; null when it lives elsewhere. */
  readonly allianceId: string | null;
}

/** A public story, and the alliance that it tells. */
export interface TreeStory {
  readonly slug: string;
  readonly title: string;
  readonly allianceId: string;
}

/** Something of the tree, with what started from it. */
export interface Branch {
  readonly kind: 'pioneer' | 'story' | 'alliance' | 'elsewhere';
  /** Its address word, or the id of an alliance; null for what lives elsewhere. */
  readonly key: string | null;
  readonly name: string;
  readonly at: Date | null;
  readonly children: readonly Branch[];
}

/**
 * Who started from whom: pioneers and stories from which something was started, each with what came of it, and so on. What
 * started nothing is not there. A story stands under the alliance that it tells; a loop is cut where it closes.
 */
export function inspirationTree(
  pioneers: readonly { readonly slug: string; readonly name: string }[],
  stories: readonly TreeStory[],
  started: readonly Started[],
): readonly Branch[] {
  const from = (kind: 'pioneer' | 'story', slug: string, above: readonly string[]): readonly Branch[] =>
    started
      .filter((one) => one.from.kind === kind && one.from.slug === slug)
      .map((one) => startedBranch(one, above));
  const startedBranch = ({ name, at, allianceId }: Started, above: readonly string[]): Branch => {
    if (allianceId === null) return { kind: 'elsewhere', key: null, name, at, children: [] };
    const isLoop = above.includes(allianceId);
    const told = isLoop ? [] : stories.filter((story) => story.allianceId === allianceId);
    const children = told.map((story) => storyBranch(story, [...above, allianceId]));
    return { kind: 'alliance', key: allianceId, name, at, children };
  };
  const storyBranch = ({ slug, title }: TreeStory, above: readonly string[]): Branch => ({
    kind: 'story',
    key: slug,
    name: title,
    at: null,
    children: from('story', slug, above),
  });
  const startedIds = new Set(started.map(({ allianceId }) => allianceId));
  return [
    ...pioneers.map(
      ({ slug, name }): Branch => ({
        kind: 'pioneer',
        key: slug,
        name,
        at: null,
        children: from('pioneer', slug, []),
      }),
    ),
    // A story of an alliance that started from something stands under it already.
    ...stories
      .filter(({ allianceId }) => !startedIds.has(allianceId))
      .map((story) => storyBranch(story, [story.allianceId])),
  ].filter(({ children }) => children.length > 0);
}
