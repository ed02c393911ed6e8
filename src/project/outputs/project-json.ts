import { type ProjectDocument, projectFormat } from '../../formats/project/index.ts';
import { settleReadings } from '../indicators/readings.ts';
import type { ProjectContent } from './project-content.ts';

/** The project for programs: what is not known is null; people who spoke in the diagnosis are not named. */
export function projectJson(content: ProjectContent): ProjectDocument {
  return {
    format: projectFormat,
    name: content.name,
    slug: content.slug,
    address: content.addresses.fr,
    date: content.date,
    licence: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
    isExample: content.isDemo,
    territory: content.territory,
    vision: content.vision,
    horizonYear: content.horizonYear,
    diagnosis: {
      summary: content.diagnosis,
      said: content.contributions.map(({ nature, text, theme, viewpoint }) => ({
        nature,
        text,
        theme,
        viewpoint,
      })),
    },
    actors: content.actors,
    sdgs: content.anchors.map(({ target, goal, level, why, attachedTo }) => ({
      target,
      goal,
      level,
      why,
      attachedTo,
    })),
    orientations: content.orientations,
    actions: content.actions.map(({ projectId: _, partners, ...action }) => ({
      ...action,
      partners: partners.map((partner) => ({
        ...partner,
        name: content.nameOfActor.get(partner.actorId) ?? null,
      })),
    })),
    indicators: content.indicators.map((indicator) => ({
      id: indicator.id,
      catalogueId: indicator.catalogueId,
      name: indicator.name,
      unit: indicator.unit,
      direction: indicator.direction,
      attachedTo: indicator.attachedTo,
      targets: indicator.targets,
      source: indicator.source,
      baseline: { value: indicator.baselineValue, on: indicator.baselineOn },
      target: { value: indicator.targetValue, on: indicator.targetOn },
      readings: settleReadings(indicator.readings).kept.map(({ on, value, source }) => ({
        on,
        value,
        source,
      })),
    })),
  };
}
