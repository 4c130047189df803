"use strict";
// Vietnamese words that the CMS lacks, and better ones for an office than its own.
(function (its) {
  its.LEAVE = "Có thay đổi chưa lưu. Rời trang này?";
  its.SAVE_AND_ADD = "Lưu rồi thêm mục mới";

  const WORDS = {
    app: { header: { content: "Hồ sơ", workflow: "Đang chờ duyệt", quickAdd: "Thêm" } },
    collection: {
      sidebar: { collections: "Sổ ghi danh", searchAll: "Tìm trong tất cả" },
      collectionTop: {
        newButton: "Thêm %{collectionLabel}",
        viewAs: "Cách hiện",
        viewAsList: "Hiện thành danh sách",
        viewAsGrid: "Hiện thành ô",
        groupBy: "Xếp nhóm theo",
      },
      entries: { unpublishedHeader: "Chưa được duyệt", noEntries: "Mục này chưa có hồ sơ nào" },
      groups: { other: "Khác", negateLabel: "Không phải %{label}" },
    },
    editor: {
      editor: {
        onLeavePage: its.LEAVE,
        confirmLoadBackup: "Lần trước có phần đang viết dở. Mở lại phần ấy?",
      },
      editorControl: { field: { widgetLabel: "Mục %{widgetLabel}" } },
      editorControlPane: {
        widget: {
          required: "Chưa ghi mục “%{fieldLabel}”.",
          regexPattern: "%{fieldLabel}: %{pattern}",
          rangeMin: "%{fieldLabel}: cần ít nhất %{minCount} mục.",
        },
      },
      editorToolbar: {
        backCollection: "%{collectionLabel}",
        unsavedChanges: "Chưa lưu",
        changesSaved: "Không có thay đổi chưa lưu",
        publish: "Lưu",
        publishing: "Đang lưu…",
        published: "Đã lưu",
        publishNow: "Lưu vào Sổ trên máy này",
        publishAndCreateNew: its.SAVE_AND_ADD,
        // A copy would take along whose consent it is, who has reviewed it and its old addresses.
        publishAndDuplicate: "",
        duplicate: "",
        status: "Trạng thái: %{status}",
        statusInfoTooltipDraft: "Đang viết. Viết xong thì chuyển sang “Chờ duyệt”.",
        statusInfoTooltipInReview: "Người biên tập đang xem; vẫn sửa được.",
        draft: "Đang viết",
        inReview: "Chờ duyệt",
        ready: "Đã xem",
        deleteUnpublishedEntry: "Bỏ hồ sơ đang viết",
        deleteUnpublishedChanges: "Bỏ các thay đổi",
      },
      editorWidgets: {
        image: {
          choose: "Chọn ảnh",
          chooseDifferent: "Chọn ảnh khác",
          chooseMultiple: "Chọn ảnh",
          addMore: "Thêm ảnh",
          remove: "Bỏ ảnh",
          removeAll: "Bỏ mọi ảnh",
        },
        list: { add: "Thêm %{item}", addType: "Thêm %{item}" },
        object: { expand: "Mở ra", collapse: "Thu lại" },
      },
    },
    mediaLibrary: {
      mediaLibraryCard: { copy: "Chép", copyName: "Chép tên", copyPath: "Chép chỗ", copied: "Đã chép" },
      mediaLibraryModal: {
        close: "Đóng",
        images: "Ảnh của hồ sơ",
        mediaAssets: "Ảnh",
        upload: "Chọn ảnh từ máy",
        uploading: "Đang lấy ảnh…",
        chooseSelected: "Dùng ảnh này",
        deleteSelected: "Bỏ ảnh này",
        noAssetsFound: "Chưa có ảnh nào. Bấm “Chọn ảnh từ máy”.",
        noImagesFound: "Chưa có ảnh nào. Bấm “Chọn ảnh từ máy”.",
      },
    },
    ui: {
      settingsDropdown: { account: "Tài khoản" },
      toast: {
        missingRequiredField: "Còn mục chưa ghi hoặc ghi chưa đúng: xem chữ đỏ ở mỗi mục.",
        onFailToPersist: "Chưa lưu được. %{details}",
        entrySaved: "Đã lưu.",
        entryPublished: "Đã lưu.",
      },
    },
    workflow: {
      workflow: { workflowHeading: "Đang chờ duyệt", newPost: "Thêm hồ sơ" },
      workflowList: { draftHeader: "Đang viết", inReviewHeader: "Chờ duyệt", readyHeader: "Đã xem" },
    },
  };

  function joined(theirs, ours) {
    const whole = { ...theirs };
    for (const [key, words] of Object.entries(ours))
      whole[key] = typeof words === "string" ? words : joined(whole[key], words);
    return whole;
  }

  its.speak = () => CMS.registerLocale("vi", joined(CMS.getLocale("vi"), WORDS));
})(soGhiDanh);
