const fr = {
  title: 'Appeler un interprète',
};

export default fr;

declare module 'i18next' {
  interface ResourceNamespaceMap {
    request: typeof fr;
  }
}
