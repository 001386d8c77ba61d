"""Visitors that ask a running server for one page, over connections held open by this process."""

import http.client
import statistics
import threading
import time
from dataclasses import dataclass


@dataclass(frozen=True)
class Load:
    a_second: float  # requests answered
    p50: float  # milliseconds
    p95: float
    kilobytes: float  # compressed


def under_load(port: int, address: str, *, connections: int, seconds: float) -> Load:
    times: list[float] = []
    weight: list[int] = []
    begun = time.perf_counter()
    end = begun + seconds

    def visitor() -> None:
        connection = http.client.HTTPConnection("127.0.0.1", port)
        while time.perf_counter() < end:
            asked = time.perf_counter()
            connection.request("GET", address, headers={"Accept-Encoding": "gzip"})
            answer = connection.getresponse()
            body = answer.read()
            assert answer.status == 200, (address, answer.status)
            times.append(time.perf_counter() - asked)
            weight.append(len(body))

    visitors = [threading.Thread(target=visitor) for _ in range(connections)]
    for one in visitors:
        one.start()
    for one in visitors:
        one.join()
    elapsed = time.perf_counter() - begun
    parts = statistics.quantiles(times, n=20)
    return Load(len(times) / elapsed, parts[9] * 1000, parts[18] * 1000, max(weight) / 1024)
