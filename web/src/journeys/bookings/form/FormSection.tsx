import { useId, type ReactNode } from 'react';
import { type FormPart, partId } from './form-fault';
import classes from './FormSection.module.css';

interface FormSectionProps {
  title: string;
  /** Where a fault of this part leads to. */
  part?: FormPart;
  children: ReactNode;
}

/** One step of the form. */
export function FormSection({ title, part, children }: FormSectionProps) {
  const titleId = useId();
  return (
    <section id={part && partId(part)} className={classes.section} aria-labelledby={titleId}>
      <h2 id={titleId}>{title}</h2>
      {children}
    </section>
  );
}
