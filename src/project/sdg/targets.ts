import sdg from '../../../data/sdg.json' with { type: 'json' };
import type { Language, Localized } from '../../kernel/language.ts';
import { typeset } from '../../platform/web/typography/typeset.ts';

/** One of the 169 targets. Labels are short and ours: only the text of the United Nations is authoritative. */
export interface SdgTarget {
  readonly code: string;
  readonly goal: number;
  readonly label: Localized;
}

/** The targets in their official order. */
export const sdgTargets: readonly SdgTarget[] = sdg.targets.map(({ code, goal, fr, en }) => ({
  code,
  goal,
  label: { fr: typeset('fr', fr), en: typeset('en', en) },
}));

const byCode: ReadonlyMap<string, SdgTarget> = new Map(sdgTargets.map((target) => [target.code, target]));

/** The target of that code, or null: nobody anchors a project on a target that does not exist. */
export const getTarget = (code: string): SdgTarget | null => byCode.get(code) ?? null;

/** Reads a target as people write it: `13.2`, `ODD 13.2`, `17.B`, `cible 6.a`. */
export function readTargetCode(typed: string): string | null {
  const found = /^(?:odd|sdg|cible|target)?\s*(\d{1,2})[.,\s-]\s*(\d{1,2}|[a-d])$/i.exec(typed.trim());
  if (!found) return null;
  const code = `${Number(found[1])}.${found[2]!.toLowerCase().replace(/^0(?=\d)/, '')}`;
  return byCode.has(code) ? code : null;
}

/** The target with its code: `13.2 Intégrer le climat…`. */
export const targetText = (language: Language, code: string): string => {
  const target = getTarget(code);
  return target === null ? code : `${code} ${target.label[language]}`;
};

/** How an action stands to a target: what it is for, what it helps, or what it could harm. */
export const anchorLevels = ['main', 'supports', 'watch-out'] as const;
export type AnchorLevel = (typeof anchorLevels)[number];
