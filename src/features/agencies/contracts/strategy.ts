/** When the NEXT agency is asked, counted from this one's ring. */
export type Strategy = 'staggered' | 'one_at_a_time' | 'together';
