import type { SameKeys } from '../platform/web/messages/catalogue.ts';
import type { allianceLabelsFr } from './labels.fr.ts';

/** The same in English. */
export const allianceLabelsEn: SameKeys<typeof allianceLabelsFr> = {
  stages: {
    idea: 'Idea',
    framing: 'Framing',
    experiment: 'Experiment',
    deployment: 'Deployment',
    handover: 'Handover',
    ended: 'Ended',
  },
  states: { draft: 'Draft', active: 'Visible to members', published: 'Public' },
  standings: { invited: 'Invited', consented: 'Member', refused: 'Refused', left: 'Left the alliance' },
  lineFates: {
    'until-left': 'its lines count until it left',
    withdrawn: 'its lines count no more',
  },
  sides: {
    contribution: 'Contribution',
    benefit: 'Benefit',
    'alone-cost': 'What it pays alone',
    'alone-gain': 'What it gets alone',
  },
  levers: { human: 'Human wealth', financial: 'Financial resources', alliances: 'Alliances' },
  units: { EUR: '€', hours: 'hours', days: 'days', fte: 'FTE', m2: 'm²', items: 'items' },
  periods: { year: 'a year', once: 'once' },
  bases: {
    smic: 'Gross hourly minimum wage, without charges',
    'smic-1-5': 'Hourly minimum wage × 1.5',
    replacement: 'Replacement cost',
    'staff-cost': 'Staff cost with charges',
    'market-price': 'Market price',
    'market-rent': 'Market rent',
  },
  visibilities: { member: 'This member only', alliance: 'The alliance', public: 'Everybody' },
  beneficiaries: { members: 'The members', public: 'The territory, beyond the members' },
  trades: { dialogue: 'Dialogue', experiments: 'Experiments', support: 'Support', place: 'Place' },
  tasks: {
    'share-knowledge': 'Share knowledge of the territory and its actors',
    meetings: 'Hold meetings',
    awareness: 'Raise awareness of alliances',
    'put-in-touch': 'Put people in touch',
    'identify-needs': 'Identify needs and shared stakes',
    mobilise: 'Mobilise the actors',
    'co-steer': 'Steer the experiment together',
    evaluate: 'Evaluate',
    incubate: 'Incubate projects',
    train: 'Train',
    'support-partnerships': 'Support partnerships',
    spread: 'Spread and transfer',
    'convivial-place': 'Keep a convivial place',
    coworking: 'Offer a shared workspace',
    showroom: 'Show what is being done',
    'fab-lab': 'Open a fab lab',
  },
  grantStates: { planned: 'Planned', requested: 'Requested', obtained: 'Obtained', refused: 'Refused' },
};
