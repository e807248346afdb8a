import { Loader } from '@mantine/core';
import { useEffect, useState } from 'react';
import classes from './QrCode.module.css';
import { qrPath } from './qr-path';

/** A QR code; the code that draws it is fetched when it is first wanted. */
export default function QrCode({ text, label }: { text: string; label: string }) {
  const [drawn, setDrawn] = useState<{ path: string; size: number } | null>(null);
  useEffect(() => {
    let gone = false;
    void import('uqr').then(({ encode }) => {
      const { data, size } = encode(text, { ecc: 'M', border: 3 });
      if (!gone) setDrawn({ path: qrPath(data), size });
    });
    return () => {
      gone = true;
    };
  }, [text]);
  if (!drawn) return <Loader />;
  return (
    <svg
      className={classes.code}
      role="img"
      aria-label={label}
      viewBox={`0 0 ${drawn.size} ${drawn.size}`}
      shapeRendering="crispEdges"
    >
      <rect width={drawn.size} height={drawn.size} fill="#fff" />
      <path d={drawn.path} fill="#000" />
    </svg>
  );
}
