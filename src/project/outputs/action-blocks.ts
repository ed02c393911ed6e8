import type { Language } from '../../kernel/language.ts';
import type { Block } from '../../platform/ports/paper.ts';
import { amountOfShare } from '../domain/cofunders.ts';
import { actionDates } from '../fiches/action-dates.ts';
import { remainingText } from '../fiches/action-money.tsx';
import { euros } from '../fiches/euros.ts';
import { colon } from '../fiches/labelled.ts';
import { percent } from '../fiches/percent.ts';
import type { Action } from '../fiches/read-action.ts';
import { actionWords } from '../fiches/words.ts';
import { indicatorTable } from './indicator-table.ts';
import type { ProjectContent } from './project-content.ts';
import { outputWords } from './words.ts';

type TextName =
  | 'description'
  | 'objectives'
  | 'publics'
  | 'expectedResults'
  | 'pilots'
  | 'services'
  | 'resources'
  | 'governance'
  | 'participation'
  | 'calendar';

/** A level under which the headings of a sheet stand. */
type Level = 1 | 3;

/** A sentence that ends as one. */
export const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

/** The body of an action sheet: what is written under its questions, then what is not written yet. */
export function actionBlocks(
  language: Language,
  content: ProjectContent,
  action: Action,
  level: Level,
): readonly Block[] {
  const { fields, page } = actionWords[language];
  const heading = (text: string): Block => ({ kind: 'heading', level, text });
  const texts = (title: string, names: readonly TextName[]): Block[] => {
    const written = names.filter((name) => action[name] !== '');
    if (written.length === 0) return [];
    return [
      heading(title),
      ...written.flatMap((name): Block[] =>
        paragraphs(action[name]).map((text, index) => ({
          kind: 'paragraph',
          text:
            index === 0 && names.length > 1
              ? [{ text: `${fields[name]}${colon(language)} `, strong: true }, { text }]
              : text,
        })),
      ),
    ];
  };
  return [
    ...texts(page.about, ['description']),
    ...texts(page.why, ['objectives', 'publics', 'expectedResults']),
    ...partnerBlocks(language, content, action, heading(page.who)),
    ...moneyBlocks(language, action, heading(page.money)),
    heading(page.when),
    { kind: 'paragraph', text: sentence(actionDates(language, action)) },
    ...paragraphs(action.calendar).map((text): Block => ({ kind: 'paragraph', text })),
    ...dependencyBlocks(language, content, action),
    ...texts(page.how, ['resources', 'services', 'governance', 'participation']),
    ...indicatorBlocks(language, content, action, heading(outputWords[language].paper.indicators)),
    ...notWritten(language, action),
  ];
}

/** A text of several paragraphs, each its own. */
export const paragraphs = (text: string): readonly string[] =>
  text
    .split(/\n{2,}/)
    .map((part) => part.replace(/\s*\n\s*/g, ' ').trim())
    .filter((part) => part !== '');

function partnerBlocks(
  language: Language,
  { nameOfActor }: ProjectContent,
  { partners, pilots }: Action,
  heading: Block,
): readonly Block[] {
  const { fields, page, rows } = actionWords[language];
  if (partners.length === 0 && pilots === '') return [];
  const told = (text: string): string => (text === '' ? page.unknown : text);
  return [
    heading,
    ...(pilots === ''
      ? []
      : [
          {
            kind: 'paragraph' as const,
            text: [{ text: `${fields.pilots}${colon(language)} `, strong: true }, { text: pilots }],
          },
        ]),
    ...(partners.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            caption: page.partnersCaption,
            columns: [{ label: rows.actor }, { label: rows.contribution }, { label: rows.benefit }],
            rows: partners.map(({ actorId, contribution, benefit }) => [
              nameOfActor.get(actorId) ?? page.unknown,
              told(contribution),
              told(benefit),
            ]),
          },
        ]),
  ];
}

function moneyBlocks(language: Language, action: Action, heading: Block): readonly Block[] {
  const { fields, page, rows } = actionWords[language];
  const { budgetPlanned, budgetActual, cofunders } = action;
  if (budgetPlanned === null && budgetActual === null && cofunders.length === 0) return [];
  const amount = (value: number | null): string => (value === null ? page.unknown : euros(language, value));
  return [
    heading,
    {
      kind: 'paragraph',
      text: `${fields.budgetPlanned}${colon(language)} ${amount(budgetPlanned)}. ${fields.budgetActual}${colon(language)} ${amount(budgetActual)}.`,
    },
    ...(cofunders.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            caption: page.shareCaption,
            columns: [
              { label: rows.funder },
              { label: rows.share, numeric: true },
              { label: page.amount, numeric: true },
            ],
            rows: cofunders.map(({ name, share }) => [
              name,
              share === null ? page.unknown : percent(language, share),
              amount(amountOfShare(budgetPlanned, share)),
            ]),
          },
          { kind: 'paragraph' as const, text: remainingText(language, action) },
        ]),
  ];
}

function dependencyBlocks(language: Language, { actions }: ProjectContent, action: Action): readonly Block[] {
  const { page } = actionWords[language];
  const list = (title: string, some: readonly Action[]): Block[] =>
    some.length === 0
      ? []
      : [
          { kind: 'paragraph', text: [{ text: `${title}${colon(language)}`, strong: true }] },
          {
            kind: 'list',
            items: some.map(({ number, title: name }) => `A${number} ${name}`),
          },
        ];
  return [
    ...list(
      page.dependsOn,
      actions.filter(({ number }) => action.dependsOn.includes(number)),
    ),
    ...list(
      page.neededBy,
      actions.filter(({ dependsOn }) => dependsOn.includes(action.number)),
    ),
  ];
}

function indicatorBlocks(
  language: Language,
  { indicators }: ProjectContent,
  action: Action,
  heading: Block,
): readonly Block[] {
  const own = indicators.filter(({ attachedTo }) => attachedTo === `action:${action.id}`);
  return own.length === 0 ? [] : [heading, indicatorTable(language, own)];
}

function notWritten(language: Language, action: Action): readonly Block[] {
  const { fields, page } = actionWords[language];
  const names: readonly TextName[] = [
    'description',
    'objectives',
    'publics',
    'expectedResults',
    'resources',
    'governance',
    'participation',
  ];
  const missing = [
    ...names.filter((name) => action[name] === '').map((name) => fields[name]),
    ...(action.partners.length === 0 ? [fields.partners] : []),
    ...(action.budgetPlanned === null ? [fields.budgetPlanned] : []),
  ];
  return missing.length === 0
    ? []
    : [{ kind: 'paragraph', tone: 'note', text: page.toWrite(missing.join(', ')) }];
}
