/* Sends the chosen file to a route of our own as it lies on disk: neither the page nor the server holds it whole. */

const SAID = { 403: "locked", 413: "too_large", 507: "unwritable" };

export async function send(file, data) {
  const headers = { "Content-Type": "application/octet-stream", "X-Workbook-Token": data.token };
  const answer = await fetch(data.url, { method: "POST", headers, body: file });
  if (!answer.ok) throw new Error(SAID[answer.status] ?? "failed");
  return (await answer.json()).file;
}

export default function ({ data, parentElement, setTriggerValue }) {
  const [label, input, said] = ["label", "input", "p"].map((each) => parentElement.querySelector(each));
  const [face, chosen] = [".choose", ".chosen"].map((each) => parentElement.querySelector(each));
  const say = JSON.parse(data.say);
  label.textContent = data.label;
  face.textContent = say.choose;
  chosen.textContent ||= say.none;
  input.onchange = async () => {
    const [file] = input.files;
    if (!file) return;
    chosen.textContent = file.name;
    input.disabled = true;
    said.textContent = say.busy;
    try {
      setTriggerValue("file", await send(file, data));
      said.textContent = say.there;
    } catch (error) {
      said.textContent = say[error.message] ?? say.failed;
      input.value = "";
    }
    input.disabled = false;
  };
}
