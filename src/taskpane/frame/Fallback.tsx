import type { ReactNode } from "react";
import { Component } from "react";
import { describeFailure } from "./failure";
import { PlainPage } from "./PlainPage";

interface State {
  readonly failed: boolean;
  /** What went wrong, once the words for it are there. */
  readonly words: string | null;
}

/** Shows words instead of a blank pane when drawing fails. What was entered is in the store already. */
export class Fallback extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { failed: false, words: null };

  static getDerivedStateFromError(): Partial<State> {
    return { failed: true };
  }

  override componentDidCatch(error: unknown): void {
    void describeFailure(error).then((words) => this.setState({ words }));
  }

  override render(): ReactNode {
    const { failed, words } = this.state;
    if (!failed) return this.props.children;
    const lines = [...(words === null ? [] : [words]), "请关闭面板再打开，已填写的内容还在。"];
    return <PlainPage title="面板出了问题" lines={lines} />;
  }
}
