import { describe, expect, it } from 'vitest';
import { gameMessagesEn } from './game.en.ts';
import { gameMessagesFr } from './game.fr.ts';
import { gameProblemCodes } from './game-codes.ts';

describe('messages about games', () => {
  const params = {
    field: 'x',
    found: '3',
    expected: '4',
    group: 'A,B',
    other: 'B,A',
    missing: 2,
    most: 20,
    family: 'glove',
  };

  it('exist in both languages for every code, and quote what was found', () => {
    expect(Object.keys(gameMessagesFr).sort()).toEqual([...gameProblemCodes].sort());
    expect(Object.keys(gameMessagesEn).sort()).toEqual([...gameProblemCodes].sort());
    for (const code of gameProblemCodes) {
      for (const message of [gameMessagesFr[code](params), gameMessagesEn[code](params)]) {
        expect(message).not.toContain('undefined');
        expect(message).toMatch(/[.]$/u);
      }
    }
  });

  it('follow French typography', () => {
    for (const code of gameProblemCodes) {
      const message = gameMessagesFr[code](params);
      expect(message).not.toMatch(/ [;:!?»]|« |'|"/u);
      expect(message).not.toMatch(/[^\u202f][;!?»]|[^\u00a0]:/u);
    }
  });
});
