import { ActionIcon } from '@mantine/core';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** Shows or hides what was typed as a password. */
export function RevealButton({ shown, onToggle }: { shown: boolean; onToggle: () => void }) {
  const { t } = useTranslation('sign-in');
  const label = t(shown ? 'team.hide' : 'team.show');
  const Icon = shown ? IconEyeOff : IconEye;
  return (
    <ActionIcon variant="subtle" color="gray" aria-label={label} title={label} onClick={onToggle}>
      <Icon size={22} aria-hidden />
    </ActionIcon>
  );
}
