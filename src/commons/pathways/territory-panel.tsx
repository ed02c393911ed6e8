import type { OrganisationDoor, TerritoryPanel } from '../../platform/ports/contributions.ts';
import { Actions, ButtonLink } from '../../platform/web/components/actions.tsx';
import { addressIn } from '../../platform/web/layout/address.ts';
import { Section } from '../../platform/web/layout/section.tsx';
import { listFollowingsOfBody } from '../actions/follow-together.ts';
import { pathwayAddress, pathwayAddresses } from './addresses.ts';
import { FollowingList } from './following-list.tsx';
import { withPathways } from './together-routes.tsx';
import { togetherWords } from './together-words.ts';

/** The pathways that a territory follows, on its page, for its catalysts. */
export const followingsPanel: TerritoryPanel = {
  name: 'pathways',
  async show({ id, isCatalyst }, language, ports) {
    if (!isCatalyst) return null;
    const words = togetherWords[language];
    const followings = await withPathways(
      ports,
      await listFollowingsOfBody(ports, { kind: 'territory', id }),
    );
    return (
      <Section id="pathways" title={words.panel}>
        {followings.length === 0 ? (
          <p>{words.panelNone}</p>
        ) : (
          <FollowingList language={language} followings={followings} />
        )}
        <Actions>
          <ButtonLink address={addressIn(language, pathwayAddresses.list)} quiet>
            {words.panelDo}
          </ButtonLink>
        </Actions>
      </Section>
    );
  },
};

/** From the page of an organisation to its pathways. */
export const organisationPathwaysDoor: OrganisationDoor = {
  name: 'pathways',
  open: ({ slug }, language) => ({
    label: togetherWords[language].door,
    address: pathwayAddress(language, slug, 'ofOrganisation'),
  }),
};
