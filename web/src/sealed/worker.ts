/** The tablet's part in sealed rounds, beside the page: keys, blinding and sealing cost time that a finger should not wait for. */

import { waitAsked, waitBefore } from '../live/waiting';
import type { Mark } from '../verify/checks/opening';
import { Problem } from '../api/http';
import { binding, deviceOf } from './device';
import { onDisk, unsettled } from './kept';
import { officesOf, send } from './offices';
import { Round, type Course, type View } from './round';

export type Order =
  | { is: 'bind'; delegation: string }
  | ({ is: 'move' } & Course)
  | { is: 'cast'; marks: Mark[] }
  | { is: 'swap' };

let round: { key: string; runs: Round } | null = null;

const pause = (attempt: number, asked: number | null): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, asked ? waitAsked(asked, attempt) : waitBefore(attempt)));

/** Until it is bound or refused for good; a tablet not bound is told so when it asks for a token. */
async function bind(delegation: string): Promise<void> {
  const { jwk } = await deviceOf(delegation);
  for (let attempt = 0; ; attempt++) {
    try {
      await send('POST', '/registration/devices', true, binding(jwk));
      return;
    } catch (error) {
      if (error instanceof Problem && error.status < 500 && error.status !== 429 && error.status !== 401) return;
      await pause(attempt, null);
    }
  }
}

const begun = (course: Course, tell: (view: View) => void): Round =>
  new Round(course, { device: () => deviceOf(course.delegation), offices: officesOf(course.poll_id), keeping: onDisk, pause, tell });

function roundOf(course: Course): Round {
  const key = `${course.poll_id}/${course.delegation}`;
  if (round?.key !== key) {
    round?.runs.stop();
    round = { key, runs: begun(course, (view) => postMessage(view)) };
  }
  return round.runs;
}

/** A tablet that was off when a box was opened makes its check as it starts again, and keeps nothing of that ballot either. */
async function settleEarlier(delegation: string): Promise<void> {
  for (const { key, casting } of await unsettled()) {
    const { poll_id, member } = casting!.request;
    if (key === `${poll_id}/${delegation}`) void begun({ poll_id, member, delegation, paper: [], names: 0 }, () => undefined).move();
  }
}

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  if (data.is === 'bind') void Promise.all([bind(data.delegation), settleEarlier(data.delegation)]);
  else if (data.is === 'move') void roundOf(data).move();
  else if (data.is === 'cast') void round?.runs.cast(data.marks);
  else void round?.runs.swap();
});
