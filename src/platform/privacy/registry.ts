import { accountPersonalData } from '../auth/personal-data.ts';
import type { PersonalData } from '../ports/personal-data.ts';
import { rooms } from '../rooms.ts';

/** The personal data that the whole product keeps: accounts, then each room in its order. */
export const personalData: readonly PersonalData[] = [
  ...accountPersonalData,
  ...rooms.flatMap((room) => room.personalData ?? []),
];
