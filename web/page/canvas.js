// The canvas has exactly as many pixels as the screen shows of it, at every zoom and on every screen.

export function makeCanvas(canvas) {
  /** Tells the program of each size, at once, so that it draws before the empty canvas is seen. */
  function follow(bridge) {
    let observer = null;
    let pixels = null; // as the browser says, where it does

    function tell() {
      const scale = devicePixelRatio || 1;
      const box = canvas.getBoundingClientRect();
      const width = pixels ? pixels.inlineSize : Math.round(box.width * scale);
      const height = pixels ? pixels.blockSize : Math.round(box.height * scale);
      if (width > 0 && height > 0) bridge.resize(width, height, scale);
    }

    observer = new ResizeObserver((entries) => {
      const entry = entries[entries.length - 1];
      pixels = entry.devicePixelContentBoxSize?.[0] ?? null;
      tell();
    });
    try {
      observer.observe(canvas, { box: 'device-pixel-content-box' });
    } catch {
      observer.observe(canvas);
    }

    // Another screen or zoom may leave the size in CSS pixels as it is.
    const watchScale = () => {
      matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener(
        'change',
        () => {
          if (!pixels) tell();
          watchScale();
        },
        { once: true },
      );
    };
    watchScale();
    tell();
  }

  /** The graphics card may take the picture away and give it back. */
  function followGraphics(bridge, { lost, restored }) {
    canvas.addEventListener('webglcontextlost', (event) => {
      event.preventDefault(); // asks for it back
      bridge.graphics(false);
      lost();
    });
    canvas.addEventListener('webglcontextrestored', () => {
      bridge.graphics(true);
      restored();
    });
  }

  function resize(width, height) {
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
  }

  return { follow, followGraphics, resize };
}
