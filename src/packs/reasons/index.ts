/** Explanations that the rules of several packs share. */
export { copies } from "./copies";
export { sums } from "./sums";
export { texts } from "./texts";
export { usual } from "./usual";
