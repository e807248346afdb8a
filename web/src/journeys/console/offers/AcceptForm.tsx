import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState, type FormEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { hasCode } from '../../../api/api-error';
import { TelephoneField } from '../../../components/TelephoneField';
import { formatTelephone, isCallable } from '../../../format/telephone';
import { acceptOffer, type AcceptedOfferView, type OfferView, type Talk } from '../console-calls';
import { AcceptButtons } from './AcceptButtons';
import { keepMemory, readMemory, remember } from './interpreter-memory';
import { InterpreterSuggestions } from './InterpreterSuggestions';
import classes from './OfferCard.module.css';
import { useAnswerFault } from './use-answer-fault';

interface AcceptFormProps {
  offer: OfferView;
  field: RefObject<HTMLInputElement | null>;
  operatorId: string;
  operatorName: string;
  onAnswering: () => void;
  onAccepted: (accepted: AcceptedOfferView, interpreter: string) => void;
  onLost: (words: string) => void;
  onRefuse: () => void;
}

/** The name of who interprets, where they are called if by telephone, and the ways to begin. Enter takes the first. */
export function AcceptForm(props: AcceptFormProps) {
  const { offer, field, operatorId, operatorName } = props;
  const { t } = useTranslation('console');
  const byTelephone = offer.professionalLine === 'telephone';
  const [name, setName] = useState('');
  const [line, setLine] = useState(() => formatTelephone(offer.agencyLine ?? ''));
  const [missing, setMissing] = useState<'name' | 'line' | null>(null);
  const lineField = useRef<HTMLInputElement>(null);
  const { words, onError } = useAnswerFault(props.onLost);
  const accept = useMutation({
    mutationFn: (talk: Talk) =>
      acceptOffer(offer.id, {
        interpreterLabel: name.trim(),
        talk,
        ...(talk === 'telephone' ? { line: line.trim() } : {}),
      }),
    onMutate: props.onAnswering,
    onSuccess: (accepted) => {
      keepMemory(operatorId, remember(readMemory(operatorId), offer.language, name.trim()));
      props.onAccepted(accepted, name.trim());
    },
    onError,
  });
  const answer = (talk: Talk): void => {
    if (accept.isPending || accept.isSuccess) return;
    const lacks = name.trim() === '' ? 'name' : byTelephone && !isCallable(line) ? 'line' : null;
    setMissing(lacks);
    if (lacks === null) accept.mutate(talk);
    else (lacks === 'name' ? field : lineField).current?.focus();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    answer(byTelephone ? 'telephone' : 'self');
  };
  const give = (given: string): void => {
    setName(given);
    setMissing(null);
  };
  const lineRefused = missing === 'line' || hasCode(accept.error, 'TELEPHONE_INVALID');
  const refused = accept.error && !lineRefused ? words(accept.error) : null;
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <TextInput
        ref={field}
        required
        size="md"
        maxLength={80}
        autoComplete="off"
        label={t('offer.interpreter')}
        description={t('offer.interpreterHint')}
        error={missing === 'name' ? t('offer.required') : refused}
        value={name}
        onChange={(event) => give(event.currentTarget.value)}
        onKeyDown={blurOnEscape}
      />
      <InterpreterSuggestions
        offer={offer}
        operatorId={operatorId}
        operatorName={operatorName}
        onChoose={(one) => {
          give(one);
          field.current?.focus();
        }}
      />
      {byTelephone && (
        <TelephoneField
          ref={lineField}
          required
          autoComplete="off"
          label={t('offer.line')}
          description={t('offer.lineHint')}
          inputWrapperOrder={['label', 'description', 'input', 'error']}
          error={lineRefused ? t('offer.lineRefused') : null}
          value={line}
          onChange={(number) => {
            setLine(number);
            setMissing(null);
            accept.reset();
          }}
          onKeyDown={blurOnEscape}
        />
      )}
      <AcceptButtons
        byTelephone={byTelephone}
        pending={accept.isPending ? accept.variables : null}
        onLink={() => answer('link')}
        onRefuse={props.onRefuse}
      />
    </form>
  );
}

/** The letters of the keyboard answer again. */
function blurOnEscape(event: { key: string; currentTarget: HTMLElement }): void {
  if (event.key === 'Escape') event.currentTarget.blur();
}
