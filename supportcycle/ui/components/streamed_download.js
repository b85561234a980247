/* Fetches a made file from a route of our own. Only when the last byte is here is it given to the browser to save,
   and is the server told: a fetch that was broken off counts for nothing. */

const GONE = new Set([403, 404]);

function kept(file, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

export async function pieces(answer, size, tell) {
  const parts = [];
  let have = 0;
  const reader = answer.body.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    parts.push(next.value);
    have += next.value.length;
    tell(Math.floor((100 * have) / size));
  }
  if (have !== size) throw new Error("broken");
  return new Blob(parts, { type: "application/octet-stream" });
}

async function fetched(data, tell) {
  const headers = { "X-Workbook-Token": data.token };
  const answer = await fetch(data.url, { headers });
  if (!answer.ok) throw new Error(GONE.has(answer.status) ? "gone" : "broken");
  const file = await pieces(answer, data.size, tell);
  kept(file, data.name);
  const body = JSON.stringify({ bytes: file.size });
  const told = await fetch(`${data.url}/arrived`, { method: "POST", headers, body });
  if (!told.ok) throw new Error("broken");
}

export default function ({ data, parentElement, setTriggerValue }) {
  const [button, said] = ["button", "p"].map((each) => parentElement.querySelector(each));
  const say = JSON.parse(data.say);
  button.textContent = data.label;
  button.onclick = async () => {
    button.disabled = true;
    try {
      await fetched(data, (done) => (said.textContent = say.busy.replace("{done}", done)));
      said.textContent = "";
      setTriggerValue("arrived", Date.now());
    } catch (error) {
      said.textContent = error.message === "gone" ? say.gone : say.broken;
    }
    button.disabled = false;
  };
}
