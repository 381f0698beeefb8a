import type { Limits } from './limits';
import type { Death, Port, Reply, Spawn } from './protocol';

export interface SlotEvents {
  onStart(memoryMb: number): void;
  onReply(reply: Exclude<Reply, { ready: true }>): void;
  onReady(): void;
  onDeath(death: Death): void;
}

/** Place for one worker: started when it is needed, replaced when it has the wrong size or has seen too much. */
export class WorkerSlot {
  private port: Port | undefined;
  private memoryMb = 0;
  /** The length of each text that the worker has seen, by document. */
  private readonly seen = new Map<string, number>();
  private loaded = false;

  constructor(
    private readonly spawn: Spawn,
    private readonly events: SlotEvents,
  ) {}

  /** Whether the worker has its engine loaded. */
  get isReady(): boolean {
    return this.loaded;
  }

  /** Milliseconds of processor time that the worker has taken; undefined where nobody can tell. */
  get cpuMs(): number | undefined {
    return this.port?.cpuMs?.();
  }

  /** Starts a worker where there is none. @throws where the system lets none start */
  start(memoryMb: number): Port {
    if (this.port) return this.port;
    const port = (this.port = this.spawn(memoryMb));
    this.memoryMb = memoryMb;
    this.events.onStart(memoryMb);
    port.onReply((reply) => {
      if (this.port !== port) return;
      if (!('ready' in reply)) return this.events.onReply(reply);
      this.loaded = true;
      this.events.onReady();
    });
    port.onDeath((death) => {
      // One that was stopped on purpose ends, too.
      if (this.port === port) this.events.onDeath(death);
    });
    return port;
  }

  /** A worker for a text of `document`: the present one where that has the size and the room. @throws as `start` */
  workerFor(document: string, characters: number, { memoryMb, holds }: Limits): Port {
    const others = [...this.seen].reduce((sum, [key, each]) => sum + (key === document ? 0 : each), 0);
    if (this.memoryMb !== memoryMb || others + characters > holds) this.stop();
    const port = this.start(memoryMb);
    this.seen.set(document, characters);
    return port;
  }

  stop(): void {
    this.port?.terminate();
    this.port = undefined;
    this.loaded = false;
    this.seen.clear();
  }
}
