// The program's memory grows as it needs more; a browser may refuse that.

const BYTES_FOR_A_BYTE = 12; // of a report's text, at most, while it is read (docs/speed.md)

// The program may have 2 GiB and does not ask for more; with so much it is near enough, because it asks for large pieces.
const NEAR_THE_END = 1024 ** 3;

let memory = null;
let refused = false;

/** Whether the program was refused memory that it could not do without. */
export const wasRefused = () => refused || memory?.buffer.byteLength >= NEAR_THE_END;

/** Notes whenever the browser refuses the program more memory. */
export function followMemory(instance) {
  memory = Object.values(instance.exports).find((each) => each instanceof WebAssembly.Memory) ?? null;
  if (!memory) return;
  memory.grow = (pages) => {
    try {
      const before = WebAssembly.Memory.prototype.grow.call(memory, pages);
      refused = false; // less was enough
      return before;
    } catch (error) {
      refused = true;
      throw error;
    }
  };
}

/** Whether there is room to read so long a text: asked first, because a program that runs out of memory stops. */
export function hasRoom(module, textBytes) {
  const pointer = module._malloc(textBytes * BYTES_FOR_A_BYTE);
  refused = false;
  if (!pointer) return false;
  module._free(pointer);
  return true;
}
