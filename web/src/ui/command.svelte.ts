/** Commands of a screen: one at a time, the refusal as a sentence, and quiet until the screen shows the effect. */

import { explain } from '../texts/problems';

const SETTLE_MS = 600; // a second tap of a double tap must not be the next action

export class Commands {
  busy = $state(false);
  error = $state<string | null>(null);

  /** True when it was done. `settled` is asked until the live state shows the effect, at most 3 s. */
  async run<T>(command: () => Promise<T>, settled: () => boolean = () => true, otherwise?: () => Promise<void>): Promise<T | null> {
    if (this.busy) return null;
    this.busy = true;
    this.error = null;
    try {
      const answer = await command();
      const until = Date.now() + 3000;
      await pause(SETTLE_MS);
      while (!settled() && Date.now() < until) await pause(100);
      if (!settled()) await otherwise?.();
      return answer;
    } catch (error) {
      this.error = explain(error);
      return null;
    } finally {
      this.busy = false;
    }
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
