import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { requestOptionsQuery } from '../../../api/requests';
import { useErrorWords } from '../../../app/use-error-words';
import { TelephoneLink } from '../../../components/TelephoneLink';

/** Why the call could not be made, with the telephone as the way out. */
export function CallError({ error }: { error: Error }) {
  const words = useErrorWords();
  const telephone = useQuery({ ...requestOptionsQuery, enabled: false }).data?.networkTelephone;
  return (
    <Alert
      role="alert"
      color="brique"
      radius="md"
      icon={<IconAlertTriangle size={24} aria-hidden />}
      title={words(error)}
    >
      {telephone && <TelephoneLink number={telephone} />}
    </Alert>
  );
}
