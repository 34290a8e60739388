/** So long a circle is no longer held, but was left open. */
const LEFT_OPEN_HOURS = 12;

/** How long a circle has been going on, as one would say it: in minutes; long; or left open since a day. */
export type Length =
  | { readonly is: 'minutes'; readonly minutes: number }
  | { readonly is: 'long' }
  | { readonly is: 'days'; readonly since: string };

/** What to say of a circle that began at an instant, under a policy that calls so many minutes long (0: none known). */
export function lengthOf(began: string | undefined, now: number, longMinutes: number): Length {
  if (began === undefined) return { is: 'minutes', minutes: 0 };
  const minutes = Math.max(0, Math.floor((now - Date.parse(began)) / 60_000));
  if (minutes >= LEFT_OPEN_HOURS * 60) return { is: 'days', since: began.slice(0, 10) };
  return longMinutes > 0 && minutes >= longMinutes ? { is: 'long' } : { is: 'minutes', minutes };
}
