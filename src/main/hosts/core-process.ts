import type { BridgeReply } from '#shared/bridge.ts';
import type { FromCore, Notice, Request } from '#shared/messages.ts';
import type { Say } from './words.ts';

/** A running core as a host holds it; `child_process.fork` and Electron's `utilityProcess.fork` both fit. */
export interface CoreChannel {
  readonly pid: number | undefined;
  send(request: Request): void;
  /** Asks the core to end in good order. */
  end(): void;
  /** Ends the core at once, and with it every key in its memory. */
  kill(): void;
}

/** What a core's channel tells its host. */
export interface CoreEvents {
  message(message: FromCore): void;
  /** Exactly once, however the core ended. */
  exit(): void;
}

/** Starts a core. */
export type SpawnCore = (events: CoreEvents) => CoreChannel;

/** The core as a host sees it: always there, though the process behind it comes and goes with every lock. */
export interface CoreProcess {
  /** The process that runs now; undefined while none does. */
  readonly pid: number | undefined;
  /** Asks the core. Never rejects. */
  call(procedure: string, input: unknown): Promise<BridgeReply>;
  /**
   * Hears what the core says unasked, until the returned function is called. A `ready` always means a fresh,
   * locked core: after a lock, and after a crash that nobody announced.
   */
  onNotice(listener: (notice: Notice) => void): () => void;
  /** Ends the process with the keys in it, and starts a fresh one. */
  lock(reason: 'asked' | 'suspend'): void;
  /** Ends the core in good order and starts none. */
  close(): Promise<void>;
}

/** More unasked-for ends than this within the window mean that a further start would end likewise. */
const crashLimit = 3;
const crashWindow = 30_000;
/** How long a core may take to be ready, and how long to end once it locks or closes, before it is killed. */
const startingGrace = 30_000;
const endingGrace = 2_000;

type Pending = { readonly request: Request; readonly answer: (reply: BridgeReply) => void };
type Ending = 'crash' | 'lock' | 'close';

/** One process, from its start to its end: what it was asked, and why it is ending if it is. */
class Incarnation {
  readonly pending = new Map<Request['id'], Pending>();
  channel: CoreChannel | undefined;
  ready = false;
  ending: Ending = 'crash';
  deadline: NodeJS.Timeout | undefined;
}

/** Keeps one core running by `spawn`. A core that ends by itself is replaced, unless it does so again and again. */
export function keepCore(spawn: SpawnCore, say: Say): CoreProcess {
  const listeners = new Set<(notice: Notice) => void>();
  const waiting: Pending[] = [];
  const crashes: number[] = [];
  let current: Incarnation | undefined;
  let closing: Promise<void> | undefined;
  let closed: (() => void) | undefined;
  let nextId = 1;

  const tell = (notice: Notice) => {
    for (const listener of listeners) listener(notice);
  };
  const failure = (code: 'core-ended' | 'core-will-not-start' | 'locked-meanwhile'): BridgeReply => ({
    ok: false,
    error: { code, message: say(code) },
  });
  const tooManyCrashes = () => {
    const now = performance.now();
    while (crashes.length > 0 && now - (crashes[0] ?? now) > crashWindow) crashes.shift();
    return crashes.length > crashLimit;
  };

  function start(): void {
    if (tooManyCrashes()) {
      for (const { answer } of waiting.splice(0)) answer(failure('core-will-not-start'));
      return;
    }
    const core = new Incarnation();
    current = core;
    core.channel = spawn({ message: (message) => heard(core, message), exit: () => ended(core) });
    core.deadline = setTimeout(() => core.channel?.kill(), startingGrace);
  }

  function heard(core: Incarnation, message: FromCore): void {
    if ('notice' in message) {
      if (message.notice === 'ready') {
        core.ready = true;
        clearTimeout(core.deadline);
        for (const call of waiting.splice(0)) hand(core, call);
      }
      if (message.notice === 'locked') endSoon(core, 'lock');
      tell(message);
      return;
    }
    const call = core.pending.get(message.id);
    core.pending.delete(message.id);
    call?.answer(message.ok ? { ok: true, output: message.output } : { ok: false, error: message.error });
  }

  function hand(core: Incarnation, call: Pending): void {
    core.pending.set(call.request.id, call);
    core.channel?.send(call.request);
  }

  /** From here on calls wait for the next core; this one may still answer what it was asked. */
  function endSoon(core: Incarnation, ending: Ending): void {
    core.ending = ending;
    core.ready = false;
    clearTimeout(core.deadline);
    core.deadline = setTimeout(() => core.channel?.kill(), endingGrace);
  }

  function ended(core: Incarnation): void {
    clearTimeout(core.deadline);
    if (current === core) current = undefined;
    const code = core.ending === 'crash' ? 'core-ended' : 'locked-meanwhile';
    for (const { answer } of core.pending.values()) answer(failure(code));
    core.pending.clear();
    if (closed) {
      closed();
      return;
    }
    if (core.ending === 'crash') crashes.push(performance.now());
    start();
  }

  start();
  return {
    get pid() {
      return current?.channel?.pid;
    },
    call: (procedure, input) =>
      new Promise((answer) => {
        const call = { request: { id: nextId++, procedure, input }, answer };
        if (closed) return answer(failure('core-ended'));
        if (current?.ready) return hand(current, call);
        waiting.push(call);
        if (!current) start();
      }),
    onNotice(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    lock(reason) {
      if (current?.ending !== 'crash') return;
      endSoon(current, 'lock');
      current.channel?.kill();
      tell({ notice: 'locked', reason });
    },
    close() {
      closing ??= new Promise((done) => {
        closed = done;
        for (const { answer } of waiting.splice(0)) answer(failure('core-ended'));
        if (!current) return done();
        endSoon(current, 'close');
        current.channel?.end();
      });
      return closing;
    },
  };
}
