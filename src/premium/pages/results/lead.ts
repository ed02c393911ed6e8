import type { Language } from '../../../kernel/language.ts';
import { formats } from '../../../platform/web/format/format.ts';
import type { Outcome } from '../../domain/simulated.ts';
import { verdictOf } from '../../domain/verdict.ts';
import { amountsOf } from '../simulated.ts';
import type { Words } from '../words/words.ts';

type ResultWords = Words['results'];

/** Whether any figure of the alliance has a range. */
export const isCertain = ({ report }: Outcome): boolean =>
  report.range.territory.sd === 0 && report.range.gross.sd === 0 && report.range.members.sd === 0;

/** What help the finding calls for, in one sentence. */
const helpSentence = ({ report }: Outcome, words: ResultWords['lead']): string => {
  const { members, territory } = report.range;
  if (report.funding.justified === null) return words.helpNotJustified;
  if (report.funding.justified[0] <= 0) return words.noHelpNeeded;
  const gap = territory.probabilityPositive - members.probabilityPositive;
  return gap >= 0.1 ? words.gapJustifies : words.helpCanBeJustified;
};

/** The finding in two or three sentences, chances as counts: what stands first on the page. */
export const leadOf = (outcome: Outcome, language: Language, words: ResultWords): string => {
  const format = formats[language];
  const { report, model } = outcome;
  const years = format.years(model.horizonYears);
  if (isCertain(outcome)) {
    const { money } = amountsOf(language, model.currency);
    return words.lead.certain(years, money(report.point.premiumNet), money(report.point.membersPremium));
  }
  const { members, territory } = report.range;
  const count = words.lead.theMembers(format.count(model.members.length, words.memberForms));
  const say = (chance: number) => format.chances(chance);
  return [
    words.lead.territory[verdictOf(territory.probabilityPositive)](years, say(territory.probabilityPositive)),
    words.lead.members[verdictOf(members.probabilityPositive)](count, say(members.probabilityPositive)),
    helpSentence(outcome, words.lead),
  ].join(' ');
};

/** The two chances in one line: what is told aloud after each change. */
export const briefOf = (
  { report, detail, model }: Outcome,
  language: Language,
  { live }: ResultWords,
): string => {
  const amounts = amountsOf(language, model.currency);
  const said = ({ p5, p95 }: { readonly p5: number; readonly p95: number }) => amounts.range(p5, p95);
  const { territory, members } = report.range;
  return [
    live.territory(said(detail.premiums.net), amounts.format.chances(territory.probabilityPositive)),
    live.members(said(detail.premiums.members), amounts.format.chances(members.probabilityPositive)),
  ].join('. ');
};
