"""The kernel compiled with numba: the same lines as `kernel`, a second time, as machine code."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec, module_from_spec
from types import FunctionType, ModuleType

KERNEL = "panoh.names.kernel"


@cache
def compiled_kernel() -> ModuleType:
    """A copy of the kernel whose functions are compiled at their first call, and kept on disk for the next run.

    The functions call each other by their names in the module, so each finds the compiled others there.
    """
    import numba

    spec = find_spec(KERNEL)
    module = module_from_spec(spec)  # type: ignore[arg-type]  # it is there: it was installed with this file
    spec.loader.exec_module(module)  # type: ignore[union-attr]
    for name, value in list(vars(module).items()):
        if isinstance(value, FunctionType):
            setattr(module, name, numba.njit(value, cache=True, nogil=True))
    return module
