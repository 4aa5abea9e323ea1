// Fingers: a tap clicks; one finger scrolls, or drags where a picture stands; two fingers zoom a picture.

const TAP_PIXELS = 10; // a finger that moves less has tapped
const ZOOM_PIXELS = 240; // of the wheel, for fingers twice as far apart
const LONG_PRESS_MS = 500; // a finger that rests so long asks for the menu
const GLIDE_STOPS = 0.02; // pixels a millisecond
const GLIDE_FRICTION = 0.0025; // of the speed, each millisecond

const DOWN = 0;
const MOVE = 1;
const UP = 2;

export function followTouch(canvas, bridge) {
  const fingers = new Map(); // pointerId -> {x, y}
  let gesture = null; // 'tap' | 'scroll' | 'drag' | 'pinch' | 'menu'
  let pressing = 0;
  let start = null;
  let speed = { x: 0, y: 0, time: 0 };
  let glide = 0;

  const distance = () => {
    const [a, b] = [...fingers.values()];
    return Math.max(1, Math.hypot(a.x - b.x, a.y - b.y));
  };
  const middle = () => {
    const [a, b] = [...fingers.values()];
    return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  };

  function stopGlide() {
    cancelAnimationFrame(glide);
    glide = 0;
  }

  // Goes on scrolling after the finger has left, slower and slower.
  function startGlide() {
    let last = performance.now();
    const step = (now) => {
      const elapsed = Math.max(0, now - last);
      last = now;
      const slower = Math.exp(-GLIDE_FRICTION * elapsed);
      speed = { x: speed.x * slower, y: speed.y * slower };
      if (Math.hypot(speed.x, speed.y) < GLIDE_STOPS) {
        stopGlide();
        bridge.touch(UP, start.x, start.y);
        return;
      }
      bridge.scroll(-speed.x * elapsed, -speed.y * elapsed);
      glide = requestAnimationFrame(step);
    };
    glide = requestAnimationFrame(step);
  }

  // As the right button of a mouse does.
  function pressedLong() {
    if (gesture === 'tap' && bridge.menu(start.x, start.y)) gesture = 'menu';
  }

  function begin(event) {
    clearTimeout(pressing);
    event.preventDefault();
    stopGlide();
    canvas.setPointerCapture(event.pointerId);
    fingers.set(event.pointerId, { x: event.offsetX, y: event.offsetY });
    if (fingers.size === 1) {
      gesture = 'tap';
      start = { x: event.offsetX, y: event.offsetY };
      speed = { x: 0, y: 0, time: event.timeStamp };
      bridge.touch(MOVE, start.x, start.y);
      pressing = setTimeout(pressedLong, LONG_PRESS_MS);
    } else if (fingers.size === 2) {
      if (gesture === 'drag') bridge.touch(UP, start.x, start.y);
      gesture = 'pinch';
      bridge.touch(MOVE, middle().x, middle().y);
    }
  }

  function move(event) {
    const finger = fingers.get(event.pointerId);
    if (!finger) return;
    event.preventDefault();
    const before = { ...finger };
    const apart = gesture === 'pinch' && fingers.size === 2 ? distance() : 0;
    finger.x = event.offsetX;
    finger.y = event.offsetY;

    if (gesture === 'tap' && Math.hypot(finger.x - start.x, finger.y - start.y) >= TAP_PIXELS) {
      gesture = bridge.isPicture(start.x, start.y) ? 'drag' : 'scroll';
      if (gesture === 'drag') bridge.touch(DOWN, start.x, start.y);
    }
    if (gesture === 'drag') bridge.touch(MOVE, finger.x, finger.y);
    if (gesture === 'scroll') scroll(finger.x - before.x, finger.y - before.y, event.timeStamp);
    if (apart > 0 && bridge.isPicture(middle().x, middle().y)) {
      bridge.touch(MOVE, middle().x, middle().y);
      bridge.scroll(0, -ZOOM_PIXELS * Math.log2(distance() / apart));
    }
  }

  function scroll(right, down, time) {
    const elapsed = Math.max(1, time - speed.time);
    speed = { x: right / elapsed, y: down / elapsed, time };
    bridge.scroll(-right, -down);
  }

  function end(event) {
    if (!fingers.delete(event.pointerId)) return;
    event.preventDefault();
    clearTimeout(pressing);
    if (fingers.size > 0) {
      gesture = 'done'; // the rest of a pinch is no gesture of its own
      return;
    }
    const rests = event.timeStamp - speed.time > 60;
    if (gesture === 'tap' && event.type === 'pointerup') {
      bridge.touch(DOWN, start.x, start.y);
      bridge.touch(UP, start.x, start.y);
    } else if (gesture === 'drag') {
      bridge.touch(UP, event.offsetX, event.offsetY);
    } else if (gesture === 'scroll' && !rests) {
      startGlide();
    } else {
      bridge.touch(UP, start.x, start.y);
    }
    gesture = null;
  }

  const ofFinger = (handle) => (event) => {
    if (event.pointerType === 'touch') handle(event);
  };
  canvas.addEventListener('pointerdown', ofFinger(begin));
  canvas.addEventListener('pointermove', ofFinger(move));
  canvas.addEventListener('pointerup', ofFinger(end));
  canvas.addEventListener('pointercancel', ofFinger(end));
  // Without the mouse events that browsers make up for touches.
  canvas.addEventListener('touchend', (event) => { if (event.cancelable) event.preventDefault(); }, { passive: false });
}
