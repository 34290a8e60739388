import { z } from 'zod';
import { contract } from '#shared/contract/index.ts';
import { commonErrors } from '#shared/contract/procedure.ts';

export const usage = `Usage: circlekeeper contract [--markdown]

Prints the JSON Schema of every procedure: what it takes, what it gives, who may call it, what it may refuse with.
With --markdown, prints the page docs/contract.md instead.`;

/** Prints the contract as JSON Schema, or as the page of the documentation. */
export async function run(args: string[]): Promise<number> {
  process.stdout.write(
    args.includes('--markdown') ? contractPage() : `${JSON.stringify(contractSchema(), null, 2)}\n`,
  );
  return 0;
}

/** Every procedure with the JSON Schema (draft 2020-12) of its input and output. */
export function contractSchema() {
  const procedures = Object.entries(contract).map(([name, { sentence, input, output, roles, errors }]) => [
    name,
    {
      sentence,
      roles,
      errors,
      input: z.toJSONSchema(input, { io: 'input' }),
      output: z.toJSONSchema(output, { io: 'output' }),
    },
  ]);
  return { commonErrors, procedures: Object.fromEntries(procedures) };
}

/** docs/contract.md: the procedures as a person reads them. */
export function contractPage(): string {
  const rows = Object.entries(contract).map(
    ([name, { sentence, roles, errors }]) =>
      `### \`${name}\`\n\n${sentence}\n\n- Who may call it: ${roles === 'anyone' ? 'anyone, also before unlocking' : roles.join(', ')}\n- May be refused with: ${errors.length === 0 ? 'nothing of its own' : [...new Set(errors)].map((code) => `\`${code}\``).join(', ')}\n`,
  );
  return `# The contract

Everything that can be asked of the core, derived from \`src/shared/contract\`; do not edit this page, run
\`npm exec -- node src/main/cli.ts contract --markdown > docs/contract.md\`. \`circlekeeper contract\` prints the JSON Schema of every input and output.

Any call may be refused with ${commonErrors.map((code) => `\`${code}\``).join(', ')}.

${rows.join('\n')}`;
}
