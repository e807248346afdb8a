/** What a caller is told for each code: HTTP status and the user's words. A new code must have them all to compile. */
export interface ErrorEntry {
  readonly status: number;
  readonly fr: string;
  readonly en: string;
}
