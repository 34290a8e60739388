/** The mark: a circle with one place left open. */
export function RingMark({ size = 28 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 28 28" aria-hidden="true" focusable="false">
      <path
        d="M17.6 3.9 A10.6 10.6 0 1 1 8.7 4.8"
        fill="none"
        stroke="var(--accent)"
        strokeWidth="2.6"
        strokeLinecap="round"
      />
      <circle cx="17.9" cy="4" r="1.9" fill="var(--accent)" />
    </svg>
  );
}
