"use strict";
// Saved with the wish to add another, the CMS goes on with the entry that it has just saved, and
// writes the next one over it: the page is opened anew, with what was told of the saved one.
(function (its) {
  const KEPT = "so-ghi-danh-da-luu";
  const ask = window.confirm.bind(window);
  let isWished = false, isSaved = false;

  // The CMS asks it of changes that it has just saved.
  window.confirm = (words) => (isSaved && words === its.LEAVE) || ask(words);

  for (const kind of ["click", "keydown"]) {
    window.addEventListener(kind, ({ target }) => {
      const item = target instanceof Element && target.closest('[role="menuitem"]');
      if (item) isWished = item.textContent.trim() === its.SAVE_AND_ADD;
    }, true);
  }

  its.isForAnother = () => isWished;

  its.keep = (title, lines) => {
    isSaved = true;
    sessionStorage.setItem(KEPT, JSON.stringify([title, lines]));
  };

  its.tellKept = () => {
    const kept = sessionStorage.getItem(KEPT);
    sessionStorage.removeItem(KEPT);
    if (kept) its.tell(...JSON.parse(kept), { isWrong: false });
  };

  window.addEventListener("hashchange", () => {
    if (isWished && location.hash.endsWith("/new")) location.reload();
  });
})(soGhiDanh);
