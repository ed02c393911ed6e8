import { type EditOutcome, editRecord, type PeopleDatabase, type StoredRecord } from '../../people/index.ts';
import { linkRecord } from './link-editable.ts';
import { confirmationOf, figureFromJson, type LinkFigure, sideFromJson } from './link-figure.ts';

export interface SideAnswer {
  readonly link: StoredRecord;
  readonly readVersion: number;
  readonly side: 'from' | 'to';
  /** What that end says; null withdraws what it said. */
  readonly figure: LinkFigure | null;
  readonly personId: string;
  readonly at: Date;
}

/** Keeps what one end says of a link. The other end's statement is never touched: both are shown. */
export function answerForSide(database: PeopleDatabase, answer: SideAnswer): Promise<EditOutcome> {
  const { link, side, figure, readVersion, personId, at } = answer;
  const sides = {
    fromSide: side === 'from' ? figure : sideFromJson(link.fields.fromSide),
    toSide: side === 'to' ? figure : sideFromJson(link.fields.toSide),
  };
  const confirmed = confirmationOf({ stated: figureFromJson(link.fields.stated), ...sides });
  return editRecord(database, linkRecord, {
    id: link.id,
    readVersion,
    fields: { ...(side === 'from' ? { fromSide: figure } : { toSide: figure }), confirmed },
    personId,
    at,
    verb: 'confirm',
    strict: true,
  });
}
