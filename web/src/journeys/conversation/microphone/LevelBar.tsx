import { useEffect, useRef } from 'react';
import classes from './LevelBar.module.css';

/**
 * A meter of a level between 0 and 1, read afresh with every frame: it goes past React, which has better
 * things to do than render sixty times a second.
 */
export function LevelBar({ read, label }: { read: () => number; label: string }) {
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let frame = 0;
    let shown = 0;
    const draw = (): void => {
      const level = read();
      shown = level > shown ? level : shown * 0.9 + level * 0.1;
      const element = bar.current;
      if (element) element.style.transform = `scaleX(${shown.toFixed(3)})`;
      frame = requestAnimationFrame(draw);
    };
    frame = requestAnimationFrame(draw);
    return () => cancelAnimationFrame(frame);
  }, [read]);
  return (
    <div className={classes.track} role="img" aria-label={label}>
      <div ref={bar} className={classes.bar} />
    </div>
  );
}
