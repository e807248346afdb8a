import { useQueryClient } from '@tanstack/react-query';

/** Fetches the members and practices of a network again, as something about them has changed. */
export function useRefreshMembers(networkId: string): () => void {
  const client = useQueryClient();
  return () => {
    void client.invalidateQueries({ queryKey: ['admin', networkId, 'members'] });
    void client.invalidateQueries({ queryKey: ['admin', networkId, 'practices'] });
  };
}
