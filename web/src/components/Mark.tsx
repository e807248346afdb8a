/** The product's sign: two speech bubbles and, between them, the ground they share. */
export function Mark({ size = 36 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="4 9 56 46" aria-hidden focusable="false">
      <path
        d="M25 14a16 16 0 0 0-16 16c0 4.600 1.900 8.700 5 11.600V50l8.200-4.300c.9.200 1.800.3 2.800.3a16 16 0 0 0 0-32z"
        fill="var(--mark-left, var(--t-primary))"
      />
      <path
        d="M39 14a16 16 0 0 1 16 16c0 4.600-1.900 8.700-5 11.600V50l-8.200-4.300c-.9.200-1.800.3-2.800.3a16 16 0 0 1 0-32z"
        fill="var(--mark-right, #84c0bc)"
      />
      <path d="M32 15.600a16 16 0 0 1 0 28.800 16 16 0 0 1 0-28.800z" fill="var(--t-accent)" />
    </svg>
  );
}
