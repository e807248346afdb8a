import type { Language } from '../languages/catalogue';
import { langTag } from '../languages/lang-tag';

interface AutonymProps {
  language: Language;
  className?: string;
}

/** A language's name in itself, marked so that browsers and screen readers treat it as that language. */
export function Autonym({ language, className }: AutonymProps) {
  return (
    <bdi
      className={className ? `script ${className}` : 'script'}
      lang={langTag(language.id)}
      dir={language.direction}
    >
      {language.autonym}
    </bdi>
  );
}
