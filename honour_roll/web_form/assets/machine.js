"use strict";
// On the officer's own machine: what its program answers is for people, and for all open tabs.
(function (its) {
  const tabs = new BroadcastChannel("so-ghi-danh");
  tabs.addEventListener("message", (event) => { its.choices = event.data; });

  function saved(entry, said) {
    its.renew(entry.raw, said.base);
    its.choices = said.choices;
    tabs.postMessage(said.choices);
    const title = `Đã lưu “${its.titleOf(entry.raw) || entry.slug}”.${said.told.length ? " Nên xem lại:" : ""}`;
    if (its.isForAnother()) its.keep(title, said.told);
    else if (said.told.length) its.tell(title, said.told, { isWrong: false });
  }

  // Without the code of the answer before it.
  async function heard(answer, asked) {
    const isSaving = asked.action === "persistEntry";
    if (answer.status === 422) {
      const said = await answer.json();
      if (!isSaving) its.refuse(said.error);
      its.tell(its.NOT_SAVED, said.error.split("\n"), said);
      its.refuse(its.LOOK_BELOW);
    }
    if (isSaving && answer.ok) saved(asked.params.dataFiles[0], await answer.clone().json());
  }

  // Its window was closed while this page stayed open: nothing that was typed is lost.
  function closed() {
    its.tell("Biểu mẫu trên máy này đã đóng", [
      "Đừng đóng hay tải lại trang này: mở lại biểu mẫu như lúc đầu, rồi về đây bấm Lưu lần nữa.",
    ]);
    its.refuse(its.LOOK_BELOW);
  }

  its.onThisMachine = (backend) => {
    // There is nobody to sign in to.
    localStorage.setItem("decap-cms-user", JSON.stringify({ backendName: backend.name }));
    const ask = window.fetch;
    window.fetch = async (...request) => {
      if (request[0] !== backend.proxy_url) return ask(...request);
      const answer = await ask(...request).catch(closed);
      await heard(answer, JSON.parse(request[1].body));
      return answer;
    };
  };
})(soGhiDanh);
