/** What a refused token leads to, most likely first: the raw code on the wire, then what the SDK shows. */
export const MALFORMED = [31204, 20101] as const;
export const BAD_HEADER = [31204, 20101, 20102] as const;
export const BAD_ISSUER = [31204, 20101, 20103] as const;
export const BAD_GRANTS = [31204, 20101, 20106] as const;
export const BAD_SIGNATURE = [31202, 53000, 20107, 20101] as const;
export const EXPIRED = [31205, 20104] as const;
export const TOO_LONG = [31207, 53000, 20157, 20104] as const;
export const NOT_YET = [20105, 31204] as const;
export const BAD_CLIENT_NAME = [31105, 53000] as const;
