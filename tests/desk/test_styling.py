"""The house style of a newsroom: its own packs, the policies of its sites, and what somebody let stand."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from tests.desk.conftest import with_last

from newsroom.desk import checking, drafting, publishing, settings, spelling, styling
from newsroom.desk.newsroom import LOCAL_SITE, Newsroom
from newsroom.domain.article import Draft
from newsroom.domain.errors import BadInput, NotFound, Refused
from newsroom.domain.finding import Finding, Level
from newsroom.domain.style.policy import Policies
from newsroom.language.words import LANGUAGES, say

PACK = """[[rule]]
id = "harbour"
level = "{level}"
ar = "الاسم الرسمي للميناء هو «{{fix}}»."
en = "The harbour's official name is “{{fix}}”."
words = {{ "المرفأ" = "{name}" }}
"""


def _put(folder: Path, level: str = "block", name: str = "الميناء", file: str = "بيت.toml") -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / file
    path.write_text(PACK.format(level=level, name=name), encoding="utf-8")
    return path


def _with(room: Newsroom, draft: Draft, text: str) -> Draft:
    return drafting.save(room, draft.id, with_last(draft.article, text))[0]


def _found(room: Newsroom, draft: Draft) -> list[Finding]:
    return [finding for finding in checking.check(room, draft) if finding.code.startswith("style.")]


def test_what_the_rules_find_stands_among_the_findings_of_a_draft(room: Newsroom, story: Draft) -> None:
    assert _found(room, story) == []
    draft = _with(room, story, "وعاد الصيادون فى المساء، بعد يوم طويل  من العمل.")
    found = checking.check(room, draft)
    assert [finding.code for finding in found if finding.code.startswith("style.")] == [
        "style.ya-maksura",
        "style.double-blank",
    ]
    assert [finding.level for finding in found] == sorted((finding.level for finding in found), key=list(Level).index)
    assert styling.mended(room, draft) == with_last(story.article, "وعاد الصيادون في المساء، بعد يوم طويل من العمل.")


def test_a_blocking_rule_of_the_newsroom_stops_publishing_updating_and_scheduling(
    room: Newsroom, profile: Path, story: Draft
) -> None:
    new = drafting.new(room, with_last(story.article, "عاد الصيادون إلى المرفأ."))[0]
    publishing.publish(room, story.id)
    _with(room, story, "عاد الصيادون إلى المرفأ.")
    _put(profile / styling.FOLDER)
    for draft_id, at in ((story.id, None), (new.id, None), (new.id, room.now() + timedelta(days=1))):
        with pytest.raises(publishing.Blocked) as blocked:
            publishing.publish(room, draft_id, at=at)
        (finding,) = blocked.value.findings
        assert finding.sentence("ar") == "الاسم الرسمي للميناء هو «الميناء»."
    _with(room, story, "عاد الصيادون إلى الميناء.")
    publishing.publish(room, story.id)


def test_a_pack_is_read_again_when_it_changed_and_is_gone_with_its_file(
    room: Newsroom, profile: Path, tmp_path: Path, story: Draft
) -> None:
    draft = _with(room, story, "عاد الصيادون إلى المرفأ.")
    shared = tmp_path / "قواعد مشتركة"
    settings.change(room, {"rules_folder": str(shared)})
    assert _found(room, draft) == []
    path = _put(shared, "hint")
    assert [(finding.level, finding.fix) for finding in _found(room, draft)] == [(Level.HINT, "الميناء")]
    _put(shared, "warn", "الميناء القديم")
    assert [(finding.level, finding.fix) for finding in _found(room, draft)] == [(Level.WARN, "الميناء القديم")]
    _put(profile / styling.FOLDER, "warn", "ميناء المدينة الكبير", "أخرى.toml")  # the shared one has the last word
    assert [finding.fix for finding in _found(room, draft)] == ["الميناء القديم"]
    path.unlink()
    assert [finding.fix for finding in _found(room, draft)] == ["ميناء المدينة الكبير"]


def test_a_broken_pack_says_where_and_the_others_go_on(room: Newsroom, profile: Path, story: Draft) -> None:
    folder = profile / styling.FOLDER
    _put(folder, "hint")
    (folder / "مكسور.toml").write_text('[[rule]]\nid = "x"\nlevel = "loud"\nar = "س."\nen = "x."\n', encoding="utf-8")
    draft = _with(room, story, "عاد الصيادون إلى المرفأ.")
    broken, own = sorted(_found(room, draft), key=lambda finding: finding.field != "site")
    assert (own.code, broken.code, broken.level) == ("style.harbour", "style.pack-one-way", Level.WARN)
    assert "مكسور.toml" in broken.sentence("ar")
    (fault,) = styling.faults(room)
    assert (fault.values["rule"], fault.values["line"]) == ("x", 1)


def test_a_policy_is_of_one_site(room: Newsroom, story: Draft) -> None:
    assert styling.policies(room, LOCAL_SITE) == Policies()
    draft = _with(room, story, "وزعت البلدية ٤٠ صندوقًا.")
    body = draft.article.body
    only = replace(draft, article=replace(draft.article, body=replace(body, blocks=body.blocks[-1:])))
    assert _found(room, only) == []
    assert styling.decide(room, LOCAL_SITE, "digits", "western").sites
    assert [finding.fix for finding in _found(room, only)] == ["40"]
    assert styling.policies(room, LOCAL_SITE) == Policies(digits="western")
    assert styling.policies(room, "أخرى") == Policies()


def test_the_lengths_of_a_site_are_those_of_the_checks(room: Newsroom, story: Draft) -> None:
    def codes() -> set[str]:
        return {finding.code for finding in checking.check(room, story)}

    long = {"check.headline-long", "check.headline-very-long", "check.standfirst-long", "style.headline-search"}
    assert not codes() & long
    styling.decide(room, LOCAL_SITE, "headline_length", 20)
    styling.decide(room, LOCAL_SITE, "standfirst_length", 20)
    styling.decide(room, LOCAL_SITE, "search_length", 20)
    assert codes() & long == {"check.headline-long", "check.standfirst-long", "style.headline-search"}
    styling.decide(room, LOCAL_SITE, "headline_most", 30)
    assert "check.headline-very-long" in codes()
    for name in ("headline_length", "headline_most", "standfirst_length", "search_length"):
        styling.decide(room, LOCAL_SITE, name, 0)
    assert not codes() & long


def test_what_cannot_be_decided(room: Newsroom) -> None:
    with pytest.raises(NotFound, match=r"style\.no-policy"):
        styling.decide(room, LOCAL_SITE, "weather", "fair")
    with pytest.raises(BadInput, match=r"style\.policy-value"):
        styling.decide(room, LOCAL_SITE, "digits", "roman")
    with pytest.raises(NotFound, match=r"store\.site-missing"):
        styling.decide(room, "أخرى", "digits", "western")
    room.store.sites.set_policies(LOCAL_SITE, {"digits": "roman", "weather": "fair", "tanwin": "alef"})
    assert styling.policies(room, LOCAL_SITE) == Policies(tanwin="alef")


def test_every_policy_has_its_words() -> None:
    for policy in styling.table():
        codes = [f"policy.{policy.name}", f"policy.{policy.name}.help"]
        codes += [f"policy.{policy.name}.{choice}" for choice in policy.choices if choice]
        assert [code for code in codes for lang in LANGUAGES if say(code, lang) == code] == []


def test_the_same_rules_are_the_same_value(room: Newsroom, profile: Path, story: Draft) -> None:
    assert styling.style(room, story) is styling.style(room, story)
    _put(profile / styling.FOLDER)
    assert "style.harbour" in {rule.code for rule in styling.style(room, story).rules}


def test_the_names_of_the_newsroom_are_written_one_way(room: Newsroom, story: Draft) -> None:
    draft = _with(room, story, "زار نتنياهو المدينة، وقال نتانياهو ذلك.")
    assert _found(room, draft) == []
    spelling.ignore_everywhere(room, "نتنياهو")
    assert [finding.fix for finding in _found(room, draft)] == ["نتنياهو"]


def test_what_somebody_let_stand_is_found_no_more_in_that_draft(room: Newsroom, story: Draft) -> None:
    draft = _with(room, story, "وعاد الصيادون فى المساء، كما عاد فى الصباح.")
    one, other = _found(room, draft)
    styling.ignore(room, draft.id, one, " اسم  البرنامج ", "سلمى حداد")
    assert _found(room, draft) == []  # the other one has the same letters
    (kept,) = styling.ignored(room, draft.id)
    assert (kept.code, kept.text, kept.reason, kept.who) == ("style.ya-maksura", "فى", "اسم البرنامج", "سلمى حداد")
    assert abs(kept.at - room.now()) < timedelta(minutes=1)
    styling.ignore(room, draft.id, other, "سبب آخر", "سلمى حداد")
    assert [found.reason for found in styling.ignored(room, draft.id)] == ["سبب آخر"]
    twin = drafting.duplicate(room, draft.id)[0]
    assert len(_found(room, twin)) == 2
    styling.heed(room, draft.id, styling.ignored(room, draft.id)[0])
    assert _found(room, draft) == [one, other]


def test_a_finding_of_no_rule_can_be_let_stand_as_well(room: Newsroom, story: Draft) -> None:
    (missing,) = [finding for finding in checking.check(room, story) if finding.code == "check.lead-missing"]
    styling.ignore(room, story.id, missing, "خبر عاجل", "سلمى حداد")
    assert missing not in checking.check(room, story)


def test_what_cannot_be_ignored(room: Newsroom, profile: Path, story: Draft) -> None:
    _put(profile / styling.FOLDER)
    draft = _with(room, story, "عاد الصيادون إلى المرفأ فى المساء.")
    block, warning = _found(room, draft)
    with pytest.raises(Refused, match=r"style\.ignored-block"):
        styling.ignore(room, draft.id, block, "سبب", "سلمى")
    for reason, who in (("  ", "سلمى"), ("سبب", "")):
        with pytest.raises(Refused, match=r"style\.no-reason"):
            styling.ignore(room, draft.id, warning, reason, who)
    with pytest.raises(NotFound):
        styling.ignore(room, 10**6, warning, "سبب", "سلمى")
    assert styling.ignored(room, draft.id) == ()
    _put(profile / styling.FOLDER, "hint")
    styling.ignore(room, draft.id, _found(room, draft)[1], "سبب", "سلمى")
    _put(profile / styling.FOLDER, "block")
    assert [finding.code for finding in _found(room, draft)] == ["style.harbour", "style.ya-maksura"]
