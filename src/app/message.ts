/** How the last command ended, in words for the user. */
export interface Message {
  readonly kind: "success" | "warning" | "error" | "info";
  readonly text: string;
}

export function success(text: string): Message {
  return { kind: "success", text };
}

/** What was done is no plain success while something speaks against it. */
export function warned(text: string, warning: string | null): Message {
  return warning === null ? success(text) : { kind: "warning", text: `${warning}${text}` };
}
