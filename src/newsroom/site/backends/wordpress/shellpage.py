"""One page of the site on its way to being a shell: still, without scripts, with its styles taken out. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from urllib.parse import urljoin

from selectolax.lexbor import LexborHTMLParser, LexborNode

from newsroom.site.backends.wordpress.shellcss import Sheet, addresses, pointed
from newsroom.site.backends.wordpress.shelltokens import token, without

POLICY = (
    "default-src 'none'; style-src file: 'unsafe-inline'; img-src file: data:; font-src file: data:;"
    " base-uri file:; form-action 'none'"
)
_GONE = (
    "script,noscript,base,iframe,frame,object,embed,applet,template,source,track,link:not([rel~=stylesheet]),"
    "meta[http-equiv],meta[charset],meta[property],meta[name]:not([name=viewport]):not([name=color-scheme])"
)
_LATE = ("data-src", "data-lazy-src", "data-original")  # where the address of a picture is kept for a script
_DROPPED = ("srcset", "sizes", "loading", "fetchpriority", "decoding", "ping", *_LATE)


def enclose(node: LexborNode, name: str, number: int = 0) -> None:
    """Say that `node` goes where the article has no such part."""
    node.insert_before(token(f"[{name}", number))
    node.insert_after(token(f"]{name}", number))


class Page:
    """A page at `url`, taken apart."""

    def __init__(self, html: str, url: str) -> None:
        self.url = url
        self._tree = LexborHTMLParser(without(html))
        base = self._tree.css_first("base[href]")
        self._base = urljoin(url, base.attributes.get("href") or "") if base is not None else url
        self.sheets = list(self._take_sheets())
        for node in self._tree.css(_GONE):
            node.decompose()
        for node in self._tree.css("html,body"):
            classes = (node.attributes.get("class") or "").split()
            if "no-js" in classes:
                node.attrs["class"] = " ".join("js" if name == "no-js" else name for name in classes)

    @property
    def is_rtl(self) -> bool:
        """Whether the page reads from the right."""
        return self._tree.css_first("html[dir=rtl],body.rtl") is not None

    @property
    def body(self) -> LexborNode:
        """The body; the parser makes one for every page."""
        body = self._tree.body
        assert body is not None
        return body

    def title(self) -> LexborNode | None:
        """The element that names the page."""
        return self._tree.css_first("head title")

    def _take_sheets(self) -> Iterator[Sheet]:
        for number, node in enumerate(self._tree.css("style,link[rel~=stylesheet][href]")):
            known = node.attributes
            href = urljoin(self._base, known.get("href") or "") if node.tag == "link" else ""
            text = "" if href else node.text(deep=True)
            yield Sheet(known.get("id") or "", text, href, known.get("media") or "", number)
            node.replace_with(token("sheet", number))

    def pictures(self) -> Iterator[str]:
        """The addresses of what the page shows beside the article."""
        for _node, name, value in self._sources():
            if name == "style":
                yield from (url for url, _ in addresses(value, self._base))
            else:
                yield urljoin(self._base, value)

    def point(self, place: Callable[[str], str]) -> None:
        """Let every address that is loaded lead to what is kept, or nowhere."""
        for node, name, value in list(self._sources()):
            if name == "style":
                node.attrs["style"] = pointed(value, self._base, place)
            else:
                node.attrs[name] = place(urljoin(self._base, value)) or "data:,"
        for node in self._tree.css("a[href],area[href]"):
            href = node.attributes.get("href") or ""
            node.attrs["href"] = href if href.startswith("#") else urljoin(self._base, href)

    def _sources(self) -> Iterator[tuple[LexborNode, str, str]]:
        """What is loaded: the element, its attribute and the value; whatever else would load is taken away."""
        for node in self._tree.css("img,input[src],video,audio,image,use,form[action],[style*=url]"):
            known = node.attributes
            late = next((known[name] for name in _LATE if known.get(name)), None)
            if node.tag == "img" and late:
                node.attrs["src"] = late
            for name in (*_DROPPED, *(["action"] if node.tag == "form" else [])):
                if name in known:
                    del node.attrs[name]
            for name in ("src", "poster", "href", "xlink:href", "style"):
                value = node.attributes.get(name) or ""
                if name == "style" and "url(" not in value.lower():
                    continue
                if value and not value.startswith(("data:", "#", "@@newsroom:")):
                    yield node, name, value

    def html(self) -> str:
        """The page with its tokens, a policy that lets it load nothing but files, and nothing that asks for more."""
        still = (
            '<meta charset="utf-8"><meta http-equiv="x-dns-prefetch-control" content="off">'
            f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
        )
        return re.sub(r"<head[^>]*>", f"<head>{still}", self._tree.html or "", count=1)
