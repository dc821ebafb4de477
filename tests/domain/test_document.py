from newsroom.domain.document import (
    Code,
    Document,
    Embed,
    Figure,
    Gallery,
    Heading,
    List,
    ListItem,
    More,
    Opaque,
    Paragraph,
    Pullquote,
    Quote,
    Separator,
    Table,
    plain,
    prose,
)


def test_prose_has_every_letter_that_a_reader_reads_in_order() -> None:
    picture = Figure("https://a.example/1.jpg", alt="لا", caption=plain("7"), credit="لا")
    document = Document(
        (
            Heading(2, plain("1")),
            Paragraph(plain("2")),
            List((ListItem(plain("3"), (List((ListItem(plain("4")),)),)), ListItem(plain("5")))),
            Quote((Paragraph(plain("6")),), plain("قائل")),
            picture,
            Gallery((picture, picture), plain("8")),
            Pullquote(plain("9"), plain("10")),
            Embed("https://a.example", title="11", caption=plain("12")),
            Table(((plain("13"), plain("14")),), caption=plain("15")),
            Code("16"),
            Separator(),
            More(),
            Opaque("<p>لا</p>"),
        )
    )
    assert " ".join(prose(document).split()) == "1 2 3 4 5 6 قائل 7 7 7 8 9 10 11 12 13 14 15 16"


def test_an_empty_document_has_no_prose() -> None:
    assert prose(Document()) == ""
