import { appendAuditEntry, type PeopleDatabase } from '../../people/index.ts';
import { dayOf, type SteeringOrder } from '../actions/steer-campaign.ts';
import { getCampaign } from '../store/campaign-store.ts';
import { releaseTheme } from './released-theme.ts';
import {
  countMentions,
  insertThemeRelease,
  latestThemeRelease,
  listThemes,
  type ThemeRelease,
} from './theme-store.ts';

/**
 * Publishes how many people mention each theme, at the threshold of the results. What was published of a theme that was
 * removed since is no longer told.
 */
export const publishThemes = (
  database: PeopleDatabase,
  order: SteeringOrder & { readonly threshold: number },
): Promise<void> =>
  database.transaction().execute(async (transaction) => {
    const { evaluationId, threshold } = order;
    await getCampaign(transaction, evaluationId, true);
    const [themes, mentions, last] = [
      await listThemes(transaction, evaluationId),
      await countMentions(transaction, evaluationId),
      await latestThemeRelease(transaction, evaluationId),
    ];
    const told: Record<string, ThemeRelease['themes'][string]> = {};
    for (const { id, label, questionId } of themes)
      told[id] = {
        label,
        questionId,
        told: releaseTheme(mentions.get(id) ?? {}, last?.themes[id]?.told ?? null, threshold),
      };
    await insertThemeRelease(transaction, evaluationId, {
      number: (last?.number ?? 0) + 1,
      releasedOn: dayOf(order.at),
      threshold,
      themes: told,
    });
    await appendAuditEntry(transaction, {
      at: order.at,
      personId: order.personId,
      organisationId: order.organisationId,
      objectKind: 'evaluation',
      objectId: evaluationId,
      verb: 'release',
      before: null,
      after: { themes: Object.keys(told).length, threshold },
    });
  });
