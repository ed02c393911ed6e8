import type { Language } from '../../kernel/language.ts';
import type { Paper } from '../../platform/ports/paper.ts';
import type { Outcome } from '../domain/simulated.ts';
import { leadOf } from '../pages/results/lead.ts';
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
 */
export function premiumDossier(outcome: Outcome, language: Language): Paper {
  const subject = subjectOf(outcome, language);
  const { say } = subject;
  const name = nameOf(subject);
  return {
    language,
    title: name === '' ? subject.words.results.untitled : subject.words.results.title(name),
    subject: say.subject,
    facts: factsOf(subject),
    lead: leadOf(outcome, language, subject.words.results),
    running: name === '' ? say.subject : say.running(name),
    blocks: [
      ...noteOf(subject),
      ...onePage(subject),
      { kind: 'contents', title: say.contents },
      ...howMuchSection(subject),
      ...whenSection(subject),
      ...whoSection(subject),
      ...sharingSection(subject),
      ...doubtSection(subject),
      ...fundingSection(subject),
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
