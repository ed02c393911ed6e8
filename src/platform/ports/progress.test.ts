import { expect, it } from 'vitest';
import { createProgress } from './progress.ts';

function run(interactive: boolean) {
  let time = 0;
  const told: string[] = [];
  const terminal = { columns: 80, colours: false, interactive };
  const progress = createProgress({ terminal, language: 'en', tell: (text) => told.push(text) }, () => time);
  const at = (moment: number): void => {
    time = moment;
  };
  return { progress, told, at };
}

it('is a bar on a terminal, shown only for what takes long, and taken away', () => {
  const { progress, told, at } = run(true);
  at(200);
  progress.show(0.1);
  expect(told).toEqual([]);
  at(1000);
  progress.show(0.5);
  at(1100);
  progress.show(0.6);
  at(2000);
  progress.tick();
  progress.clear();
  const bar = (done: number, text: string) =>
    `${'█'.repeat(done)}${'░'.repeat(30 - done)} Computing: ${text}`;
  const last = bar(18, '60\u00A0%, 2 s');
  expect(told).toEqual([`\r${bar(15, '50\u00A0%, 1 s')}`, `\r${last}`, `\r${' '.repeat(last.length)}\r`]);
});

it('is a line now and then elsewhere', () => {
  const { progress, told, at } = run(false);
  for (let moment = 0; moment <= 12_000; moment += 500) {
    at(moment);
    progress.show(moment / 20_000);
  }
  progress.clear();
  expect(told).toEqual(['Computing: 25\u00A0%, 5 s\n', 'Computing: 50\u00A0%, 10 s\n']);
});

it('keeps the share told between two words, whoever asks for the next', () => {
  const { progress, told, at } = run(false);
  at(4_900);
  progress.show(0.4);
  at(5_000);
  progress.tick();
  expect(told).toEqual(['Computing: 40\u00a0%, 5 s\n']);
});
