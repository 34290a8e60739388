import * as en from './en/core.ts';
import * as es from './es/core.ts';

/** What is said outside the window, by language. The window itself finds its words in the folders. */
export const core = { en, es };
