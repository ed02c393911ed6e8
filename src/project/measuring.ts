import type { Localized } from '../kernel/language.ts';
import { type Editable, type Kit, peopleDatabase, purgeJob, registerEditable } from '../people/index.ts';
import type { Migration } from '../platform/ports/database.ts';
import type { Job } from '../platform/ports/job.ts';
import type { Ports } from '../platform/ports/ports.ts';
import type { Router } from '../platform/ports/room.ts';
import { projectEditable } from './cap/project-editable.ts';
import { registerSeriesImport } from './context/import-routes.tsx';
import { forgetSeriesJob, readSeriesJob, writeSeriesJob } from './context/run-import.ts';
import { registerSeriesApi } from './context/series-api.ts';
import { registerIndicatorExports } from './indicators/exports/export-routes.ts';
import { registerReadingsImport } from './indicators/imports/routes.tsx';
import { indicatorEditable } from './indicators/indicator-editable.ts';
import { registerIndicators } from './indicators/indicator-routes.tsx';
import { readingEditable } from './indicators/reading-editable.ts';
import { registerIndicatorLists } from './indicators/routes.tsx';
import { projectIndicatorsMigration } from './migrations/2026-11-27-project-indicators.ts';
import { projectSeriesMigration } from './migrations/2026-11-27-project-series.ts';
import { projectUndoneImportsMigration } from './migrations/2026-11-27-project-undone-imports.ts';
import { anchorEditable } from './sdg/anchor-editable.ts';
import { registerSdgs } from './sdg/routes.tsx';

/** Tables of indicators, readings, anchorings and statistics of places. */
export const measuringMigrations: readonly Migration[] = [
  projectIndicatorsMigration,
  projectSeriesMigration,
  projectUndoneImportsMigration,
];

/** What is removed is forgotten after thirty days; files of statistics are read and written beside the requests. */
export const measuringJobs: readonly Job[] = [
  purgeJob(indicatorEditable),
  purgeJob(readingEditable),
  purgeJob(anchorEditable),
  readSeriesJob as Job,
  writeSeriesJob as Job,
  forgetSeriesJob,
];

/** The public pages of how a published project is measured. */
export const measuringPages = (slug: string): readonly Localized[] => [
  { fr: `/projets/${slug}/indicateurs`, en: `/projects/${slug}/indicators` },
  { fr: `/projets/${slug}/odd`, en: `/projects/${slug}/sdgs` },
];

/** Registers how a project is measured: its anchoring on the SDGs, its indicators, their readings. */
export function registerMeasuring(router: Router, ports: Ports): void {
  const database = peopleDatabase(ports.database);
  const kit = (editable: Editable): Kit => ({ ports, database, editable });
  registerEditable(router, ports, indicatorEditable);
  registerEditable(router, ports, readingEditable);
  registerEditable(router, ports, anchorEditable);
  registerIndicatorLists(router, kit(projectEditable));
  registerIndicators(router, kit(indicatorEditable), kit(readingEditable));
  registerIndicatorExports(router, kit(projectEditable));
  registerReadingsImport(router, kit(indicatorEditable));
  registerSdgs(router, kit(projectEditable), kit(anchorEditable));
  registerSeriesImport(router, ports);
  registerSeriesApi(router, ports);
}
