import type { Localized } from '../kernel/language.ts';
import type { Choice } from '../people/index.ts';
import { catalogue } from '../platform/web/messages/catalogue.ts';
import { allianceLabelsEn } from './labels.en.ts';
import { allianceLabelsFr } from './labels.fr.ts';

/** Names of the codes of alliances, in both languages. */
export const allianceLabels = catalogue(allianceLabelsFr, allianceLabelsEn);

type Labels = typeof allianceLabelsFr;

/** A code of a group with its names. */
export const labelOf = <Group extends keyof Labels>(group: Group, code: keyof Labels[Group]): Localized => ({
  fr: String(allianceLabelsFr[group][code]),
  en: String((allianceLabelsEn[group] as Readonly<Record<keyof Labels[Group], string>>)[code]),
});

/** The choices of a field whose answers are codes of a group. */
export const choicesOf = <Group extends keyof Labels>(
  group: Group,
  codes: readonly (keyof Labels[Group] & string)[],
): Choice[] => codes.map((value) => ({ value, label: labelOf(group, value) }));
