/** A whole tablet in node whose hall is somebody else: every office it goes to is a line of JSON out, and the answer a line in. The first
line in is its course and what it marks. Python plays the hall in tests/web. */

import { createInterface } from 'node:readline';
import type { Kept } from '../../src/sealed/kept';
import { Round, type Course, type View } from '../../src/sealed/round';
import type { Acceptance, Board, Frozen, SealedRound } from '../../src/sealed/contract';
import type { Mark } from '../../src/verify/checks/opening';
import { signingPair } from './round';

const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const say = (told: object): void => void process.stdout.write(`${JSON.stringify(told)}\n`);

async function hear<T>(): Promise<T> {
  const { value, done } = (await lines.next()) as IteratorResult<string, undefined>;
  if (done) process.exit(1);
  return JSON.parse(value) as T;
}

async function ask<T>(office: string, body: unknown = null): Promise<T> {
  say({ office, body });
  return hear<T>();
}

const device = await signingPair();
say({ device: device.point });
const { course, marks } = await hear<{ course: Course; marks: Mark[] }>();

let kept: Kept | null = null;
let view: View | null = null;
const tablet = new Round(course, {
  device: async () => device,
  offices: {
    round: () => ask<SealedRound>('round'),
    frozen: () => ask<Frozen>('frozen'),
    signerA: async (request) => (await ask<{ signature: string }>('signer-a', request)).signature,
    signerB: async (request) => (await ask<{ signature: string }>('signer-b', request)).signature,
    relay: (envelope) => ask<Acceptance>('relay', envelope),
    board: () => ask<Board>('board'),
    swap: (point) => ask<SealedRound>('swap', point),
  },
  keeping: { load: async () => kept, keep: async (next) => ((kept = next), true) },
  pause: async () => process.exit(1),
  tell: (told) => (view = told),
});
await tablet.cast(marks);
say({ view });
await hear();
await tablet.move();
say({ view });
process.exit(0);
