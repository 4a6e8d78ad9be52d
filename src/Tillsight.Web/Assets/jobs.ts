// Follows work in the background: its stages as they come, and the page anew when it is over.
interface Stage { name: string; text: string; share: number | null; over: boolean }

export function followJobs(root: HTMLElement): (() => void) | void {
  const list = root.querySelector<HTMLElement>("#stages[data-events]");
  if (!list || list.dataset.over !== undefined) return;
  const events = new EventSource(list.dataset.events!);
  events.onmessage = event => {
    const job = JSON.parse(event.data) as { over: boolean; stages: Stage[] };
    if (job.over) {
      events.close();
      location.reload();
      return;
    }
    if (job.stages.length) list.replaceChildren(...job.stages.map(item));
  };
  return () => events.close();
}

function item(stage: Stage): HTMLElement {
  const line = document.createElement("li"), name = document.createElement("b"), text = document.createElement("span"), bar = document.createElement("progress");
  line.classList.toggle("is-over", stage.over);
  name.textContent = stage.name;
  text.textContent = stage.text;
  bar.max = 1;
  if (stage.share !== null) bar.value = stage.share;
  bar.ariaLabel = stage.name;
  line.append(name, " ", text, " ", bar);
  return line;
}
