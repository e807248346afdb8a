import type { PatientText, PatientWords } from './patient-texts';

interface SaidProps {
  text: PatientText;
  word: keyof PatientWords;
  className?: string;
}

/** One sentence in a patient's language, marked as such for the browser and for screen readers. */
export function Said({ text, word, className }: SaidProps) {
  return (
    <span
      lang={text.lang}
      dir={text.dir}
      className={className ? `script ${className}` : 'script'}
      style={{ display: 'block' }}
    >
      {text.words[word]}
    </span>
  );
}
