import type { SameKeys } from '../../platform/web/messages/catalogue.ts';
import type { versionsFr } from './words.fr.ts';

/** Words of the versions of a premium. */
export const versionsEn: SameKeys<typeof versionsFr> = {
  title: (number: string, name: string) => `Version ${number}: ${name}`,
  meta: (date: string, author: string) => `Kept on ${date} by ${author}`,
  reason: 'Why this version',
  engine: (version: string) => `Computed by engine ${version}`,
  documents: 'Take this version away',
  kinds: {
    json: 'Alliance file (JSON)',
    pdf: 'Dossier in PDF',
    docx: 'Dossier in DOCX',
    xlsx: 'Figures in XLSX',
  },
  again: (command: string) => `With the file, “${command}” gives the same figures.`,
  newer: {
    title: 'The engine has changed since',
    intro: (then: string, now: string) =>
      `This version was computed by engine ${then}. Today’s engine is ${now}. Here are both; the version keeps its own.`,
    figure: 'Figure',
    thatDay: 'That day',
    now: 'Today',
    same: 'Both engines give the same figures.',
    caption: (unit: string) => `Central calculation and middle of the draws, in ${unit}`,
  },
  figures: {
    gross: 'Gross premium, middle',
    net: 'Net premium, middle',
    members: 'Members’ premium, middle',
    social: 'Territory’s premium, middle',
    territoryChance: 'Chances that the territory gains',
    membersChance: 'Chances that the members gain',
    floor: 'Justified support, from',
    ceiling: 'Justified support, up to',
    trough: 'Dip of the central calculation',
    payback: 'Back above water (central calculation), in years',
    none: 'none',
    never: 'not by the horizon',
  },
  compare: {
    title: 'Compare two versions',
    lead: (from: string, to: string) => `From version ${from} to version ${to}.`,
    side: 'The figures side by side',
    caption: (unit: string) => `In ${unit}, but for chances and years`,
    otherMoney:
      'The two versions are not in the same money, or not at the prices of the same year: compare with care.',
    version: (number: string) => `Version ${number}`,
    changes: 'What changed',
    changesCaption: 'Changes, in the order of the file',
    none: 'No line and no figure changed.',
    what: 'What',
    before: 'Before',
    after: 'After',
    absent: 'absent',
    kinds: {
      'member-added': (name: string) => `${name} came in`,
      'member-removed': (name: string) => `${name} went out`,
      'line-added': (name: string) => `Line added: ${name}`,
      'line-removed': (name: string) => `Line removed: ${name}`,
      'line-members': (name: string) => `Other members, or another destination: ${name}`,
    },
    why: 'Why',
    whyIntro: 'What was said at each version kept between the two.',
    choose: 'Choose two different versions.',
  },
};
