import type { SameKeys } from '../../platform/web/messages/catalogue.ts';
import type { sdgFr } from './words.fr.ts';

const some = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** The same in English. */
export const sdgEn: SameKeys<typeof sdgFr> = {
  many: 'Anchorings on the SDGs',
  levels: { main: 'Main contribution', supports: 'Supports', 'watch-out': 'Watch out' },
  levelMeanings: {
    main: 'this is what one acts for',
    supports: 'the action helps it too',
    'watch-out': 'the action could harm it: one keeps watch',
  },
  fields: { target: 'Target', level: 'Level', attachedTo: 'What is anchored', why: 'Why' },
  hints: {
    target: 'The code of one of the 169 targets, such as 13.2. The list is on the SDG page.',
    why: 'By which way the action leads there, or what must be watched.',
  },
  wholeProject: 'the whole project',
  create: {
    title: 'Anchor on a target',
    lead: 'A target, a level, a reason. A target that nothing measures will be shown as “not measured”.',
  },
  same: (target) => `This anchoring is there already: ${target}, at the same level, for the same action.`,
  page: {
    title: 'The project and the sustainable development goals',
    crumb: 'SDGs',
    lead: 'Seventeen goals, 169 targets. What the project aims at, what it helps, what it watches; and what is measured.',
    wheel: 'The wheel of the project',
    wheelSub:
      'Outer ring: main contributions. Middle ring: contributions. Inner ring: points to watch. The figure is the number of targets.',
    wheelDescription: (goals, targets) =>
      `The project is anchored on ${some(targets, 'target', 'targets')} of ${some(goals, 'goal', 'goals')}.`,
    table: 'The wheel as a table',
    goal: 'Goal',
    measured: 'Targets measured',
    ratio: (measured, targets) => `${measured} of ${targets}`,
    notMeasured: 'not measured',
    followedBy: 'followed by',
    targets: 'The targets of the project',
    targetsNote:
      'A target without an indicator is said to be not measured: naming an SDG is not following it.',
    unmeasured: (count) => some(count, 'target not measured', 'targets not measured'),
    allMeasured: 'Each target of the project is followed by an indicator.',
    for: 'For',
    why: 'Why',
    edit: 'Edit',
    add: 'Anchor on a target',
    measure: 'Choose an indicator',
    empty: 'This project is anchored on no target.',
    emptyNext: 'Begin with the target that best says why you act.',
    list: 'The 169 targets',
    listNote: 'Short labels, reworded by Cap17: only the text of the United Nations is authoritative.',
    proposed: 'Targets proposed by your indicators',
    proposedLead: 'These indicators follow targets on which nothing is anchored yet.',
    colours: 'The colours are those of the United Nations for each goal; they say nothing of a result.',
  },
};
