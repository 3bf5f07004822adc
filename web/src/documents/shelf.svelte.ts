/** The documents that this screen may read, asked for again whenever the live channel says that something changed. */

import type { PublicDocument } from '../api/documents';
import { explain } from '../texts/problems';

const SPREAD_MS = 1500; // a hall full of tablets does not ask in the same moment

export class Shelf<D extends PublicDocument> {
  documents = $state.raw<D[]>([]);
  error = $state<string | null>(null);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private asked = false;

  constructor(private readonly fetch: () => Promise<D[]>, private readonly spreadMs = SPREAD_MS) {}

  /** Soon: at once the first time. */
  soon(): void {
    clearTimeout(this.timer);
    const wait = this.asked ? Math.random() * this.spreadMs : 0;
    this.asked = true;
    this.timer = setTimeout(() => void this.load(), wait);
  }

  async load(): Promise<void> {
    try {
      this.documents = await this.fetch();
      this.error = null;
    } catch (error) {
      this.error = explain(error); // what was there stays
    }
  }

  stop(): void {
    clearTimeout(this.timer);
  }
}
