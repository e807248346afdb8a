import { hasCode } from '../../../api/api-error';
import { useErrorWords } from '../../../app/use-error-words';

/** Sorts what went wrong with an answer: an offer that is lost, or something to try again. */
export function useAnswerFault(onLost: (words: string) => void) {
  const words = useErrorWords();
  return {
    words,
    onError: (error: Error): void => {
      if (hasCode(error, 'OFFER_TAKEN', 'OFFER_WITHDRAWN', 'OFFER_OVER', 'OFFER_UNKNOWN')) {
        onLost(words(error));
      }
    },
  };
}
