// htmx as this app uses it: nothing evaluated, no style written, no history of its own (what a page showed is kept in no storage).
import htmx from "htmx.org";

Object.assign(htmx.config, {
  allowEval: false, includeIndicatorStyles: false, attributesToSettle: [], historyEnabled: false, defaultSettleDelay: 0, scrollIntoViewOnBoost: false,
  // Refusals and failures are pages of their own, with the way on: they are shown like any other.
  responseHandling: [{ code: "204", swap: false }, { code: ".*", swap: true }],
} satisfies Partial<typeof htmx.config>);

// A request that is overtaken is no error; htmx would write it to the console as one.
document.addEventListener("htmx:beforeSend", event => {
  const { xhr } = (event as CustomEvent).detail as { xhr: XMLHttpRequest }, aborted = xhr.onabort;
  xhr.onabort = progress => {
    const write = console.error;
    console.error = () => {};
    try {
      aborted?.call(xhr, progress);
    } finally {
      console.error = write;
    }
  };
});

export default htmx;
