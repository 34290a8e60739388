#!/usr/bin/env node
/** The command line: which commands there are. Each is a file in `cli/`, loaded when it is asked for. */

/** A command: what it is for, and what it does with its arguments. Gives the program's exit code. */
export interface Command {
  readonly usage: string;
  run(args: string[]): Promise<number>;
}

const commands: Readonly<Record<string, { readonly about: string; load(): Promise<Command> }>> = {
  start: { about: 'open the window', load: () => import('./cli/start.ts') },
  browser: {
    about: 'find the browser that shows the window, or install one',
    load: () => import('./cli/browser.ts'),
  },
  demo: { about: 'three made-up cases, start to end', load: () => import('./cli/demo.ts') },
  verify: {
    about: 'say who signed a document, or what is wrong with it',
    load: () => import('./cli/verify.ts'),
  },
  audit: { about: 'check every event of a store', load: () => import('./cli/audit.ts') },
  contract: {
    about: 'print what may be asked of the core, as JSON Schema',
    load: () => import('./cli/contract.ts'),
  },
  instrument: {
    about: 'check a screening instrument, or print the schema of one',
    load: () => import('./cli/instrument.ts'),
  },
  stdio: { about: 'serve the contract over lines of JSON', load: () => import('./cli/stdio.ts') },
};

const [name, ...args] = process.argv.slice(2);
process.exitCode = await runCommand(name, args);

async function runCommand(name: string | undefined, args: string[]): Promise<number> {
  const command = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    const asked = name === '--help' || name === '-h';
    const write = asked ? console.log : console.error;
    if (name !== undefined && !asked) write(`There is no command called ${name}.`);
    write('Usage: circlekeeper COMMAND [--help]\n\nCommands:');
    for (const [name, { about }] of Object.entries(commands)) write(`  ${name.padEnd(10)} ${about}`);
    return asked ? 0 : 2;
  }
  const { usage, run } = await command.load();
  if (args.includes('--help') || args.includes('-h')) {
    console.log(usage);
    return 0;
  }
  try {
    return await run(args);
  } catch (error) {
    // A flag that `parseArgs` does not know is the person's slip, not a bug: a line, not a stack.
    if (!(error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')))
      throw error;
    console.error(`${error.message}\n\n${usage}`);
    return 2;
  }
}
