import type { Kata } from '../core/kata';
import type { Profile } from '../engine/profiles';
import { framesOf } from './frames';
import { handlers, type Context, type Tools } from './handlers';
import type { Kind, Request, Result, ServerPort } from './protocol';

/** What the worker is made from. `build` is called once for a profile. */
export interface Parts extends Omit<Tools, 'kataOf'> {
  build(this: void, profile: Profile): Kata;
  /** Called between the work of a request and its reply, after which the host may end. */
  onAnswered?(this: void, kind: Kind): void;
}

/** Answers requests one after the other. A kata is built on the first request, so that spawning stays cheap. */
export function serve(port: ServerPort, { build, onAnswered, ...parts }: Parts): void {
  const katas = new Map<Profile, Kata>();
  const kataOf = (profile: Profile): Kata => {
    const kata = katas.get(profile) ?? build(profile);
    katas.set(profile, kata);
    return kata;
  };
  let queue: Promise<void> = Promise.resolve();
  port.onRequest((request) => {
    queue = queue.then(async () => {
      const { id } = request;
      try {
        const step = (characters?: number) =>
          port.reply({ id, step: true, ...(characters === undefined ? {} : { characters }) });
        const result = await answer(request, { ...parts, kataOf, step });
        onAnswered?.(request.kind);
        port.reply({ id, result });
      } catch (error) {
        port.reply({ id, ...failure(error) });
      }
    });
  });
  port.reply({ ready: true });
}

/** @throws where no handler has this kind, as of a host of another version */
async function answer<K extends Kind>({ kind, params }: Request<K>, context: Context): Promise<Result<K>> {
  if (!Object.hasOwn(handlers, kind)) throw new Error(`This worker knows no request "${kind}".`);
  return handlers[kind](params, context);
}

function failure(thrown: unknown): { error: string; frames?: string[] } {
  if (!(thrown instanceof Error)) return { error: String(thrown) };
  return { error: thrown.message, frames: [thrown.name, ...framesOf(thrown)] };
}
