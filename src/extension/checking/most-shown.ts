/**
 * VS Code shows 1,000 diagnostics of a file and drops the rest, as many as they are. One is kept for the sentence that
 * says how many were left out.
 */
export const MOST_SHOWN = 999;
