import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { auditStore } from '#main/application/program.ts';
import { sentence } from '#main/application/words.ts';
import { storeState, unlock } from '#main/vault/vault.ts';

export const usage = `Usage: circlekeeper audit STORE [--user NAME]

Checks every hash, signature, role, chain and head of a store's record, and names the first event that is wrong and
why. Asks for the passphrase of one of its users; with no terminal it reads it as a line from standard input.`;

/** Audits a store. Exit code 0: all is as it was written; 1: something is wrong; 2: it could not be opened. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    options: { user: { type: 'string' } },
    allowPositionals: true,
  });
  const [store] = positionals;
  if (store === undefined) {
    console.error(usage);
    return 2;
  }
  const found = await storeState(store);
  if (found.state !== 'locked') {
    console.error(sentence(found.state === 'unusable' ? found.error : { code: 'store-missing' }));
    return 2;
  }
  const user = found.users.find(({ name }) => values.user === undefined || name === values.user);
  if (user === undefined) {
    console.error(
      `${sentence({ code: 'user-unknown' })}\n${found.users.map(({ name }) => `  ${name}`).join('\n')}`,
    );
    return 2;
  }
  const passphrase = await ask(`Passphrase of ${user.name}: `);
  const opened = await unlock(store, user.id, passphrase, new Date());
  if (!opened.ok) {
    console.error(sentence(opened.error));
    return 2;
  }
  const { wrong, counts } = auditStore(opened.value, store);
  opened.value.close();
  if (wrong === undefined) {
    console.log(`${sentence({ code: 'audit-passed' })}\n${counts.events} events in ${counts.cases} cases.`);
    return 0;
  }
  const params = { place: wrong.journalSeq, seenBy: wrong.seenBy ?? '' };
  console.log(
    `WRONG at entry ${wrong.journalSeq} (${wrong.code}).\n${sentence({ code: wrong.code, params })}`,
  );
  if (wrong.event !== undefined) console.log(`Event ${wrong.event}`);
  return 1;
}

/** One line from whoever is there. In a terminal it is not shown. */
async function ask(question: string): Promise<string> {
  const { stdin, stderr } = process;
  const lines = createInterface({ input: stdin, output: stderr, terminal: false });
  if (stdin.isTTY) {
    stderr.write(question);
    stdin.setRawMode(true);
    lines.close();
    return readHidden();
  }
  try {
    for await (const line of lines) return line;
    return '';
  } finally {
    lines.close();
  }
}

/** Reads a line key by key from a terminal in raw mode, so that nothing of it is echoed. */
function readHidden(): Promise<string> {
  return new Promise((done) => {
    let typed = '';
    const end = () => {
      process.stdin.setRawMode(false);
      process.stdin.pause();
      process.stdin.removeAllListeners('data');
      process.stderr.write('\n');
      done(typed);
    };
    process.stdin.setEncoding('utf8').resume();
    process.stdin.on('data', (chunk: string) => {
      for (const key of chunk) {
        if (key === '\r' || key === '\n') return end();
        if (key === '\u0003') process.exit(130);
        if (key === '\u007f' || key === '\b') typed = [...typed].slice(0, -1).join('');
        else typed += key;
      }
    });
  });
}
