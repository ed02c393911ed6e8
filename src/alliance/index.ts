export { allianceAddress, allianceAddresses } from './addresses.ts';
export { proposeDecision } from './decisions/propose-decision.ts';
export {
  type AllianceGrant,
  type AllianceLine,
  type AllianceMember,
  type AllianceMilestone,
  type AllianceOrigin,
  type AllianceReading,
  type AllianceSummary,
  type EngineeringTask,
  type LineAmount,
  linesOf,
  presentMembers,
} from './domain/alliance-reading.ts';
export {
  allCatalystTasks,
  allianceStates,
  beneficiaries,
  type CatalystTask,
  type CatalystTrade,
  catalystTasks,
  catalystTrades,
  type GrantState,
  grantStates,
  type LineBasis,
  type LinePeriod,
  type LineSide,
  type LineUnit,
  type LineVisibility,
  lineBases,
  lineSides,
  lineUnits,
  lineVisibilities,
  type Standing,
  tradeOf,
} from './domain/codes.ts';
export { inPriceYear, type LineWorth, lineWorth, statedWorth } from './domain/line-worth.ts';
export { grantCreation, grantEditable } from './engineering/grant-editable.ts';
export { allianceErrorTexts } from './error-texts.ts';
export { allianceLabels } from './labels.ts';
export { amountText } from './lines/line-text.ts';
export { listConsenters } from './members/invitation-mail.ts';
export { memberPaths } from './members/member-api.ts';
export { type AllianceViewer, readAlliance } from './reading/alliance-store.ts';
export { isInside } from './reading/inside.ts';
export { readLineDays } from './reading/line-days.ts';
export { requireInside } from './reading/require-inside.ts';
export { allianceRecord, allianceSubject } from './records/alliance-record.ts';
export { decisionRecord } from './records/decision-record.ts';
export { requireStanding } from './records/require-alliance.ts';
export { tied, tiesOfAlliance } from './records/ties.ts';
export { allianceRoom } from './room.ts';
export { AllianceFrame } from './sheet/frame.tsx';
export { startPaths } from './start/start-api.ts';
