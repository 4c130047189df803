"use strict";
// A photo leaves this machine without what a camera writes into it: where, when, with what. It is
// drawn anew, upright, as JPEG, under a name that no other photo of the folder has.
(function (its) {
  const LONGEST_SIDE = 4000;
  const QUALITY = 0.92;
  const REFUSED = "Không mở được ảnh này. Hãy lưu lại thành ảnh JPEG (.jpg) rồi chọn lại.";
  const done = new WeakSet();

  async function redrawn(file) {
    const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
    const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    const context = canvas.getContext("2d");
    context.fillStyle = "#fff";
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const blob = await new Promise((give) => canvas.toBlob(give, "image/jpeg", QUALITY));
    if (!blob) throw new Error("too large");
    return new File([blob], await named(file.name, blob), { type: "image/jpeg" });
  }

  async function named(name, blob) {
    const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", await blob.arrayBuffer()));
    const mark = Array.from(bytes.slice(0, 4), (byte) => byte.toString(16).padStart(2, "0")).join("");
    return `${its.slug(name.replace(/\.[^.]*$/, ""), 40)}-${mark}.jpg`;
  }

  its.redrawn = redrawn;

  async function take(input) {
    const clean = new DataTransfer();
    try {
      for (const file of input.files) clean.items.add(await redrawn(file));
    } catch {
      input.value = "";
      window.alert(REFUSED);
      return;
    }
    input.files = clean.files;
    const change = new Event("change", { bubbles: true });
    done.add(change);
    input.dispatchEvent(change);
  }

  window.addEventListener("change", (event) => {
    const input = event.target;
    if (done.has(event) || !(input instanceof HTMLInputElement) || input.type !== "file") return;
    event.stopImmediatePropagation();
    if (input.files.length) take(input);
  }, true);

  // Files that are dropped would go around it.
  for (const kind of ["dragover", "drop"]) {
    window.addEventListener(kind, (event) => {
      if (event.dataTransfer && event.dataTransfer.types.includes("Files")) {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
    }, true);
  }
})(soGhiDanh);
