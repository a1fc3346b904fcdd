/** Hands a file to the reader. */
export function download(document: Document, name: string, content: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

export function downloadText(document: Document, name: string, text: string, type: string): void {
  download(document, name, new Blob([text], {type: `${type};charset=utf-8`}));
}

/** Draws an SVG on white at twice its size and hands it over as PNG. */
export async function downloadPng(document: Document, name: string, drawing: SVGElement): Promise<void> {
  const image = new Image();
  const url = URL.createObjectURL(new Blob([drawing.outerHTML], {type: "image/svg+xml"}));
  image.src = url;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.width * 2;
  canvas.height = image.height * 2;
  const context = canvas.getContext("2d");
  if (!context) throw new Error("this browser gives no canvas");
  context.fillStyle = "#ffffff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(url);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
  if (blob) download(document, name, blob);
}
