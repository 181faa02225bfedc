"""Which files staff are offered."""

from kiosk.store.exchange.places import list_files


def test_lists_on_media_and_in_the_import_folder_are_found(tmp_path):
    imports, media = tmp_path / "imports", tmp_path / "media"
    stick, card = media / "STICK", media / "person" / "CARD"
    for folder in (imports, stick / "deeper" / "down", card):
        folder.mkdir(parents=True)
    for file in (imports / "a.csv", stick / "B.JSON", card / "c.tsv"):
        file.write_text("x", "utf-8")
    (stick / "photo.jpg").write_text("x", "utf-8")
    (stick / "._b.csv").write_text("x", "utf-8")
    (stick / "deeper" / "down" / "far.csv").write_text("x", "utf-8")
    (stick / "link.csv").symlink_to(imports / "a.csv")
    (media / "loop").symlink_to(media)

    found = list_files(imports, [media, tmp_path / "absent"])

    assert [(f.place, f.path.name) for f in found] == [
        ("CARD", "c.tsv"),
        ("STICK", "B.JSON"),
        ("imports", "a.csv"),
    ]


def test_without_a_folder_and_media_there_is_nothing(tmp_path):
    assert list_files(None, []) == ()
