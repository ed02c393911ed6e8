import type { SameKeys } from '../../platform/web/messages/catalogue.ts';
import type { methodFr } from './words.fr.ts';

export const methodEn: SameKeys<typeof methodFr> = {
  index: {
    title: 'The method, formula by formula',
    short: 'The method',
    description:
      'Each computation of Cap17 has its page: what it means, its formula, its sources, its limits, an example to redo.',
    lead: 'Each computation has its page: what it means, its formula, where it comes from, its limits, and an example that you can redo by hand. What is a choice of Cap17 is said to be one.',
    discuss:
      'No official formula of the alliance premium is published. That of Cap17 is a hypothesis, made of published pieces, open to discussion.',
    parts: {
      premium: 'The alliance premium',
      sharing: 'Sharing and stability',
      uncertainty: 'Ranges and doubt',
      appraisal: 'Value over time',
      flows: 'Links and flows',
      surveys: 'Crossed viewpoints',
      indicators: 'Following an indicator',
      allocation: 'Sharing out an envelope',
    },
    partNotes: {
      premium: 'What an alliance changes, for its members and for others.',
      sharing: 'Several rules, side by side; none is “the right one”.',
      uncertainty: 'How a figure becomes a range, and what makes it wide.',
      appraisal: 'Bringing different years back to today.',
      flows: 'What a network of shared resources says.',
      surveys: 'Comparing answers without betraying or exposing them.',
      indicators: 'The way done, the way expected, and where the trend would lead.',
      allocation: 'Several rules for one sum.',
    },
  },
  page: {
    previous: 'Previous page',
    next: 'Next page',
    all: 'All the pages of the method',
    around: 'Other pages of the method',
  },
  example: {
    expected: 'What must be found',
    result: 'Result',
    value: 'Value',
    answer: 'answer',
    none: 'hidden or not applicable',
    yes: 'yes',
    no: 'no',
    fileName: 'example.json',
    document: (file: string) => `See the file ${file}`,
  },
  glossary: {
    title: 'Glossary',
    description: 'The words of Cap17, in French and in English, and the code that files and open data carry.',
    lead: 'One thing, one word. The same word on screen, in documents, in files and in open data.',
    caption: 'Words in English and in French, with their code',
    french: 'French',
    english: 'English',
    code: 'Code',
    field: 'Field of files',
    partTitle: (part: string) => `Glossary: ${part}`,
  },
  declarations: {
    kilobytes: 'kB',
    unnamedOperator: 'The organisation that runs this site',
    contact: (address: string) => `Write to: ${address}`,
    noContact: 'This organisation has not yet given an address to write to.',
    keptData: {
      what: 'What is kept',
      why: 'Why',
      basis: 'Legal basis (GDPR)',
      howLong: 'For how long',
      onErasure: 'When erased',
    },
  },
  navigation: {
    method: 'The method, formula by formula',
    glossary: 'Glossary',
    accessibility: 'Accessibility: not compliant',
    privacy: 'Privacy',
    ecodesign: 'Ecodesign',
  },
};
