"""The command line: the desk without a window.

``newsroom [--profile DIR] [--lang ar|en] VERB …``; without a verb the window opens. Exit codes: 0 done; 1 refused as
it stands, with the reason on standard error; 2 the command was not written right; 3 the site cannot be reached, the
work is kept and will go out.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import NoReturn


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line of this process and leave with its exit code."""
    from newsroom.cli.call import use_utf8
    from newsroom.cli.program import run

    use_utf8()
    try:
        code = run(sys.argv[1:] if arguments is None else arguments)
        sys.stdout.flush()
    except BrokenPipeError:  # whoever reads the output has read enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 0
    sys.exit(code)
