/** An instant as Twilio writes it (RFC 2822, whole seconds): `Mon, 23 Nov 2026 09:00:00 +0000`. */
export function rfc2822(instant: Date): string {
  return instant.toUTCString().replace('GMT', '+0000');
}
