/** Which types and versions of event there are is asked at every unlock; the index answers without the events. */
export const kinds = 'CREATE INDEX events_by_kind ON events (type, version)';
