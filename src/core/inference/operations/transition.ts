/** What an operation can bring a thing to. */
export type Transition = 'cancel' | 'erase' | 'activate' | 'rotate';

export const TRANSITIONS: readonly Transition[] = ['cancel', 'erase', 'activate', 'rotate'];
