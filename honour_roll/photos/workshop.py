"""Photos decoded in processes of their own, two at a time, so that none takes others with it."""

from __future__ import annotations

import json
import os
import pickle
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from typing import IO, Any, TypeVar

from honour_roll.photos.errors import PhotoRefused, stopped
from honour_roll.photos.worker import Made, Work
from honour_roll.text.message import Message

T = TypeVar("T")
R = TypeVar("R")

PATIENCE = 30.0
"""Seconds for one photo: some ten times what the largest takes."""

_AT_A_TIME = 2
_AHEAD = 2 * _AT_A_TIME
_LONGEST_LINE = 100_000
_MOST_BYTES = 300_000_000
# It finds what this process finds, whatever became of the way there (-P: and nothing beside it).
_PROGRAM = """import sys
sys.path[:] = sys.argv[1:]
from honour_roll.photos.worker import main
main()"""
# numpy's algebra, which nothing here calls, would ask for an arena of memory for every core.
_ENVIRONMENT = {"OPENBLAS_NUM_THREADS": "1"}
_NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)


class Workshop:
    """A process that is started with the first photo and ended on leaving; for one thread."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Workshop:
        return self

    def __exit__(self, *_: object) -> None:
        self._end()

    def do(self, work: Work, *material: Any) -> Made:
        """What ``work`` makes of ``material`` there; raises ``PhotoRefused``.

        A photo that makes the process end, or takes longer than ``PATIENCE``, is refused; the
        next one gets a new process.
        """
        try:
            process = self._running()
            with _ended_after(process, PATIENCE):
                return _asked(process, pickle.dumps((work, material)))
        except PhotoRefused:
            raise
        except (OSError, ValueError, EOFError) as error:
            self._end()
            raise stopped() from error
        except BaseException:
            self._end()  # what it would still answer is not the next one's
            raise

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            self._end()
            self._process = subprocess.Popen(  # noqa: S603 - a list, without a shell
                [sys.executable, "-P", "-c", _PROGRAM, *sys.path],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=os.environ | _ENVIRONMENT,
                creationflags=_NO_WINDOW,
            )
        return self._process

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        for pipe in (process.stdin, process.stdout):
            with suppress(OSError):
                if pipe is not None:
                    pipe.close()
        process.wait()


def apart(work: Work, *material: Any) -> Made:
    """What ``work`` makes of one photo in a process of its own; raises ``PhotoRefused``."""
    with Workshop() as workshop:
        return workshop.do(work, *material)


def two_at_a_time(act: Callable[[Workshop, T], R], items: Iterable[T]) -> Generator[R, None, None]:
    """What ``act`` gives for each of ``items``, in their order, with two workshops between them."""
    shops = [Workshop() for _ in range(_AT_A_TIME)]
    free = deque(shops)
    lock = threading.Lock()

    def acted(item: T) -> R:
        with lock:
            shop = free.popleft()
        try:
            return act(shop, item)
        finally:
            with lock:
                free.append(shop)

    waiting: deque[Future[R]] = deque()
    pool = ThreadPoolExecutor(_AT_A_TIME)
    try:
        for item in items:
            waiting.append(pool.submit(acted, item))
            if len(waiting) > _AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)
        for shop in shops:
            shop.__exit__()


class _ended_after:  # noqa: N801 - read after ``with``
    """Ends ``process`` if what is done meanwhile takes longer than ``seconds``."""

    def __init__(self, process: subprocess.Popen[bytes], seconds: float) -> None:
        self._timer = threading.Timer(seconds, process.kill)

    def __enter__(self) -> None:
        self._timer.start()

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()
        # A build asks whether it is alone before it makes a copy of itself.
        self._timer.join()


def _asked(process: subprocess.Popen[bytes], order: bytes) -> Made:
    assert process.stdin is not None  # noqa: S101 - it is a pipe
    assert process.stdout is not None  # noqa: S101
    process.stdin.write(order)
    process.stdin.flush()
    answer = json.loads(process.stdout.readline(_LONGEST_LINE))
    if refused := answer.get("refused"):
        code, what_vi, what_en, remedy_vi, remedy_en = map(str, refused)
        raise PhotoRefused(code, Message(what_vi, what_en), Message(remedy_vi, remedy_en))
    sizes = [int(size) for size in answer["sizes"]]
    if min(sizes, default=0) < 0 or sum(sizes) > _MOST_BYTES:
        raise ValueError(sizes)
    return Made(answer["facts"], [_exactly(process.stdout, size) for size in sizes])


def _exactly(pipe: IO[bytes], size: int) -> bytes:
    data = pipe.read(size)
    if len(data) != size:
        raise EOFError
    return data
