import { useMutation, useQueryClient } from '@tanstack/react-query';
import { keepFavourites, requestOptionsQuery, type RequestOptionsView } from '../../api/requests';

/** A function that adds a language to the favourites or takes it out; the star answers before the service. */
export function useFavourites(options: RequestOptionsView | undefined): (id: string) => void {
  const client = useQueryClient();
  const key = requestOptionsQuery.queryKey;
  const mutation = useMutation({
    mutationFn: keepFavourites,
    onSuccess: (answer) => client.setQueryData(key, answer),
    onError: () => void client.invalidateQueries({ queryKey: key }),
  });
  return (id) => {
    if (!options) return;
    const { favouriteLanguages: former } = options;
    const favourites = former.includes(id)
      ? former.filter((other) => other !== id)
      : [...former, id];
    client.setQueryData(key, { ...options, favouriteLanguages: favourites });
    mutation.mutate(favourites);
  };
}
