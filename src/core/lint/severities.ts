import type { Severity } from '../report';

/** Our names by Spectral's numbers. */
export const SEVERITIES: readonly Severity[] = ['error', 'warn', 'info', 'hint'];
