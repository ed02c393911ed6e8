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
export { type ImportedFile, importFileInto } from './imports/import-file.ts';
export { type ImportKindName, importKindNames } from './imports/import-store.ts';
export { type LinkOfActor, listLinksOfActors } from './links/links-of-actors.ts';
export { type LatestFigures, listLatestFigures } from './model/latest-figures.ts';
export { leafById } from './model/leaves.ts';
export { type StatedValuation, valuationOf } from './model/valuation.ts';
export { allianceKindLabels, meansLabels } from './needs/labels.ts';
export { type MeansCode, meansCodes } from './needs/need-codes.ts';
export { type ReadMatch, readMatch } from './needs/read-match.ts';
export { networkRoom } from './room.ts';
export { territoryAddress, territoryAddresses } from './territory/addresses.ts';
export { type BeginTerritoryOrder, beginTerritoryFor } from './territory/begin-for-catalyst.ts';
export {
  findTerritory,
  listTerritoryActors,
  type NamedActor,
  type NamedTerritory,
} from './territory/territory-actors.ts';
