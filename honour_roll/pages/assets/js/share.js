/**
 * @file Passing a page on: by the device's own sheet, which is how a phone reaches Zalo, or as a
 * copied address. Nobody else's script is loaded for it.
 */

(() => {
  "use strict";

  const COPIED = "Đã chép liên kết của trang này.";
  const TO_COPY = "Trình duyệt không cho chép. Hãy chọn và chép địa chỉ trong ô.";
  const NO_SHEET = "Không mở được bảng chia sẻ của máy. Hãy chép liên kết.";

  const place = document.querySelector(".hr-share");
  const told = place?.querySelector("[role=status]");
  const facebook = place?.querySelector("a");
  if (!(place instanceof HTMLElement) || !told || !facebook) return;

  const isOnWeb = /^https?:$/.test(location.protocol);
  const address = place.dataset.address ?? (isOnWeb ? location.href.replace(/#.*/, "") : "");
  if (!address) return;
  if (!facebook.search) facebook.search = `?u=${encodeURIComponent(address)}`;

  /** @param {string} words */
  const tell = (words) => {
    // What stays the same is not read out again.
    told.textContent = "";
    setTimeout(() => { told.textContent = words; }, 50);
  };

  /** @type {HTMLInputElement | null} */
  let field = null;

  /** Shows the address, so that hands can copy it where nothing else may. */
  const showAddress = () => {
    if (!field) {
      field = document.createElement("input");
      field.className = "hr-share__address";
      field.readOnly = true;
      field.value = address;
      field.setAttribute("aria-label", "Địa chỉ của trang này");
      told.before(field);
    }
    field.hidden = false;
    field.focus();
    field.setSelectionRange(0, address.length);
    return field;
  };

  /** Without the clipboard, as on http or within another app, the older way may still do. */
  const copyByHand = () => {
    const opener = document.activeElement;
    const shown = showAddress();
    let isCopied = false;
    try {
      isCopied = document.execCommand("copy");
    } catch {
      // Told below.
    }
    if (isCopied) {
      shown.hidden = true;
      if (opener instanceof HTMLElement) opener.focus();
    }
    tell(isCopied ? COPIED : TO_COPY);
  };

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      tell(COPIED);
    } catch {
      copyByHand();
    }
  };

  const share = async () => {
    const title = document.querySelector("h1")?.textContent?.trim() ?? document.title;
    try {
      await navigator.share({ title, url: address });
    } catch (error) {
      // Whoever closes the sheet has changed their mind, and needs no word of it.
      if (!(error instanceof DOMException && error.name === "AbortError")) tell(NO_SHEET);
    }
  };

  const ways = { sheet: share, copy };
  for (const [name, way] of Object.entries(ways)) {
    const button = place.querySelector(`[data-share=${name}]`);
    if (!(button instanceof HTMLElement)) continue;
    button.addEventListener("click", way);
    button.hidden = name === "sheet" && typeof navigator.share !== "function";
  }
  // Where a button says Zalo, the other need not.
  const zalo = place.querySelector("[data-share=copy] span");
  if (zalo instanceof HTMLElement) zalo.hidden = typeof navigator.share === "function";
  place.hidden = false;
})();
