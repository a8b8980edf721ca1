import type { ReactNode } from "react";
import { Component } from "react";
import { describeError } from "../../app/wording/errors";
import { PlainPage } from "./PlainPage";

/** Shows words instead of a blank pane when drawing fails. What was entered is in the store already. */
export class Fallback extends Component<{ readonly children: ReactNode }, { readonly error: unknown }> {
  override state: { readonly error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown): { readonly error: unknown } {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return <PlainPage title="面板出了问题" lines={[describeError(error), "请关闭面板再打开，已填写的内容还在。"]} />;
  }
}
