export { type DemoCounts, demoCounts, demoSlug, loadDemo, removeDemo } from './demo/load-demo.ts';
export {
  type Lever,
  type LinkConfirmation,
  type LinkKind,
  levers,
  linkConfirmations,
  linkKinds,
  type MaturityLevel,
  maturityCodes,
  maturityLevels,
  type TerritoryKind,
  territoryKinds,
} from './domain/codes.ts';
export { networkErrorTexts } from './error-texts.ts';
export { type ImportedFile, importActorFile } from './imports/import-file.ts';
export { networkRoom } from './room.ts';
export { type BeginTerritoryOrder, beginTerritoryFor } from './territory/begin-for-catalyst.ts';
