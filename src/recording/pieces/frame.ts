import type { Path, Piece } from "./piece.ts";

/** An object or array too large to be held: its members are handed out as they come. */
export interface Frame {
  readonly isArray: boolean;
  readonly path: Path;
  /** Whether only objects lead to it, itself included. */
  readonly underObjects: boolean;
  /** Of the recording, before it. */
  readonly offset: number;
  /** Members read so far: the index of the next one in an array. */
  count: number;
  /** Of the member that is being read: as it stands in the recording, as it is meant, and where it starts. */
  rawKey: string;
  key: string;
  keyOffset: number;
  /** Small members, with commas between them, and where the first one starts. */
  members: string;
  membersOffset: number;
}

/** A frame for the member of another one that is being read, or for a whole document. */
export function makeFrame(isArray: boolean, parent: Frame | undefined, offset: number): Frame {
  return {
    isArray,
    path: parent === undefined ? [] : memberPath(parent),
    underObjects: !isArray && (parent === undefined || parent.underObjects),
    offset,
    count: 0,
    rawKey: "",
    key: "",
    keyOffset: 0,
    members: "",
    membersOffset: 0,
  };
}

/** Where the member is that is being read. */
export function memberPath({ isArray, path, count, key }: Frame): Path {
  return [...path, isArray ? count : key];
}

/** Adds the member that was read, with its raw value. */
export function addMember(frame: Frame, value: string): void {
  if (frame.members === "") frame.membersOffset = frame.keyOffset;
  frame.members += `${frame.members === "" ? "" : ","}${frame.rawKey}:${value}`;
}

/** Takes the members out that were added. @returns them as a piece, or null if there are none. */
export function takeMembers(frame: Frame, document: number): Piece | null {
  if (frame.members === "") return null;
  const text = `{${frame.members}}`;
  frame.members = "";
  const { path, membersOffset: offset } = frame;
  return { form: "members", text, document, path, offset, cut: false };
}
