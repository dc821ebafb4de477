"""Other words that people say for what can be done. The palette finds an action by them as by its own text."""

from __future__ import annotations

from PySide6.QtCore import QObject


class OtherWords(QObject):
    """The words by the id of the action, in the language of the window."""

    def table(self) -> dict[str, str]:
        """All of them, words parted by spaces."""
        return self._article() | self._text() | self._window()

    def _article(self) -> dict[str, str]:
        return {
            "article.new": self.tr("write create start story compose"),
            "article.import": self.tr("import load word docx upload"),
            "article.duplicate": self.tr("clone copy"),
            "article.keep": self.tr("save snapshot"),
            "article.bin": self.tr("delete remove trash erase discard"),
            "article.publish": self.tr("post send release upload go live"),
            "article.schedule": self.tr("later delay time date plan"),
            "article.desk": self.tr("submit deliver send review editor"),
            "article.return": self.tr("return reject note author review"),
            "article.unpublish": self.tr("withdraw retract take down delete remove"),
            "article.correct": self.tr("fix update amend erratum"),
            "article.outbox": self.tr("queue pending sending"),
            "article.page": self.tr("view visit site web"),
            "article.address": self.tr("link url share"),
            "article.section": self.tr("category file under"),
            "article.tags": self.tr("keywords labels hashtags"),
            "article.lead": self.tr("featured cover photo picture"),
            "article.related": self.tr("links see also read more"),
            "article.byline": self.tr("author writer name"),
            "article.slug": self.tr("slug url link path"),
            "article.findings": self.tr("errors checks problems issues proofread"),
            "article.mend": self.tr("correct repair"),
            "article.history": self.tr("versions restore earlier revisions"),
        }

    def _text(self) -> dict[str, str]:
        return {
            "text.picture": self.tr("image photo insert upload"),
            "text.link": self.tr("url hyperlink address"),
            "text.unlink": self.tr("delete hyperlink"),
            "text.embed": self.tr("video tweet youtube post"),
            "text.quote": self.tr("citation blockquote"),
            "text.bold": self.tr("strong heavy"),
            "text.italic": self.tr("slanted emphasis"),
            "text.bullets": self.tr("list points"),
            "text.numbers": self.tr("list ordered"),
            "text.clear": self.tr("remove plain delete"),
            "text.find": self.tr("search look"),
            "text.replace": self.tr("substitute change"),
            "edit.undo": self.tr("back revert"),
            "edit.redo": self.tr("again repeat"),
        }

    def _window(self) -> dict[str, str]:
        return {
            "site.connect": self.tr("wordpress sign in login account add"),
            "app.settings": self.tr("preferences options"),
            "app.quit": self.tr("exit close leave"),
            "drafts.search": self.tr("find look"),
            "view.drafts": self.tr("list articles"),
            "view.calendar": self.tr("week month schedule dates plan hijri"),
            "view.team": self.tr("colleagues everybody desk submitted"),
            "view.card": self.tr("properties details metadata filing"),
            "view.preview": self.tr("see page phone"),
            "view.focus": self.tr("distraction free full screen"),
            "view.larger": self.tr("zoom in bigger font"),
            "view.smaller": self.tr("zoom out font"),
            "view.normal": self.tr("zoom reset font"),
            "view.light": self.tr("day white theme"),
            "view.dark": self.tr("night black theme"),
            "view.language": self.tr("arabic english language"),
            "hand.everywhere": self.tr("search substitute drafts global"),
            "hand.today": self.tr("date day insert calendar"),
            "hand.hijri": self.tr("date islamic umm al-qura calendar"),
            "hand.digits_arabic": self.tr("numbers numerals arabic indic"),
            "hand.digits_western": self.tr("numbers numerals latin european"),
            "hand.outline": self.tr("contents structure headings navigation"),
            "hand.xray": self.tr("bidi invisible characters marks hidden rlm lrm"),
            "hand.typewriter": self.tr("scroll centre line"),
            "hand.full_screen": self.tr("maximize whole screen"),
            "hand.beside": self.tr("split side two compare second"),
            "help.keys": self.tr("shortcuts help keyboard"),
            "help.about": self.tr("version information"),
        }
