import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { sentence } from '#main/application/words.ts';
import { verifyDocument } from '#main/documents/verify.ts';

export const usage = `Usage: circlekeeper verify FILE [--program FINGERPRINT]

Says who signed a Circlekeeper PDF, in what role, when and for which program, or exactly what is wrong with it.
With --program, the file must come from the program of that fingerprint (the Program page shows it).`;

/** Verifies one file. Exit code 0: it holds; 1: it does not; 2: it could not be read. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    options: { program: { type: 'string' } },
    allowPositionals: true,
  });
  const [file] = positionals;
  if (file === undefined) {
    console.error(usage);
    return 2;
  }
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch {
    console.error('This file cannot be read. Check the path and try again.');
    return 2;
  }
  const verified = await verifyDocument(
    bytes,
    values.program === undefined ? {} : { rootFingerprint: values.program },
  );
  if (!verified.ok) {
    console.log(`NOT VALID (${verified.error.code})\n${sentence(verified.error)}`);
    return 1;
  }
  const { signedBy, role, statedAt, program, programFingerprint, keyFingerprint, kind, trusted } =
    verified.value;
  console.log(
    [
      `VALID. Nothing in this ${kind} was changed since it was signed.`,
      `Signed by    ${signedBy}, ${role}`,
      `When         ${statedAt} (the signer's own statement; a signature proves no time)`,
      `Program      ${program}`,
      `Program key  ${programFingerprint}`,
      `Signer's key ${keyFingerprint}`,
      trusted === 'pinned'
        ? 'It comes from the program you asked for.'
        : 'Compare the program key with the one your program gave you: anyone can make a file under any name.',
    ].join('\n'),
  );
  return 0;
}
