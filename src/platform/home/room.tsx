import { publicPage } from '../ports/rights.ts';
import type { Room } from '../ports/room.ts';
import { createPageCache } from '../web/layout/page-cache.ts';
import { readHomeContent } from './home-content.ts';
import { HomePage } from './home-page.tsx';
import { workedExample } from './worked-example.ts';

const homePage = { fr: '/', en: '/' } as const;

/** The home page, in both languages. */
export const homeRoom: Room = {
  name: 'home',
  publicPages: () => [homePage],
  routes: (router, ports) => {
    const answer = createPageCache();
    router.page(homePage, {
      get: {
        policy: publicPage,
        answer: (context) =>
          answer(context, () => (
            <HomePage
              context={context.get('page')}
              content={readHomeContent()}
              example={workedExample(ports.settings.engineVersion)}
            />
          )),
      },
    });
  },
};
