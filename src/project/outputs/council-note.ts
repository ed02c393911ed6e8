import type { Language } from '../../kernel/language.ts';
import type { Block, Paper } from '../../platform/ports/paper.ts';
import { formatCount } from '../../platform/web/format/counts.ts';
import { formatDate } from '../../platform/web/format/dates.ts';
import { addShares } from '../domain/cofunders.ts';
import { orderByDate } from '../domain/timeline.ts';
import type { Action } from '../fiches/read-action.ts';
import { paragraphs } from './action-blocks.ts';
import { fundingBlocks } from './funding-blocks.ts';
import type { ProjectContent } from './project-content.ts';
import { actionTable } from './project-paper.ts';
import { outputWords } from './words.ts';

/** What fits on two pages whatever the size of the project. */
const most = { vision: 420, orientations: 6, actions: 6, funders: 5 } as const;

/** Cuts a text at the end of a word. */
function cut(text: string, length: number): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (plain.length <= length) return plain;
  return `${plain.slice(0, length).replace(/\s\S*$/, '')}…`;
}

/** Two pages for a council: what it is, what comes next, how much, what is asked, what is not known yet. */
export function councilNote(language: Language, content: ProjectContent): Paper {
  const { note, paper } = outputWords[language];
  const next = orderByDate(
    content.actions.filter(({ status }) => status === 'ongoing' || status === 'upcoming'),
  );
  const shown = [...next.dated, ...next.undated].slice(0, most.actions);
  const more = content.actions.length - shown.length;
  const horizon = content.horizonYear === null ? '' : note.horizonText(content.horizonYear);
  return {
    language,
    title: note.title(content.name),
    subject: note.subject,
    date: content.date,
    facts: [
      content.territory,
      paper.on(formatDate(language, content.date)),
      ...(content.state === 'draft' ? [paper.draft] : []),
    ],
    lead: content.vision === '' ? paper.noVision : cut(paragraphs(content.vision)[0] ?? '', most.vision),
    blocks: [
      ...(content.isDemo ? [{ kind: 'remark' as const, text: paper.example }] : []),
      { kind: 'heading', level: 1, text: note.what },
      { kind: 'paragraph', text: note.whatText(content.name, content.territory, horizon) },
      ...preparedBlocks(language, content),
      { kind: 'heading', level: 1, text: note.next },
      ...(shown.length === 0 ? [] : [actionTable(language, note.nextCaption, shown.map(shortTitle))]),
      ...(more > 0
        ? [{ kind: 'paragraph' as const, text: paper.more(formatCount(language, more, paper.others)) }]
        : []),
      { kind: 'heading', level: 1, text: paper.funding },
      ...fundingBlocks(language, content, most.funders),
      { kind: 'heading', level: 1, text: note.asked },
      { kind: 'paragraph', text: note.askedIntro },
      { kind: 'list', items: note.askedItems },
      { kind: 'heading', level: 1, text: note.notKnown },
      notKnownBlock(language, content.actions),
      { kind: 'paragraph', tone: 'note', text: paper.source(content.addresses[language]) },
    ],
  };
}

const shortTitle = (action: Action): Action => ({ ...action, title: cut(action.title, 90) });

function preparedBlocks(language: Language, { orientations, actions }: ProjectContent): readonly Block[] {
  const { note, paper } = outputWords[language];
  return [
    { kind: 'heading', level: 1, text: note.does },
    {
      kind: 'paragraph',
      text: note.doesText(
        formatCount(language, orientations.length, note.orientations),
        formatCount(language, actions.length, paper.actions),
      ),
    },
    ...(orientations.length === 0
      ? []
      : [
          {
            kind: 'list' as const,
            items: orientations.slice(0, most.orientations).map(({ id, title }) => {
              const count = actions.filter(({ orientationId }) => orientationId === id).length;
              return `${cut(title, 90)} (${formatCount(language, count, paper.actions)})`;
            }),
          },
        ]),
  ];
}

/** What the actions leave unsaid: told to those who decide. */
function notKnownBlock(language: Language, actions: readonly Action[]): Block {
  const { note, paper } = outputWords[language];
  const count = (is: (action: Action) => boolean): number => actions.filter(is).length;
  const lacks = {
    budget: count(({ budgetPlanned }) => budgetPlanned === null),
    shares: count(({ cofunders }) => addShares(cofunders).remaining === null),
    dates: count(({ startsOn, isContinuous }) => startsOn === null && !isContinuous),
    partners: count(({ partners }) => partners.length === 0),
  };
  const items = (['budget', 'shares', 'dates', 'partners'] as const)
    .filter((name) => lacks[name] > 0)
    .map((name) => note.notKnownItems[name](formatCount(language, lacks[name], paper.actions)));
  return items.length === 0 ? { kind: 'paragraph', text: note.allKnown } : { kind: 'list', items };
}
