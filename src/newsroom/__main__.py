"""``python -m newsroom`` is the command ``newsroom``."""

from newsroom.cli import main

if __name__ == "__main__":
    main()
