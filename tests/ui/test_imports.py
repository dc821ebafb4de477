"""What importing the window must not cost."""

import subprocess
import sys

QUESTION = """
import linecache
import newsroom.ui.editor.paper
import sqlalchemy.orm
print(sum(1 for name in linecache.cache if name.endswith(".py")))
"""


def test_no_module_has_its_source_read_while_it_is_imported() -> None:
    run = subprocess.run([sys.executable, "-c", QUESTION], capture_output=True, text=True, check=True)
    # shiboken's own start reads a handful
    assert int(run.stdout) < 40
