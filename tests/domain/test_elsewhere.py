"""Pictures that lie elsewhere have a name of their own on this machine."""

from newsroom.domain.article import Article
from newsroom.domain.document import Document, Figure, Gallery, Paragraph, plain
from newsroom.domain.elsewhere import copy_name, references


def test_every_picture_is_named_once_the_lead_first() -> None:
    one, two, three = (Figure(f"https://paper.example/{number}.jpg") for number in (1, 2, 3))
    body = Document((Paragraph(plain("عاد القارب.")), two, Gallery((three, one))))
    assert references(Article(lead=one, body=body)) == (one.media, two.media, three.media)
    assert references(Article()) == ()


def test_a_name_holds_nothing_of_the_address() -> None:
    names = {copy_name(f"https://paper.example/../../صورة.jpg?{number}") for number in range(3)}
    assert len(names) == 3
    assert all(set(name) <= set("0123456789abcdef") for name in names)
