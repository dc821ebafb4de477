"""The house style: rules as data (`pack`), named tests where a pattern does not reach (`named`), and one engine over
the article (`engine`). The rules that ship stand in ``resources/rules``; a newsroom adds its own beside them.
"""
