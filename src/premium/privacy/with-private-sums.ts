import type { JointValue } from '../../engine/premium/index.ts';
import type { Language } from '../../kernel/language.ts';
import type { SumDecision } from './decide-sums.ts';
import { privateWords } from './private-words.ts';

/** An alliance file being made: what the form makes, checked afterwards. */
type FileDocument = Readonly<Record<string, unknown>>;

/** Ids of the lines that hold sums of private amounts: no other line may bear them. */
export const sumLineIds = { members: 'private-sum-members', public: 'private-sum-public' } as const;

/**
 * The file that everybody sees: what the form says, and the sums of private amounts that may be shown, each as a value
 * created only by all together. Nothing else of what is private is in it.
 */
export function withPrivateSums(
  document: FileDocument,
  sums: readonly SumDecision[],
  language: Language,
): FileDocument {
  const words = privateWords[language];
  const members = Array.isArray(document.members) ? (document.members as { readonly id: string }[]) : [];
  const lines = sums.flatMap((sum): JointValue[] => {
    if ('withheld' in sum) return [];
    const { account, shown } = sum;
    return [
      {
        id: sumLineIds[account],
        label: words[account],
        among: members.map(({ id }) => id),
        perYear: shown.low === shown.high ? shown.low : { ...shown, note: words.note },
        ...(account === 'public' ? { to: 'public' as const } : {}),
        note: words.note,
      },
    ];
  });
  const said = Array.isArray(document.jointValue) ? (document.jointValue as JointValue[]) : [];
  const own = said.filter(({ id }) => !Object.values<string>(sumLineIds).includes(id));
  const jointValue = [...own, ...lines];
  const { jointValue: _, ...rest } = document;
  const noted = { ...rest, ...noteOf(document, sums, language) };
  return jointValue.length === 0 ? noted : { ...noted, jointValue };
}

/** Where private amounts are left out, the file says so and why: whoever computes it again must know that it is incomplete. */
function noteOf(
  { note }: FileDocument,
  sums: readonly SumDecision[],
  language: Language,
): { readonly note?: string } {
  const words = privateWords[language];
  const reasons = [...new Set(sums.flatMap((sum) => ('withheld' in sum ? [sum.withheld] : [])))];
  if (reasons.length === 0) return {};
  const said = `${words.withheldTitle}. ${reasons.map((reason) => words.withheld[reason]).join(' ')}`;
  return { note: typeof note === 'string' && note !== '' ? `${note} ${said}` : said };
}
