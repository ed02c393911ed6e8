import type { ActorKind } from '../../kernel/codes.ts';
import type { Language } from '../../kernel/language.ts';
import { kindLabels } from '../../people/index.ts';
import type { Block, Paper } from '../../platform/ports/paper.ts';
import { formatDate } from '../../platform/web/format/dates.ts';
import { shorten } from '../../platform/web/format/shorten.ts';
import { evaluationAddress } from '../addresses.ts';
import type { Campaign } from '../domain/campaign.ts';
import { evaluationLevels, type Question, questionsFor, scaleAnswers } from '../domain/question.ts';
import { boundsText } from '../pages/question-field.tsx';
import { evaluationWords } from '../words.ts';
import { type Card, cardPage, cardsOnPage, linesToWrite, sheetCode } from './qr-drawing.ts';
import { paperWords } from './words.ts';

interface SheetsOrder {
  readonly language: Language;
  readonly campaign: Campaign;
  readonly viewpoint: ActorKind;
  readonly origin: string;
  readonly numbers: readonly string[];
}

const box = '☐';

/** The questions of a viewpoint to be filled in by hand: one sheet for each number, with its QR code and the promise. */
export function answerSheets(order: SheetsOrder): Paper {
  const { language, campaign, numbers } = order;
  const words = paperWords[language].sheet;
  return {
    language,
    title: campaign.title,
    subject: words.subject,
    facts: [
      words.viewpoint(kindLabels[order.viewpoint][language]),
      words.until(formatDate(language, campaign.closesOn)),
    ],
    ...(campaign.introduction === '' ? {} : { lead: campaign.introduction }),
    blocks: numbers.flatMap((number, place) => sheetBlocks(order, number, place > 0)),
  };
}

function sheetBlocks(order: SheetsOrder, number: string, newPage: boolean): readonly Block[] {
  const { language, campaign, viewpoint, origin } = order;
  const words = paperWords[language].sheet;
  const path = evaluationAddress(language, 'answer', number);
  const address = `${origin}${path}`;
  const questions = questionsFor(campaign.questions ?? [], viewpoint);
  return [
    { kind: 'heading', level: 1, text: words.number(number), newPage },
    ...(newPage
      ? [
          {
            kind: 'paragraph',
            text: `${campaign.title}. ${words.viewpoint(kindLabels[viewpoint][language])} ${words.until(formatDate(language, campaign.closesOn))}`,
          } as const,
        ]
      : []),
    { kind: 'paragraph', text: words.online(shownAddress(address)) },
    sheetCode(address, number, words.qrAlt(address)),
    { kind: 'paragraph', text: [{ text: words.promise, strong: true }] },
    { kind: 'list', items: words.promises },
    ...evaluationLevels.flatMap((level) => levelBlocks(language, questions, level)),
  ];
}

const shownAddress = (address: string): string => address.replace(/^https?:\/\//, '');

function levelBlocks(
  language: Language,
  questions: readonly Question[],
  level: Question['level'],
): readonly Block[] {
  const own = questions
    .map((question, place) => ({ question, number: place + 1 }))
    .filter(({ question }) => question.level === level);
  if (own.length === 0) return [];
  const blocks: Block[] = [
    { kind: 'heading', level: 2, text: evaluationWords[language].answer.levels[level] },
  ];
  // Scales in the same words that follow one another share a table.
  for (let at = 0; at < own.length; ) {
    const first = own[at]!;
    if (first.question.kind !== 'scale') {
      blocks.push(...questionBlocks(language, first));
      at += 1;
      continue;
    }
    let end = at;
    while (own[end]?.question.kind === 'scale' && own[end]!.question.scale === first.question.scale) end += 1;
    blocks.push(scaleTable(language, own.slice(at, end)));
    at = end;
  }
  return blocks;
}

interface Numbered {
  readonly question: Question;
  readonly number: number;
}

const titleOf = (language: Language, { question, number }: Numbered): string =>
  `${number}. ${question.text[language]}`;

function scaleTable(language: Language, rows: readonly Numbered[]): Block {
  const words = paperWords[language].sheet;
  const steps = evaluationWords[language].answer.scales[rows[0]!.question.scale ?? 'agreement'];
  return {
    kind: 'table',
    caption: words.tick,
    columns: [
      { label: words.question, width: 5 },
      ...scaleAnswers.map((step) => ({ label: steps[step], width: 1.25 })),
    ],
    rows: rows.map((row) => [titleOf(language, row), ...scaleAnswers.map(() => box)]),
  };
}

function questionBlocks(language: Language, row: Numbered): readonly Block[] {
  const { question } = row;
  const words = paperWords[language].sheet;
  const title: Block = { kind: 'heading', level: 3, text: titleOf(language, row) };
  if (question.kind === 'number')
    return [
      title,
      {
        kind: 'paragraph',
        text: `${words.numberLine(boundsText(language, question), question.unit?.[language] ?? '')} ______________`,
      },
    ];
  if (question.kind === 'text') return [title, linesToWrite(2, words.write)];
  return [
    title,
    { kind: 'paragraph', text: question.kind === 'choice' ? words.one : words.several, tone: 'note' },
    {
      kind: 'paragraph',
      text: (question.options ?? [])
        .map((option) => `${box}\u00a0${option[language].replaceAll(' ', '\u00a0')}`)
        .join('     '),
    },
  ];
}

/** Cards with a QR code each, to cut out and hand out. */
export function invitationCards(order: SheetsOrder): Paper {
  const { language, campaign, numbers, origin, viewpoint } = order;
  const words = paperWords[language].cards;
  const cards = numbers.map((number): Card => {
    const address = `${origin}${evaluationAddress(language, 'answer', number)}`;
    const [site = '', ...rest] = shownAddress(address).split(/(?<=\/)(?=[^/]*$)/);
    return {
      address,
      lines: [site, ...rest].flatMap((line) => line.match(/.{1,28}/g) ?? []),
      title: shorten(campaign.title, 46),
      before: words.answerAt,
      after: words.once,
    };
  });
  const pages = Array.from(
    { length: Math.ceil(cards.length / cardsOnPage) },
    (_, page) => page * cardsOnPage,
  );
  return {
    language,
    title: words.title(campaign.title),
    facts: [paperWords[language].sheet.viewpoint(kindLabels[viewpoint][language])],
    lead: words.lead,
    blocks: pages.map((from) => {
      const numbersOfPage = numbers.slice(from, from + cardsOnPage).join(', ');
      return cardPage(cards.slice(from, from + cardsOnPage), words.alt(numbersOfPage));
    }),
  };
}
