import type { ActorKind } from '../../kernel/codes.ts';

export const natures = ['strength', 'weakness', 'need', 'resource', 'wish'] as const;
/** What an actor says of the territory: the first kilometre begins with needs, resources and wishes. */
export type Nature = (typeof natures)[number];

export const contributionStates = ['pending', 'accepted', 'set-aside'] as const;
export type ContributionState = (typeof contributionStates)[number];

export const channels = ['link', 'paper'] as const;
/** How it came: by the form, or copied from a sheet of paper by those who write the project. */
export type Channel = (typeof channels)[number];

export const callStates = ['closed', 'link', 'public'] as const;
/** Who may contribute: nobody, whoever was given the link, everybody who reads the project. */
export type CallState = (typeof callStates)[number];

/** One thing that somebody said. */
export interface Contribution {
  readonly id: string;
  readonly nature: Nature;
  readonly text: string;
  readonly theme: string | null;
  readonly viewpoint: ActorKind | null;
  /** For those who write the project only. */
  readonly name: string;
  readonly channel: Channel;
  readonly state: ContributionState;
  readonly receivedAt: Date;
}

/** Limits of one sheet. */
export const sheetLimits = { lines: 10, characters: 500, name: 100 } as const;

/** One line of a sheet. */
export interface SheetLine {
  readonly nature: Nature;
  readonly text: string;
}

/** Why a sheet is not kept: the question where it is, and its figures. */
export type SheetFault =
  | { readonly field: Nature; readonly fault: 'too-many'; readonly found: number }
  | { readonly field: Nature; readonly fault: 'too-long'; readonly found: number }
  | { readonly field: Nature; readonly fault: 'empty' };

/**
 * Reads what was written under each question: each line is one thing said.
 *
 * @param written the text under each nature, tidied, without forbidden characters
 */
export function readSheet(written: Readonly<Record<Nature, string>>): {
  readonly lines: readonly SheetLine[];
  readonly faults: readonly SheetFault[];
} {
  const lines: SheetLine[] = [];
  const faults: SheetFault[] = [];
  for (const nature of natures) {
    const texts = written[nature]
      .split('\n')
      .map((line) => line.replace(/^[\s\-•*]+/u, '').trim())
      .filter((line) => line !== '');
    const long = texts.find((text) => [...text].length > sheetLimits.characters);
    if (texts.length > sheetLimits.lines)
      faults.push({ field: nature, fault: 'too-many', found: texts.length });
    else if (long !== undefined) faults.push({ field: nature, fault: 'too-long', found: [...long].length });
    lines.push(...texts.map((text) => ({ nature, text })));
  }
  if (lines.length === 0) faults.push({ field: natures[0], fault: 'empty' });
  return { lines, faults };
}

/** How often each theme was spoken of, by nature. */
export interface ThemeCounts {
  /** `null` for what no theme was given to. */
  readonly theme: string | null;
  readonly counts: Readonly<Record<Nature, number>>;
  readonly all: number;
}

/** Counts what was said by theme and nature: the themes most spoken of first, what has no theme last. */
export function countByTheme(
  contributions: readonly Pick<Contribution, 'theme' | 'nature'>[],
): readonly ThemeCounts[] {
  const themes = [...new Set(contributions.map(({ theme }) => theme))];
  const rows = themes.map((theme) => {
    const said = contributions.filter((one) => one.theme === theme);
    const counts = Object.fromEntries(
      natures.map((nature) => [nature, said.filter((one) => one.nature === nature).length]),
    ) as Record<Nature, number>;
    return { theme, counts, all: said.length };
  });
  const order = (row: ThemeCounts): number => (row.theme === null ? 1 : 0);
  return rows.sort(
    (a, b) => order(a) - order(b) || b.all - a.all || ((a.theme ?? '') < (b.theme ?? '') ? -1 : 1),
  );
}
