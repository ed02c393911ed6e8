import type { Language } from '../../kernel/language.ts';
import { formatList } from '../../platform/web/format/counts.ts';
import { formatMinutes } from '../../platform/web/format/durations.ts';
import type { Answers, Reason } from '../domain/recommend.ts';
import { commonsWords } from '../words.ts';
import type { StoredPathway } from './pathway-record.ts';
import { pathwayWords } from './words.ts';

/** One reason in words: what was answered, and how this pathway meets it or does not. */
export function reasonText(
  language: Language,
  pathway: StoredPathway,
  answers: Answers,
  { key, fit }: Reason,
): string {
  const words = pathwayWords[language];
  const { audiences, maturities } = commonsWords[language];
  const { reasons } = words;
  const list = (codes: readonly string[], labels: object): string =>
    formatList(
      language,
      codes.map((code) => (labels as Readonly<Record<string, string>>)[code] ?? code),
    );
  if (key === 'profile')
    return fit === 'fits'
      ? reasons.profileFits(audiences[answers.profile!])
      : reasons.profileApart(list(pathway.audiences, audiences));
  if (key === 'objective')
    return fit === 'fits'
      ? reasons.objectiveFits(words.objectives[answers.objective!])
      : reasons.objectiveApart(list(pathway.objectives, words.objectives));
  if (key === 'wish')
    return fit === 'fits'
      ? reasons.wishFits(words.wishes[answers.wish!])
      : reasons.wishApart(list(pathway.wishes, words.wishes));
  if (key === 'maturity') {
    const levels = list(pathway.maturity, maturities);
    if (fit === 'fits') return reasons.maturityFits(maturities[answers.maturity!]);
    return fit === 'near' ? reasons.maturityNear(levels) : reasons.maturityApart(levels);
  }
  const time = `${formatMinutes(language, pathway.minutes)}, ${words.companies[pathway.company]}`;
  if (fit === 'fits') return reasons.meansFits(time);
  if (fit === 'apart') return reasons.meansApart(time);
  return answers.means === 'group' ? reasons.meansNearGroup(time) : reasons.meansNear(time);
}
