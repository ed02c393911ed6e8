import type { SameKeys } from '../catalogue.ts';
import type { errorPageFr } from '../fr/error-page.ts';

export const errorPageEn: SameKeys<typeof errorPageFr> = {
  home: 'Go to the home page',
  elsewhere: 'Where to go now',
  reference: 'To report this problem, quote this reference:',
  kept: 'What you typed is kept in this page: leave it open, and send it again in a moment.',
  sendAgain: 'Send again',
  whatYouTyped: 'What you typed',
};
