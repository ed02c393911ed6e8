import type { Language } from '../../kernel/language.ts';
import type { Paper } from '../../platform/ports/paper.ts';
import type { Outcome } from '../domain/simulated.ts';
import { leadOf } from '../pages/results/lead.ts';
import { agreedBlocks } from './alliance/agreed-blocks.ts';
import type { AllianceOfDossier } from './alliance/alliance-of-dossier.ts';
import { supportBlocks } from './alliance/support-blocks.ts';
import { whenBlocks } from './alliance/when-blocks.ts';
import { allianceBlocks, versionBlocks } from './alliance/who-blocks.ts';
import { allianceDossierWords } from './alliance/words.ts';
import { annexes } from './annexes.ts';
import { doubtSection } from './doubt-section.ts';
import { fundingSection } from './funding-section.tsx';
import { howMuchSection } from './how-much-section.tsx';
import { onePage } from './one-page.ts';
import { sharingSection } from './sharing-section.ts';
import { inputsSection, provenanceSection } from './sources-section.ts';
import { type Subject, subjectOf } from './subject.ts';
import { whenSection } from './when-section.tsx';
import { whoSection } from './who-section.ts';

/**
 * The dossier of an alliance's premium for a council or a funder: one page that answers, then the figures, their
 * hypotheses and sources, the sharing, the doubt, and what it takes to compute all of it again. It says what the
 * simulator's page and the terminal say, in the same words.
 * @param told what the alliance recorded beside the premium; null for a file that is of no alliance kept here
 */
export function premiumDossier(
  outcome: Outcome,
  language: Language,
  told: AllianceOfDossier | null = null,
): Paper {
  const subject = subjectOf(outcome, language);
  const { say } = subject;
  const name = nameOf(subject);
  return {
    language,
    title: name === '' ? subject.words.results.untitled : subject.words.results.title(name),
    subject: told === null ? say.subject : allianceDossierWords[language].subject,
    ...(told === null ? {} : { date: told.version.createdAt.toISOString().slice(0, 10) }),
    facts: factsOf(subject),
    lead: leadOf(outcome, language, subject.words.results),
    running: name === '' ? say.subject : say.running(name),
    blocks: [
      ...(told === null ? noteOf(subject) : versionBlocks(subject, told)),
      ...onePage(subject, told),
      { kind: 'contents', title: say.contents, levels: 1 },
      ...(told === null ? [] : allianceBlocks(subject, told)),
      ...howMuchSection(subject),
      ...whenSection(subject),
      ...whoSection(subject),
      ...sharingSection(subject),
      ...(told === null ? [] : agreedBlocks(subject, told)),
      ...doubtSection(subject),
      ...fundingSection(subject),
      ...(told === null ? [] : [...supportBlocks(subject, told), ...whenBlocks(subject, told)]),
      ...inputsSection(subject),
      ...provenanceSection(subject),
      ...annexes(subject),
    ],
  };
}

const nameOf = ({ outcome }: Subject): string => outcome.model.name.trim();

function factsOf({ outcome, amounts, words, years }: Subject): string[] {
  const { model } = outcome;
  const known: Readonly<Record<string, string>> = words.results.moneys;
  return [
    amounts.format.count(model.members.length, words.results.memberForms),
    years,
    words.results.moneyOf(known[model.currency] ?? amounts.sign, String(model.priceYear)),
  ];
}

/** What the authors of the file say of the whole. */
function noteOf({ outcome }: Subject): Paper['blocks'] {
  const { note, source } = outcome.model;
  const said = [note, source].filter((text) => text !== undefined && text.trim() !== '').join(' ');
  return said === '' ? [] : [{ kind: 'paragraph', tone: 'note', text: said }];
}
