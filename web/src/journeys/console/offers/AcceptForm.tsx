import { Button, TextInput } from '@mantine/core';
import { IconHeadset, IconLink } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { acceptOffer, type AcceptedOfferView, type OfferView, type Talk } from '../console-calls';
import { keepMemory, readMemory, remember, suggestions } from './interpreter-memory';
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

/** The name of who interprets, and the two ways to begin. Enter takes the first one. */
export function AcceptForm(props: AcceptFormProps) {
  const { offer, field, operatorId, operatorName } = props;
  const { t } = useTranslation('console');
  const [name, setName] = useState('');
  const [missing, setMissing] = useState(false);
  const [memory] = useState(() => readMemory(operatorId));
  const known = suggestions(memory, offer.language, offer.notInterpreter);
  const suggested = [...new Set([...known, operatorName])].slice(0, 4);
  const { words, onError } = useAnswerFault(props.onLost);
  const accept = useMutation({
    mutationFn: (talk: Talk) => acceptOffer(offer.id, { interpreterLabel: name.trim(), talk }),
    onMutate: props.onAnswering,
    onSuccess: (accepted) => {
      keepMemory(operatorId, remember(readMemory(operatorId), offer.language, name.trim()));
      props.onAccepted(accepted, name.trim());
    },
    onError,
  });
  const answer = (talk: Talk): void => {
    if (accept.isPending || accept.isSuccess) return;
    setMissing(name.trim() === '');
    if (name.trim() === '') field.current?.focus();
    else accept.mutate(talk);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    answer('self');
  };
  const fault = missing ? t('offer.required') : accept.error ? words(accept.error) : null;
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
        error={fault}
        value={name}
        onChange={(event) => {
          setName(event.currentTarget.value);
          setMissing(false);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur();
        }}
      />
      <div className={classes.suggestions} role="group" aria-label={t('offer.recent')}>
        {suggested.map((one) => (
          <button
            key={one}
            type="button"
            onClick={() => {
              setName(one);
              setMissing(false);
              field.current?.focus();
            }}
          >
            {one}
          </button>
        ))}
      </div>
      <div className={classes.answers}>
        <Button
          type="submit"
          size="lg"
          leftSection={<IconHeadset size={22} aria-hidden />}
          loading={accept.isPending && accept.variables === 'self'}
        >
          {t('offer.self')}
        </Button>
        <Button
          size="lg"
          variant="light"
          leftSection={<IconLink size={22} aria-hidden />}
          loading={accept.isPending && accept.variables === 'link'}
          onClick={() => answer('link')}
        >
          {t('offer.link')}
        </Button>
        <Button size="lg" variant="default" aria-keyshortcuts="r" onClick={props.onRefuse}>
          {t('offer.refuse')}
        </Button>
      </div>
    </form>
  );
}
