import { i18n } from '../../../../i18n';

/** The conversation on the telephone, with its texts: for those who asked for it. */
export const codeForTelephone = async () => {
  const [{ TelephoneView }] = await Promise.all([
    import('./TelephoneView'),
    i18n.loadNamespaces('conversation'),
  ]);
  return { default: TelephoneView };
};
