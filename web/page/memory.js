// The program's memory grows as it needs more; a browser may refuse that.

const BYTES_FOR_A_BYTE = 12; // of a report's text, at most, while it is read (docs/speed.md)

let refused = false;

/** Whether the program was refused memory that it could not do without. */
export const wasRefused = () => refused;

/** Notes whenever the browser refuses the program more memory. */
export function followMemory(instance) {
  const memory = Object.values(instance.exports).find((each) => each instanceof WebAssembly.Memory);
  if (!memory) return;
  memory.grow = (pages) => {
    try {
      return WebAssembly.Memory.prototype.grow.call(memory, pages);
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
