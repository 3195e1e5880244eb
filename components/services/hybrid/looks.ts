/** Whether an algorithm signs and checks with one and the same secret. */
export const isShared = (alg: string): boolean => alg === "HS256";
