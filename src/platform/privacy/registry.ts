import type { PersonalData } from '../ports/personal-data.ts';
import { rooms } from '../rooms.ts';

/** The personal data that the whole product keeps, in the order of its rooms. */
export const personalData: readonly PersonalData[] = rooms.flatMap((room) => room.personalData ?? []);
