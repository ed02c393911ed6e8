import {
  type AllianceReading,
  allianceAddress,
  allianceAddresses,
  amountText,
  linesOf,
  presentMembers,
  readAlliance,
  readLineDays,
} from '../../alliance/index.ts';
import type { Language, Localized } from '../../kernel/language.ts';
import { peopleDatabase } from '../../people/index.ts';
import type { NamedFact } from '../../platform/ports/contributions.ts';
import type { Ports } from '../../platform/ports/ports.ts';
import { formatDate } from '../../platform/web/format/dates.ts';
import type { StoryFact } from '../domain/story.ts';
import { storyWords } from './words.ts';

/** An alliance as a story may tell it. */
export interface StorySource {
  /** Without the lines that a member keeps for itself. */
  readonly reading: AllianceReading;
  readonly facts: readonly StoryFact[];
}

interface Reading extends Pick<Ports, 'database'> {
  readonly contributions: Pick<Ports['contributions'], 'storyFacts'>;
}

/**
 * What a story about an alliance may refer to, as it stands now. Lines that a member keeps for itself are not there; those
 * shown to the alliance are, since each partner named consents to what is said.
 */
export async function readStorySource(ports: Reading, allianceId: string): Promise<StorySource | null> {
  const database = peopleDatabase(ports.database);
  const whole = await readAlliance(database, allianceId, 'everything');
  if (whole === null) return null;
  const reading = { ...whole, lines: whole.lines.filter(({ visibility }) => visibility !== 'member') };
  const days = await readLineDays(database, allianceId);
  const inBoth = async (language: Language): Promise<readonly NamedFact[]> => [
    ...factsOfAlliance(reading, language),
    ...factsOfLines(reading, language, days),
    ...(
      await Promise.all(ports.contributions.storyFacts.map(({ read }) => read(allianceId, language, ports)))
    ).flat(),
  ];
  const [fr, en] = await Promise.all([inBoth('fr'), inBoth('en')]);
  const english = new Map(en.map((fact) => [fact.key, fact]));
  const facts = fr.map((fact): StoryFact => {
    const other = english.get(fact.key) ?? fact;
    const both = (name: 'label' | 'text'): Localized => ({ fr: fact[name], en: other[name] });
    const { address, ...said } = fact;
    const where = address === undefined ? {} : { address: { fr: address, en: other.address ?? address } };
    return { ...said, ...where, label: both('label'), text: both('text') };
  });
  return { reading, facts };
}

function factsOfAlliance({ alliance, members }: AllianceReading, language: Language): readonly NamedFact[] {
  const words = storyWords[language].facts;
  const on = alliance.updatedAt.toISOString().slice(0, 10);
  const isOpen = alliance.state === 'published';
  const address = allianceAddress(language, allianceAddresses.page, alliance.id);
  const texts = (['need', 'answer', 'lessons'] as const).flatMap((name) =>
    alliance[name].trim() === ''
      ? []
      : [{ key: `alliance:${name}`, label: words[name], text: alliance[name].trim(), on, isOpen, address }],
  );
  const present = presentMembers({ members });
  const joined = present.flatMap(({ answeredOn }) => answeredOn ?? []).sort();
  return [
    ...texts,
    ...(alliance.startsOn === null
      ? []
      : [
          {
            key: 'alliance:starts',
            label: words.starts,
            text: formatDate(language, alliance.startsOn),
            on,
            isOpen,
            address,
          },
        ]),
    ...(present.length === 0
      ? []
      : [
          {
            key: 'alliance:members',
            label: words.members,
            text: words.memberCount(present.length),
            on: joined.at(-1) ?? on,
            isOpen,
            address,
          },
        ]),
  ];
}

function factsOfLines(
  reading: AllianceReading,
  language: Language,
  days: ReadonlyMap<string, string>,
): readonly NamedFact[] {
  const words = storyWords[language].facts;
  const { alliance } = reading;
  const present = new Map(presentMembers(reading).map(({ id, name }) => [id, name]));
  return (['contribution', 'benefit'] as const).flatMap((side) =>
    linesOf(reading, side).flatMap((line) => {
      const name = present.get(line.memberId);
      if (name === undefined) return [];
      const amount =
        line.amount === null ? words.unknownAmount : amountText(language, line, alliance.priceYear);
      return [
        {
          key: `line:${line.id}`,
          label: words[side](name, line.title),
          text: line.source === '' ? amount : words.withSource(amount, line.source),
          on: days.get(line.id) ?? alliance.updatedAt.toISOString().slice(0, 10),
          isOpen: alliance.state === 'published' && line.visibility === 'public',
          address: allianceAddress(language, allianceAddresses.page, alliance.id),
        },
      ];
    }),
  );
}

/** The member that a fact is about, who must be named: null when it is about the alliance as a whole. */
export function memberOfFact({ lines }: Pick<AllianceReading, 'lines'>, key: string): string | null {
  const id = key.startsWith('line:') ? key.slice('line:'.length) : null;
  return lines.find((line) => line.id === id)?.memberId ?? null;
}
