"""The workers: each query in a process of its own, ended when the query takes too long or nobody waits for it."""

import asyncio
import contextlib
import os
import pickle
import signal
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import Coroutine
from pathlib import Path
from typing import Any, Self

from kg.problem import Problem, Words, language
from kg.serve.errors import RefusedError
from kg.serve.limits import Limits
from kg.serve.log import log, one_line
from kg.serve.messages import HEADER, Answer, Question, frame

__all__ = ["Pool"]

_PAUSE = 1.0  # seconds before another try where no worker can start
_NOT_STARTED = Words("查询进程不能启动", "a worker cannot start")
_NARROWER = Words("请用更窄的条件查询", "ask with narrower patterns")


class Pool:
    """Workers over the graph in a folder, started and ended with `async with`, which waits for the first of them.

    A worker takes 0.2 s to start and 40 MB. One that was ended is replaced at once.
    """

    def __init__(self, folder: Path, limits: Limits) -> None:
        self._folder = folder
        self._limits = limits
        self._asked = 0
        self._workers: set[_Worker] = set()
        self._idle: asyncio.Queue[_Worker] = asyncio.Queue()
        self._background: set[asyncio.Task[None]] = set()
        self._tried = asyncio.Event()
        self._closed = asyncio.Event()

    async def __aenter__(self) -> Self:
        for _ in range(self._limits.workers):
            self._in_background(self._add_worker())
        await self._tried.wait()
        return self

    async def __aexit__(self, *_: object) -> None:
        self._closed.set()
        await asyncio.gather(*(worker.end() for worker in self._workers))
        # Not cancelled: asyncio hangs where the start of a process is. They see that the pool is closed.
        await asyncio.gather(*self._background)

    @property
    def ready(self) -> int:
        """How many workers there are, at work or idle."""
        return sum(worker.ready for worker in self._workers)

    async def ask(self, question: Question) -> Answer:
        """The answer to a query. Cancelling this ends the query.

        Raises:
            RefusedError: 503, too many queries at once; 504, the time is over; 500, the worker broke down; and what the
                worker refuses.
        """
        if self._asked >= self._limits.workers + self._limits.waiting:
            raise _busy()
        self._asked += 1
        try:
            reply = await self._reply(question, asyncio.get_running_loop().time() + self._limits.timeout)
        finally:
            self._asked -= 1
        if isinstance(reply, RefusedError):
            raise reply
        return reply

    async def _reply(self, question: Question, deadline: float) -> Answer | RefusedError:
        try:
            async with asyncio.timeout_at(deadline):
                worker = await self._next()
        except TimeoutError:
            raise _busy() from None
        kept = False
        try:
            async with asyncio.timeout_at(deadline):
                reply: Answer | RefusedError = await worker.ask(question)
            kept = True
            return reply
        except TimeoutError:
            raise _late(self._limits.timeout) from None
        except EOFError:
            raise _broken() from None
        finally:  # also where this was cancelled
            if kept:
                self._idle.put_nowait(worker)
            else:
                self._in_background(self._replace(worker))

    async def _next(self) -> "_Worker":
        """The worker that has been idle longest."""
        while True:
            worker = await self._idle.get()
            if worker.alive:
                return worker
            self._in_background(self._replace(worker))

    def _in_background(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._background.add(task)
        task.add_done_callback(self._background.discard)

    async def _replace(self, worker: "_Worker") -> None:
        await self._remove(worker)
        await self._add_worker()

    async def _remove(self, worker: "_Worker") -> None:
        await worker.end()
        self._workers.discard(worker)

    async def _add_worker(self) -> None:
        while not self._closed.is_set():
            worker = await _Worker.start(self._folder, self._limits)
            self._workers.add(worker)
            if self._closed.is_set():
                await self._remove(worker)
                return
            try:
                trouble = await worker.receive()
            except EOFError:
                trouble = _broken()
            self._tried.set()
            if trouble is None:
                worker.ready = True
                self._idle.put_nowait(worker)
                return
            await self._remove(worker)
            if not self._closed.is_set():
                log.error("%s: %s", _NOT_STARTED.told(language()), one_line(trouble.told(language())))
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(self._closed.wait(), _PAUSE)


class _Worker:
    """A process that runs kg.serve.worker."""

    def __init__(self, process: Process) -> None:
        self._process = process
        self.ready = False

    @classmethod
    async def start(cls, folder: Path, limits: Limits) -> Self:
        command = (sys.executable, "-m", "kg.serve.worker", str(folder))
        process = await asyncio.create_subprocess_exec(
            *command,
            stdin=PIPE,
            stdout=PIPE,
            stderr=DEVNULL,  # what a library says in its last moments is no line of the log
            limit=limits.answer_bytes,  # reading never pauses: a pipe that is not read to its end holds `end` up
            start_new_session=True,  # Ctrl-C goes to the server, which ends the workers
        )
        worker = cls(process)
        worker._send(limits)
        return worker

    @property
    def alive(self) -> bool:
        return self._process.returncode is None

    async def ask(self, question: Question) -> Any:
        """Its reply.

        Raises:
            EOFError: it broke down.
        """
        self._send(question)
        return await self.receive()

    async def receive(self) -> Any:
        assert self._process.stdout is not None
        (length,) = HEADER.unpack(await self._process.stdout.readexactly(HEADER.size))
        return pickle.loads(await self._process.stdout.readexactly(length))

    async def end(self) -> None:
        """End it, whatever it is doing."""
        self.ready = False
        if self.alive:
            # Process.kill would also wait for one that has just broken down, in asyncio's place, which then complains
            with contextlib.suppress(ProcessLookupError):
                os.kill(self._process.pid, signal.SIGTERM)
        await self._process.wait()

    def _send(self, value: object) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(frame(value))


def _busy() -> RefusedError:
    return RefusedError(
        503, Problem(Words("同时的查询太多", "too many queries at once"), Words("请稍后再试", "try again later"))
    )


def _late(seconds: float) -> RefusedError:
    what = Words(f"查询超过 {seconds:g} 秒，已停止", f"the query took more than {seconds:g} s and was stopped")
    return RefusedError(504, Problem(what, _NARROWER))


def _broken() -> RefusedError:
    what = Words("查询用尽内存或嵌套太深，已停止", "stopped: the query took too much memory, or is nested too deeply")
    return RefusedError(500, Problem(what, _NARROWER))
