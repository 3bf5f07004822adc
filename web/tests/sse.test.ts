import { describe, expect, it } from 'vitest';
import { EventReader } from '../src/live/sse';

describe('EventReader', () => {
  it('puts events together whatever the pieces', () => {
    const text = 'id: 7\nevent: change\ndata: {"set":\ndata: {}}\n\n: heartbeat\n\nevent: snapshot\r\ndata: x\r\n\r\n';
    for (const size of [1, 2, 5, text.length]) {
      const reader = new EventReader();
      const events = [];
      for (let at = 0; at < text.length; at += size) events.push(...reader.feed(text.slice(at, at + size)));
      expect(events).toEqual([
        { event: 'change', data: '{"set":\n{}}', id: '7' },
        { event: 'snapshot', data: 'x', id: '7' },
      ]);
    }
  });
});
