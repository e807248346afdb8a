import { Component, Suspense, type ReactNode } from 'react';

/** Something that a page can do without: while it is on its way, and where it breaks, nothing stands in its place. */
export class Aside extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    if (this.state.broken) return null;
    return <Suspense fallback={null}>{this.props.children}</Suspense>;
  }
}
