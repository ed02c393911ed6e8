import type { MessageParams } from './message-texts.ts';

/** Codes of the problems of files of contours. */
const contourCodes = [
  'contours.not-json',
  'contours.not-a-collection',
  'contours.too-many',
  'contours.no-code',
  'contours.not-a-polygon',
  'contours.not-degrees',
] as const;
export type ContourMessages = Readonly<
  Record<(typeof contourCodes)[number], (params: MessageParams) => string>
>;
