import type { Room } from '../ports/room.ts';
import { renderPage } from '../web/layout/render-page.ts';
import { readHomeContent } from './home-content.ts';
import { HomePage } from './home-page.tsx';
import { workedExample } from './worked-example.ts';

const homePage = { fr: '/', en: '/' } as const;

/** The home page, in both languages. */
export const homeRoom: Room = {
  name: 'home',
  publicPages: () => [homePage],
  routes: (router, ports) => {
    const content = readHomeContent();
    router.page(homePage, {
      get: (context) => {
        const example = workedExample(ports.settings.engineVersion);
        return context.html(
          renderPage(<HomePage context={context.get('page')} content={content} example={example} />),
        );
      },
    });
  },
};
