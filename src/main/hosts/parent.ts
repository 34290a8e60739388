import type { FromCore, Notice, Reply } from '#shared/messages.ts';
import { removeLeftBehind } from './left-behind.ts';

/** What a core is made of, to the process around it. */
export interface Application {
  handle(message: unknown): Promise<Reply>;
  close(): Promise<void>;
}

/** Opens the application on a store; `notify` carries what it says unasked. */
export type CreateApplication = (options: {
  store: string;
  notify: (notice: Notice) => void;
}) => Application | Promise<Application>;

/** The host at the other end, be it `child_process.fork` or Electron's `utilityProcess.fork`. */
interface Parent {
  send(message: FromCore): void;
  onMessage(listener: (message: unknown) => void): void;
  /** The host closed the channel, or is gone. */
  onGone(listener: () => void): void;
}

/** Electron's `process.parentPort`, as far as a core uses it. */
interface ParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): unknown;
}

/** How long calls under way may still be answered once the core has said that it locks. */
const answeringGrace = 1_000;

/**
 * Puts an application behind its parent's channel, for the life of this process: every message is handed to it, every
 * reply and notice handed back. After a `locked` notice, or when the parent goes, the process ends, and the keys with it.
 */
export async function serveParent(create: CreateApplication, store: string): Promise<void> {
  const parent = findParent();
  const underWay = new Set<Promise<void>>();
  let ending: Promise<void> | undefined;

  const application = await create({
    store,
    notify(notice) {
      parent.send(notice);
      if (notice.notice === 'locked') void end().then(() => process.exit(0));
    },
  });

  const end = () => {
    ending ??= letGo();
    return ending;
  };

  async function letGo(): Promise<void> {
    const soon = new Promise((done) => setTimeout(done, answeringGrace));
    // The call that asked for the lock is among those under way, and is answered first.
    await Promise.race([new Promise(setImmediate).then(() => Promise.allSettled(underWay)), soon]);
    await Promise.race([application.close(), soon]);
  }

  parent.onMessage((message) => {
    if (ending) return;
    const answered = application.handle(message).then((reply) => parent.send(reply));
    underWay.add(answered);
    // A bug in the application ends the core, rather than leave it half right: the host says so and starts another.
    void answered.finally(() => underWay.delete(answered));
  });
  parent.onGone(
    () =>
      void end()
        .then(() => removeLeftBehind())
        .then(() => process.exit(0)),
  );
  // Ctrl+C in a terminal reaches the whole group; it is the host that decides when the core ends.
  process.on('SIGINT', () => {});
  parent.send({ notice: 'ready' });
}

function findParent(): Parent {
  const port = electronPort();
  if (port) {
    return {
      send: (message) => port.postMessage(message),
      onMessage: (listener) => void port.on('message', (event) => listener(event.data)),
      onGone: (listener) => void process.once('SIGTERM', listener),
    };
  }
  if (!process.send) throw new Error('A core runs under a host, which forks it.');
  return {
    // The callback keeps a channel that closed meanwhile from throwing: `disconnect` tells of it.
    send: (message) => void process.send?.(message, undefined, undefined, () => {}),
    onMessage: (listener) => void process.on('message', listener),
    onGone: (listener) => void process.once('disconnect', listener),
  };
}

/** `process.parentPort` is there under Electron's utility process and nowhere else. */
function electronPort(): ParentPort | undefined {
  return 'parentPort' in process ? (process.parentPort as ParentPort) : undefined;
}
