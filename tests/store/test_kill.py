"""A writer that is killed at any moment has lost nothing that it was told is kept."""

import json
import random
import subprocess
import sys
from pathlib import Path

KILLS = 40


def test_what_was_acknowledged_outlives_the_writer(profile: Path) -> None:
    seed = random.SystemRandom().randrange(1 << 32)
    command = [sys.executable, str(Path(__file__).with_name("kill_writer.py")), str(profile), str(KILLS), str(seed)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"seed {seed}: {done.stderr}"
    seen = json.loads(done.stdout)
    acknowledged = seen.pop("acknowledged")
    assert seen == {"kills": KILLS, "lost": 0, "torn": 0, "unsound": 0}, f"seed {seed}: {seen}"
    assert acknowledged > KILLS
