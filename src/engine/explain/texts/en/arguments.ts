import type { argumentsFr } from '../fr/arguments.ts';

/** What can be argued about, in English; `{name}` stands for a figure or a name. */
export const argumentsEn: Readonly<Record<keyof typeof argumentsFr, string>> = {
  'argue.ours':
    'The formula is Cap17’s hypothesis, composed of published work: no formula of the alliance premium has been published.',
  'argue.alone':
    'The point of comparison is “each alone, as today”. Taking another one would change the figure.',
  'argue.unpriced': 'Trust, innovation, dignity are not in money: they are read beside it.',
  'argue.scale':
    'Pooling does not always cost less: studies of cooperation between municipalities find effects both ways.',
  'argue.joint': 'What the members create only together is an estimate: who else shares it?',
  'argue.social':
    'What would have happened anyway, what is due to others and what is displaced are to be discussed with those who live it.',
  'argue.ramp':
    'The delay and ramp-up are a choice of Cap17, which you can change: waiting then rising fast, or starting small, would give other years.',
  'argue.survival':
    '30 to 70% of alliances stop according to the studies cited, which are mostly about companies.',
  'argue.rate':
    'The public rate is not everyone’s: a member who expects 10 or 15% would see a much smaller premium.',
  'argue.linear':
    'Coordination grows here by the same amount per member: a choice of Cap17; if all must talk in pairs, it grows faster.',
  'argue.independent':
    'Figures are drawn independently, common factors aside: rises that go together would widen the range.',
  'argue.range': 'A range says what its author believes: nine chances out of ten of being inside.',
  'argue.rules': 'No sharing rule is the right one: they are compared, and the members choose.',
  'argue.cover': 'It is assumed that the members may also work in blocks, or each alone.',
  'argue.point': 'The sharing is that of the central calculation: it moves with the figures.',
  'argue.received': 'Who collects and who pays is assumed where the file does not say.',
  'argue.publicFunds':
    'The cost of public funds (0.20) is not confirmed at the source: it is shown as a hypothesis.',
  'argue.nineInTen': '“9 cases out of 10” is a choice of Cap17, which you can change.',
  'argue.figures': 'This is to be discussed figure by figure: each is listed with its source.',
};
