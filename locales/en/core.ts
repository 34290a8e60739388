/** What is said outside the window: by the hosts, by the commands, and on paper. */
export { default as demo } from './demo.json' with { type: 'json' };
export { default as documents } from './documents.json' with { type: 'json' };
export { default as hosts } from './hosts.json' with { type: 'json' };
export { default as reports } from './reports.json' with { type: 'json' };
