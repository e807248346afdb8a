import { IconX } from '@tabler/icons-react';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Notices.module.css';

export interface Notice {
  id: number;
  /** The language it is about, and what happened. */
  title: string;
  words: string;
}

const shownMillis = 10_000;

/** The quiet messages of a page: each goes by itself, or at a tap. */
export function useNotices() {
  const [notices, setNotices] = useState<readonly Notice[]>([]);
  const next = useRef(1);
  const close = useCallback((id: number) => {
    setNotices((all) => all.filter((notice) => notice.id !== id));
  }, []);
  const tell = useCallback(
    (title: string, words: string) => {
      const id = next.current;
      next.current += 1;
      setNotices((all) => [...all, { id, title, words }].slice(-4));
      setTimeout(() => close(id), shownMillis);
    },
    [close],
  );
  return { notices, tell, close };
}

interface NoticesProps {
  notices: readonly Notice[];
  onClose: (id: number) => void;
}

export function Notices({ notices, onClose }: NoticesProps) {
  const { t } = useTranslation('console');
  return (
    <div className={classes.root} role="status">
      {notices.map(({ id, title, words }) => (
        <div key={id} className={classes.notice}>
          <p>
            <strong>{title}</strong>
            <span>{words}</span>
          </p>
          <button type="button" aria-label={t('notice.close')} onClick={() => onClose(id)}>
            <IconX size={20} aria-hidden />
          </button>
        </div>
      ))}
    </div>
  );
}
