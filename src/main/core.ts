/**
 * The core process: vault, record and application behind the contract, for whichever host forked it.
 * It is started with the store's folder and lives until it locks or its host goes.
 */
import { createApplication } from '#main/application/index.ts';
import { serveParent } from '#main/hosts/parent.ts';

const [store] = process.argv.slice(2);
if (!store) throw new Error('A core is started with the folder of its store.');
await serveParent(createApplication, store);
