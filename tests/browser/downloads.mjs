// What the page saves, kept in `window.saved` instead of a folder.

/** To be run in a page before anything else: notes what it saves instead of saving it. */
export function noteDownloads() {
  window.saved = [];
  const blobs = new Map();
  const make = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (blob) => {
    const address = make(blob);
    blobs.set(address, blob);
    return address;
  };
  HTMLAnchorElement.prototype.click = async function click() {
    const bytes = new Uint8Array(await blobs.get(this.href).arrayBuffer());
    window.saved.push({ name: this.download, type: blobs.get(this.href).type, text: new TextDecoder().decode(bytes), head: [...bytes.slice(0, 24)] });
  };
}
