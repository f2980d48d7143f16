// The ways in which pictures come: chosen, dropped, pasted, or one of the examples.

// `take` gets a list of files, which is empty where something without a file was dropped;
// `unreachable` is called where an example cannot be had.
export function watchInputs(take, unreachable) {
  const chosen = document.getElementById("files");
  chosen.addEventListener("change", () => {
    take([...chosen.files]);
    chosen.value = ""; // so that the same file can be chosen again
  });

  // The whole window takes drops: a picture beside the field must not replace the page.
  const field = document.getElementById("drop");
  window.addEventListener("dragover", (event) => {
    event.preventDefault();
    field.classList.add("over");
  });
  window.addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) field.classList.remove("over");
  });
  window.addEventListener("drop", (event) => {
    event.preventDefault();
    field.classList.remove("over");
    take([...event.dataTransfer.files]);
  });

  window.addEventListener("paste", (event) => {
    const files = [...event.clipboardData.files];
    if (files.length > 0) take(files);
    else if (!(event.target instanceof HTMLInputElement)) take([]);
  });

  for (const button of document.querySelectorAll(".examples button")) {
    button.addEventListener("click", async () => {
      const picture = await fetched(button.querySelector("img").src);
      if (picture) take([new File([picture], button.value)]);
      else unreachable();
    });
  }
}

// A blob, or null.
async function fetched(address) {
  try {
    const response = await fetch(address);
    return response.ok ? await response.blob() : null;
  } catch {
    return null;
  }
}
