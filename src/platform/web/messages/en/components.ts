import type { SameKeys } from '../catalogue.ts';
import type { componentsFr } from '../fr/components.ts';

export const componentsEn: SameKeys<typeof componentsFr> = {
  example: 'Teaching example',
  toConfirm: 'to be confirmed',
  explain: {
    whereFrom: 'Where does this figure come from?',
    formula: 'The formula',
    inputs: 'What goes in',
    input: 'Assumption',
    range: 'Value or range',
    source: 'Source',
    arguable: 'What can be argued',
    method: 'The full formula and an example to redo by hand',
  },
  data: { show: 'See the figures' },
  pager: {
    previous: 'Previous page',
    next: 'Next page',
    position: (page: string, pages: string) => `Page ${page} of ${pages}`,
  },
  form: {
    between: 'between',
    and: 'and',
    optional: 'optional',
    errors: (count: number) =>
      count === 1 ? 'One answer to look at again' : `${count} answers to look at again`,
    nothingLost: 'Nothing is lost: what you wrote is kept.',
    rangeMeaning:
      'Give a range of which you would say: “nine chances in ten that the true figure is inside”.',
    unknown: "Don't know? Leave it empty: unknown does not mean zero.",
  },
  chart: {
    nineInTen: '9 cases in 10',
    oneInTwo: '1 case in 2',
    middle: 'middle',
    low: 'Low (5%)',
    middleColumn: 'Middle',
    high: 'High (95%)',
    years: 'End of',
    start: 'start',
    costs: 'costs',
    brings: 'brings',
  },
};
