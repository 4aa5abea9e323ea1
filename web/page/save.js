// Files that the program hands over, as downloads.

function download(name, blob) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000); // the browser reads it when it likes
}

export function saveFile(name, media, bytes) {
  download(name, new Blob([bytes], { type: media }));
}

/** A part of the canvas as PNG. The canvas keeps its pixels only until the frame is shown, so it is copied at once. */
export function savePixels(canvas, name, x, y, width, height) {
  const scale = canvas.width / canvas.clientWidth;
  const copy = document.createElement('canvas');
  copy.width = Math.round(width * scale);
  copy.height = Math.round(height * scale);
  copy.getContext('2d').drawImage(canvas, Math.round(x * scale), Math.round(y * scale), copy.width, copy.height, 0, 0,
    copy.width, copy.height);
  copy.toBlob((blob) => { if (blob) download(name, blob); }, 'image/png');
}
