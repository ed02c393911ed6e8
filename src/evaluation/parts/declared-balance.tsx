import {
  type AllianceLine,
  type AllianceMember,
  amountText,
  linesOf,
  presentMembers,
  readAlliance,
} from '../../alliance/index.ts';
import type { Language } from '../../kernel/language.ts';
import { type Asker, kindLabels, type StoredRecord } from '../../people/index.ts';
import type { Database } from '../../platform/ports/database.ts';
import type { Block } from '../../platform/ports/paper.ts';
import { DataTable } from '../../platform/web/components/data-table.tsx';
import { Section } from '../../platform/web/layout/section.tsx';
import { evaluationWords } from '../words.ts';

/** What one member of the alliance declared that it brings and receives. */
export interface DeclaredSide {
  readonly member: AllianceMember;
  readonly brings: readonly AllianceLine[];
  readonly receives: readonly AllianceLine[];
  /** Year whose euros the alliance counts in. */
  readonly priceYear: number;
}

/**
 * What the members of the alliance that is evaluated declared, as far as this person may see it; members who declared nothing
 * that is theirs to see are left out.
 */
export async function declaredBalance(
  database: Database,
  evaluation: StoredRecord,
  asker: Asker,
): Promise<readonly DeclaredSide[]> {
  const { allianceId } = evaluation.fields;
  const reading = typeof allianceId === 'string' ? await readAlliance(database, allianceId, asker) : null;
  if (reading === null) return [];
  const { priceYear } = reading.alliance;
  const own = (side: 'contribution' | 'benefit', { id }: AllianceMember) =>
    linesOf(reading, side).filter(({ memberId }) => memberId === id);
  return presentMembers(reading)
    .map((member) => ({
      member,
      brings: own('contribution', member),
      receives: own('benefit', member),
      priceYear,
    }))
    .filter(({ brings, receives }) => brings.length + receives.length > 0);
}

const lineText = (language: Language, line: AllianceLine, priceYear: number): string =>
  `${line.title} – ${amountText(language, line, priceYear)}`;

interface DeclaredSectionProps {
  readonly language: Language;
  readonly sides: readonly DeclaredSide[];
}

/** What members declared, beside how each viewpoint sees the balance: two different things, neither corrects the other. */
export function DeclaredSection({ language, sides }: DeclaredSectionProps) {
  const words = evaluationWords[language].declared;
  if (sides.length === 0) return null;
  const list = (lines: readonly AllianceLine[], priceYear: number) =>
    lines.length === 0 ? (
      <span class="soft">{words.nothing}</span>
    ) : (
      <ul>
        {lines.map((line) => (
          <li key={line.id}>{lineText(language, line, priceYear)}</li>
        ))}
      </ul>
    );
  return (
    <Section id="declared" title={words.title} intro={words.intro}>
      <DataTable
        narrow="blocks"
        caption={words.caption}
        rows={sides}
        columns={[
          {
            label: words.member,
            cell: ({ member }: DeclaredSide) => (
              <>
                {member.name} <small class="soft">{kindLabels[member.kind][language]}</small>
              </>
            ),
          },
          { label: words.brings, cell: ({ brings, priceYear }) => list(brings, priceYear) },
          { label: words.receives, cell: ({ receives, priceYear }) => list(receives, priceYear) },
        ]}
      />
    </Section>
  );
}

/** The same in a document. */
export function declaredBlocks(language: Language, sides: readonly DeclaredSide[]): readonly Block[] {
  const words = evaluationWords[language].declared;
  if (sides.length === 0) return [];
  const text = (lines: readonly AllianceLine[], priceYear: number): string =>
    lines.length === 0 ? words.nothing : lines.map((line) => lineText(language, line, priceYear)).join(' ; ');
  return [
    { kind: 'heading', level: 1, text: words.title },
    { kind: 'paragraph', text: words.intro },
    {
      kind: 'table',
      caption: words.caption,
      columns: [
        { label: words.member, width: 2 },
        { label: words.brings, width: 3 },
        { label: words.receives, width: 3 },
      ],
      rows: sides.map(({ member, brings, receives, priceYear }) => [
        member.name,
        text(brings, priceYear),
        text(receives, priceYear),
      ]),
    },
  ];
}
