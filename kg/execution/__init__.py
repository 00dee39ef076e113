"""Where work on many reports is done: in this process, in several, or on a cluster. The results are the same."""

from kg.execution.executor import Executor, Lost, executor, processors

__all__ = ["Executor", "Lost", "executor", "processors"]
