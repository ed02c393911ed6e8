import type { SameKeys } from '../catalogue.ts';
import type { layoutFr } from '../fr/layout.ts';

export const layoutEn: SameKeys<typeof layoutFr> = {
  skip: 'Skip to content',
  wall: {
    before: 'Previous',
    next: 'Next',
    screen: (place: number, count: number) => `${place} of ${count}`,
  },
  menu: 'Menu',
  mainNavigation: 'Main navigation',
  home: 'Home',
  breadcrumb: 'Breadcrumb',
  onThisPage: 'On this page',
  signIn: 'Sign in',
  mySpace: 'My space',
  signOut: 'Sign out',
  otherLanguage: 'Français',
  footerMethod: 'Understand and reuse',
  footerCommitments: 'Our commitments',
  mission:
    "helps a territory's actors go from the wish to act together to an alliance that is understood, costed, shared and evaluated. Free software, open data.",
};
