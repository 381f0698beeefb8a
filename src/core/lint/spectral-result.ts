import type { ISpectralDiagnostic } from '@stoplight/spectral-core';

/** A result as stock Spectral gives it: code, path, severity 0..3, message, range. */
export type SpectralResult = ISpectralDiagnostic;
