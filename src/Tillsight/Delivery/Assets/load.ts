// Unpacks the page's script and runs it. The policy names the hash of the unpacked text, so nothing else would run.
const packed = document.getElementById("packed")!;
const bytes = Uint8Array.from(atob(packed.textContent!), c => c.charCodeAt(0));
new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).text().then(text => {
  const script = document.createElement("script");
  script.textContent = text;
  packed.replaceWith(script);
});
