import type { CoreProcess } from '#main/hosts/core-process.ts';
import type { Say } from '#main/hosts/words.ts';
import { type FromCore, requestSchema } from '#shared/messages.ts';
import { readLines } from './lines.ts';

/** The longest line taken. A signed document fits in it, as base64, many times over. */
export const lineLimit = 32 * 1024 * 1024;

/** Where the lines come from and go to. */
export interface Lines {
  readonly input: AsyncIterable<Buffer>;
  write(line: string): void;
}

/**
 * Serves the core over lines of JSON: a request a line in, a reply or a notice a line out, until the input ends and
 * everything asked is answered. A line that is no request is answered with an error whose id is null.
 */
export async function serveLines(
  core: CoreProcess,
  lines: Lines,
  say: Say,
  limit = lineLimit,
): Promise<void> {
  const send = (message: FromCore) => lines.write(`${JSON.stringify(message)}\n`);
  const refuse = (code: 'bad-line' | 'line-too-long') =>
    lines.write(
      `${JSON.stringify({ id: null, ok: false, error: { code, message: say(code, { limit }) } })}\n`,
    );
  const underWay = new Set<Promise<void>>();

  core.onNotice(send);
  for await (const line of readLines(lines.input, limit)) {
    if ('tooLong' in line) {
      refuse('line-too-long');
      continue;
    }
    const request = requestSchema.safeParse(parse(line.text));
    if (!request.success) {
      refuse('bad-line');
      continue;
    }
    const { id, procedure, input } = request.data;
    const answered = core.call(procedure, input).then((reply) => send({ id, ...reply }));
    underWay.add(answered);
    void answered.finally(() => underWay.delete(answered));
  }
  await Promise.all(underWay);
  await core.close();
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
