import type { ActorKind } from '../../kernel/codes.ts';
import type { Ports } from '../../platform/ports/ports.ts';
import { type ShownFact, shownFacts } from '../domain/story.ts';
import { readStorySource } from './alliance-facts.ts';
import { listPublished, type PublishedRow } from './story-store.ts';

/** How long what was read is shown before it is read again: what is withdrawn is gone everywhere within it. */
const shownMilliseconds = 10_000;

/** A public story: the edition that its partners consented to. */
export type PublishedStory = PublishedRow;

/** A public story with its facts as they stand. */
export interface ReadStory {
  readonly story: PublishedStory;
  readonly facts: readonly ShownFact[];
  /** Those it names, with their kinds where they are members. */
  readonly partners: readonly { readonly name: string; readonly kind: ActorKind }[];
}

export interface StoryReader {
  /** The public stories, the latest first; the same object while nothing has changed. */
  readonly list: () => Promise<readonly PublishedStory[]>;
  /** One of them; the same object while nothing of it has changed. Null when it is not public. */
  readonly one: (slug: string) => Promise<ReadStory | null>;
  /** Reads again at the next request: something was just published or withdrawn here. */
  readonly forget: () => void;
}

const readers = new WeakMap<Ports, StoryReader>();

/** One reader for each application: pages, feeds, pictures and cards all see the same stories. */
export function storyReaderOf(ports: Ports): StoryReader {
  const known = readers.get(ports) ?? createStoryReader(ports);
  readers.set(ports, known);
  return known;
}

function createStoryReader(ports: Ports): StoryReader {
  const all = createFresh(ports, (): Promise<readonly PublishedStory[]> => listPublished(ports.readDatabase));
  const ones = new Map<string, () => Promise<ReadStory | null>>();
  const readOne = async (slug: string): Promise<ReadStory | null> => {
    const story = (await all.read()).find((candidate) => candidate.slug === slug);
    if (story === undefined) return null;
    const source = await readStorySource({ ...ports, database: ports.readDatabase }, story.allianceId);
    if (source === null) return null;
    const kinds = new Map(source.reading.members.map(({ id, kind }) => [id, kind]));
    return {
      story,
      facts: shownFacts(story.content.facts, source.facts),
      partners: story.content.partners.map(({ name, memberId }) => ({
        name,
        kind: kinds.get(memberId ?? '') ?? 'other',
      })),
    };
  };
  return {
    list: all.read,
    async one(slug) {
      // Only addresses that exist are kept: others would fill the memory.
      if (!(await all.read()).some((story) => story.slug === slug)) return null;
      const known = ones.get(slug) ?? createFresh(ports, () => readOne(slug)).read;
      ones.set(slug, known);
      return known();
    },
    forget() {
      all.forget();
      ones.clear();
    },
  };
}

/** Reads something once for all the requests of ten seconds; what has not changed stays the same object. */
function createFresh<Value>({ clock }: Pick<Ports, 'clock'>, readAgain: () => Promise<Value>) {
  let known: { readonly at: number; readonly value: Promise<Value> } | null = null;
  let shown: { readonly value: Value; readonly text: string } | null = null;
  const refresh = async (): Promise<Value> => {
    const value = await readAgain();
    const text = JSON.stringify(value);
    if (shown?.text !== text) shown = { value, text };
    return shown.value;
  };
  return {
    read(): Promise<Value> {
      const now = clock.now().getTime();
      if (known !== null && Math.abs(now - known.at) < shownMilliseconds) return known.value;
      const asked = { at: now, value: refresh() };
      known = asked;
      // A database that did not answer is asked again at once.
      asked.value.catch(() => {
        if (known === asked) known = null;
      });
      return asked.value;
    },
    forget() {
      known = null;
    },
  };
}
