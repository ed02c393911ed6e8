import type { AnswersChoices } from '../../evaluation/imports/read-answers-file.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Choice } from '../../people/index.ts';
import { version } from '../config/version.ts';
import type { Computation, ComputationOptions, FileReading } from './computation.ts';

type ComputeDocument = (document: unknown, options: ComputationOptions) => Result<unknown>;

/** Reading stops there, whatever the method: a game of twenty players written in full has some forty megabytes. */
const limits = { bytes: 100_000_000, depth: 64 };

/** Each computation by its name, loaded only when it is asked for. */
export const computations: Readonly<Record<string, () => Promise<Computation>>> = {
  game: onDocument(async () => (await import('../../formats/game/index.ts')).computeGameDocument),
  flows: onDocument(async () => (await import('../../formats/flows/index.ts')).computeFlowsDocument),
  appraisal: onDocument(
    async () => (await import('../../formats/appraisal/index.ts')).computeAppraisalDocument,
  ),
  distribution: onDocument(
    async () => (await import('../../formats/distribution/index.ts')).computeDistributionDocument,
  ),
  survey: onDocument(async () => (await import('../../formats/survey/index.ts')).computeSurveyDocument),
  allocation: onDocument(
    async () => (await import('../../formats/allocation/index.ts')).computeAllocationDocument,
  ),
  premium: async () => {
    const { computePremiumDocument } = await import('../../formats/alliance-file/index.ts');
    return (bytes, options) => {
      const computed = computePremiumDocument(bytes, { ...options, engineVersion: version });
      return computed.ok ? ok(computed.value.report) : computed;
    };
  },
  simulation: async () => {
    const { simulateAllianceFile } = await import('../../premium/simulation.ts');
    return (bytes, { language = 'fr' }) => simulateAllianceFile(bytes, { language, engineVersion: version });
  },
  'network-readings': async () => {
    const { readNetworkDocument } = await import('../../network/graph/read-document.ts');
    return (bytes, { onProgress }) => ok(readNetworkDocument(bytes, onProgress));
  },
};

/** Each kind of file that people import, by the name of its reading. */
export const fileReadings: Readonly<Record<string, () => Promise<FileReading>>> = {
  'import-actors': async () => {
    const [{ readImportTable }, { actorTable }] = await Promise.all([
      import('../../network/imports/read-import-table.ts'),
      import('../../network/imports/actors/actor-table.ts'),
    ]);
    return (bytes, { language = 'fr', choices = {} }) =>
      readImportTable(actorTable, bytes, { language, choices });
  },
  'import-links': async () => {
    const [{ readImportTable }, { linkTable }] = await Promise.all([
      import('../../network/imports/read-import-table.ts'),
      import('../../network/imports/links/link-table.ts'),
    ]);
    return (bytes, { language = 'fr', choices = {} }) =>
      readImportTable(linkTable, bytes, { language, choices });
  },
  'import-readings': async () => {
    const { readReadingsFile } = await import('../../project/indicators/imports/read-readings-file.ts');
    return (bytes, { language = 'fr', choices = {} }) => readReadingsFile(bytes, { language, choices });
  },
  'import-answers': async () => {
    const { readAnswersFile } = await import('../../evaluation/imports/read-answers-file.ts');
    return (bytes, { language = 'fr', choices = {} }) =>
      readAnswersFile(bytes, { language, choices: choices as unknown as AnswersChoices });
  },
  'import-resources': async () => {
    const { readResourcesFile } = await import('../../commons/imports/read-resources-file.ts');
    return (bytes, { language = 'fr', choices = {} }) =>
      readResourcesFile(bytes, { language, themes: (choices.themes ?? []) as readonly Choice[] });
  },
  'import-series': async () => {
    const { readSeriesFile } = await import('../../project/context/read-series-file.ts');
    return (bytes, { language = 'fr', choices = {} }) => readSeriesFile(bytes, { language, choices });
  },
};

/** Those that are no method of `cap17 compute`: `premium` has a command of its own, the others are for pages and jobs. */
const otherwiseReached: readonly string[] = ['premium', 'simulation', 'network-readings'];

/** The methods of `cap17 compute`, in the order of the documentation. */
export const computeMethods: readonly string[] = Object.keys(computations).filter(
  (name) => !otherwiseReached.includes(name),
);

/** A computation on a value, made into one on the bytes of a JSON document. */
function onDocument(load: () => Promise<ComputeDocument>): () => Promise<Computation> {
  return async () => {
    const [compute, { readJson }] = await Promise.all([
      load(),
      import('../../formats/json-reading/read-json.ts'),
    ]);
    return (bytes, options) => {
      const read = readJson(bytes, limits);
      return read.ok ? compute(read.value, options) : read;
    };
  };
}
