/** What a quick fix says that it does. `what` is a name as it stands in the document. */
export const en = {
  add: (what: string) => `Add ${what}`,
  remove: (what: string) => `Remove ${what}`,
  rename: (what: string) => `Rename to ${what}`,
  replace: (what: string) => `Replace by ${what}`,
  complete: () => 'Add a sentence to complete (TODO)',
};
