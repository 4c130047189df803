"use strict";
// Tells the CMS what to ask, how files are read and written, and where they belong.
(function (its) {
  const TOLD = "bieu-mau.json";

  its.NOT_SAVED = "Chưa lưu được";
  its.LOOK_BELOW = "Xem lời báo ở cuối màn hình.";

  async function told() {
    const answer = await fetch(TOLD, { cache: "no-cache" });
    return answer.json();
  }

  its.chooseAnew = async () => { its.choices = (await told()).choices; };

  // The CMS's own message goes by; ours stays, and need not be said twice.
  async function prepared(fields, event) {
    its.hush();
    try {
      return await its.prepared(fields, event);
    } catch (error) {
      its.tell(its.NOT_SAVED, [String(error)]);
      its.refuse(its.LOOK_BELOW);
    }
  }

  async function start() {
    const { config, orders, choices } = await told();
    its.choices = choices;
    const fields = Object.fromEntries(config.collections.map((one) => [one.name, one.fields]));
    its.speak();
    CMS.registerWidget("tham-chieu", its.Choice);
    for (const [name, order] of Object.entries(orders)) {
      CMS.registerCustomFormat(`so-ghi-danh-${name}`, "yml", {
        fromFile: its.read,
        toFile: (data) => its.written(data, order),
      });
    }
    CMS.registerEventListener({ name: "preSave", handler: (event) => prepared(fields, event) });
    if (config.backend.name === "proxy") its.onThisMachine(config.backend);
    CMS.init({ config: { ...config, load_config_file: false } });
    document.getElementById("dang-mo").remove();
    its.tellKept();
  }

  start().catch(() => {
    const said = document.getElementById("dang-mo");
    if (said) said.textContent = "Chưa mở được biểu mẫu. Hãy kiểm tra mạng rồi tải lại trang.";
  });
})(soGhiDanh);
