import { useQuery } from '@tanstack/react-query';
import { meQuery } from '../api/me';

/** Who is signed in: undefined while asking, null for nobody. */
export function useMe() {
  return useQuery(meQuery).data;
}
