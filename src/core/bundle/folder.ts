/** The text of a file that a document refers to. As long as it is the same object, it is the same text. */
export interface HostFile {
  readonly text: string;
}

/** Why a reference was not followed. */
export type Refusal =
  /** There is no such file. */
  | 'missing'
  /** It lies outside the folder, or a link leads out of it. */
  | 'outside'
  /** It is an address of the network, or of another kind. */
  | 'network'
  /** More files, characters or parts, or a longer way than one review follows. */
  | 'too-much'
  /** It is there, and is no YAML and no JSON. */
  | 'unreadable'
  /** The file is there, and has no such part. */
  | 'nowhere';

/** The folder that references of a document may lead to: what the host knows of files, and the core does not. */
export interface Folder {
  /** The path of the document in it, with `/` between the names. */
  readonly document: string;
  /** The file of a path in it. It never leaves the folder, whatever the path. */
  read(
    this: void,
    path: string,
  ): HostFile | Extract<Refusal, 'missing' | 'outside' | 'too-much' | 'unreadable'>;
}
