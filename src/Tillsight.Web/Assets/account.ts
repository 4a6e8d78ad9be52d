// Draws the authenticator's QR code here in the browser: the key goes to nobody else.
import qrcode from "qrcode-generator";

for (const place of document.querySelectorAll<HTMLElement>("[data-qr]")) {
  const code = qrcode(0, "M"), edge = 4;
  code.addData(place.dataset.qr!);
  code.make();
  const size = code.getModuleCount(), svg = document.createElementNS("http://www.w3.org/2000/svg", "svg"), path = document.createElementNS(svg.namespaceURI, "path");
  let dark = "";
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) if (code.isDark(row, column)) dark += `M${column + edge} ${row + edge}h1v1h-1z`;
  path.setAttribute("d", dark);
  svg.setAttribute("viewBox", `0 0 ${size + 2 * edge} ${size + 2 * edge}`);
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", "QR code of the key");
  svg.append(path);
  place.replaceChildren(svg);
}
