"""Usage: kill.py SERVER DATA KEY COUNT

Ends the server in the middle of writing, COUNT times. Two coordinators write people down, one writes notes and a
volunteer logs meetings, all by their forms. What was answered with 303 was acknowledged: it must be there afterwards."""

import os
import random
import sys
import threading
import time

from server import serving
from writing import Reading, writers

# Between the first request after a start and the end of the process.
LEAST_SECONDS, MOST_SECONDS = 0.01, 0.6


def write_and_kill(served, crowd, seconds):
    is_over = threading.Event()
    threads = [threading.Thread(target=writer.write_until, args=(is_over,)) for writer in crowd]
    for thread in threads:
        thread.start()
    time.sleep(seconds)
    served.kill()
    is_over.set()
    for thread in threads:
        thread.join()
    for writer in crowd:
        writer.client.leave()


def main(program, data, key, count):
    seed = int(os.environ.get("SOAK_SEED") or random.randrange(1_000_000))
    chance = random.Random(seed)
    lost = []
    with serving(program, data, key) as served:
        crowd = writers(served)
        for _ in range(int(count)):
            write_and_kill(served, crowd, chance.uniform(LEAST_SECONDS, MOST_SECONDS))
            served.start()
            reading = Reading(served, crowd)
            lost += reading.lost([one for writer in crowd for one in writer.acknowledged[-5:]])
            reading.leave()
        everything = [one for writer in crowd for one in writer.acknowledged]
        reading = Reading(served, crowd)
        lost += reading.lost(everything)
        people, torn = reading.people()
    refused = sum(writer.refused for writer in crowd)
    print(f"server: {count} kills, {len(everything)} acknowledged writes, {len(set(lost))} lost; {people} people, {torn} not readable")
    if lost or torn or not all(writer.acknowledged for writer in crowd) or refused > len(everything):
        print(f"seed {seed}; {refused} writes refused; lost: {sorted(one.page for one in set(lost))[:10]}")
        return 4
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
