import { createContext, useCallback, useContext, useState, type ReactNode } from 'react';

const AnnounceContext = createContext<(words: string) => void>(() => undefined);

/** A function that has a screen reader say `words` when it is next silent. */
export function useAnnounce(): (words: string) => void {
  return useContext(AnnounceContext);
}

export function AnnouncerProvider({ children }: { children: ReactNode }) {
  const [words, setWords] = useState({ text: '', turn: 0 });
  const announce = useCallback((text: string) => {
    setWords((former) => ({ text, turn: former.turn + 1 }));
  }, []);
  return (
    <AnnounceContext value={announce}>
      {children}
      <div className="visually-hidden" role="status" aria-live="polite">
        <span key={words.turn}>{words.text}</span>
      </div>
    </AnnounceContext>
  );
}
