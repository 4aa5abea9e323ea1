// The canvas has exactly as many pixels as the screen shows of it, at every zoom and on every screen.

export function makeCanvas(canvas) {
  /** Tells the program of each size, at once, so that it draws before the empty canvas is seen. */
  function follow(bridge) {
    let snapped = null; // the size in pixels as the browser says it, where it does

    // Between CSS pixels and the screen's there may be a rounding that only the browser knows. (Where it emulates
    // another screen, its word is that of the real one.)
    function pixels(length, exact) {
      const about = length * devicePixelRatio;
      return exact !== undefined && Math.abs(exact - about) < 2 ? exact : Math.round(about);
    }

    function tell() {
      const box = canvas.getBoundingClientRect();
      const width = pixels(box.width, snapped?.inlineSize);
      const height = pixels(box.height, snapped?.blockSize);
      if (width > 0 && height > 0) bridge.resize(width, height, devicePixelRatio);
    }

    const observer = new ResizeObserver((entries) => {
      snapped = entries[entries.length - 1].devicePixelContentBoxSize?.[0];
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
          tell();
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
