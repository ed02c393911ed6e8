import sdg from '../../../data/sdg.json' with { type: 'json' };
import type { Language } from '../../kernel/language.ts';
import { allianceKindLabels } from '../../network/index.ts';
import { formatDate } from '../../platform/web/format/dates.ts';
import { typeset } from '../../platform/web/typography/typeset.ts';
import { type AllianceReading, presentMembers } from '../domain/alliance-reading.ts';
import { agreementSections, charterSections, type PaperKind } from '../domain/paper-kinds.ts';
import { agreementEn, charterEn } from './texts.en.ts';
import { agreementFr, charterFr, type TextFacts } from './texts.fr.ts';

/** One section of a text that nobody has edited yet. */
export interface FirstText {
  readonly section: string;
  readonly title: string;
  readonly body: string;
}

const texts = {
  charter: { order: charterSections, fr: charterFr, en: charterEn },
  agreement: { order: agreementSections, fr: agreementFr, en: agreementEn },
} as const;

function factsOf(language: Language, reading: AllianceReading): TextFacts {
  const { alliance } = reading;
  const day = (on: string | null): string => (on === null ? '' : formatDate(language, on));
  return {
    name: alliance.name,
    need: alliance.need,
    answer: alliance.answer,
    members: presentMembers(reading)
      .map(({ name, role }) => (role === '' ? name : `${name} (${role})`))
      .join(', '),
    kinds: alliance.kinds.map((kind) => allianceKindLabels[kind][language].toLowerCase()).join(', '),
    goals: sdg.goals
      .filter(({ number }) => alliance.sdgs.includes(number))
      .map((goal) => `${goal.number}. ${goal[language]}`)
      .join(', '),
    from: day(alliance.startsOn),
    until: day(alliance.endsOn),
  };
}

/** The first wording of a text, from what the alliance has noted: every section, in its order. */
export function firstTexts(
  paper: PaperKind,
  language: Language,
  reading: AllianceReading,
): readonly FirstText[] {
  const facts = factsOf(language, reading);
  const { order, [language]: sections } = texts[paper];
  return order.map((section) => {
    const [title, body] = sections[section]!;
    return { section, title: typeset(language, title), body: typeset(language, body(facts)) };
  });
}
