"""The kernel compiled with numba: the same lines as `kernel`, a second time, as machine code."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec, module_from_spec
from types import FunctionType, ModuleType

# In the order in which they use one another.
KERNEL = ("panoh.names.kernel_links", "panoh.names.kernel")


@cache
def compiled_kernel() -> ModuleType:
    """A copy of the kernel whose functions are compiled at their first call, and kept on disk for the next run.

    The functions call each other by their names in their module, so each finds the compiled others there.
    """
    import numba

    compiled: dict[str, object] = {}
    for path in KERNEL:
        module = _copy(path)
        for name, value in list(vars(module).items()):
            if isinstance(value, FunctionType) and value.__module__ == path:
                compiled[name] = numba.njit(value, cache=True, nogil=True)
        vars(module).update(compiled)
    return module


def _copy(path: str) -> ModuleType:
    spec = find_spec(path)
    module = module_from_spec(spec)  # type: ignore[arg-type]  # it is there: it was installed with this file
    spec.loader.exec_module(module)  # type: ignore[union-attr]
    return module
