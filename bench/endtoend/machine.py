"""What the figures were measured on, without names: processor, cores, memory, system, JDK."""
import os
import platform
import re
import subprocess
from typing import Dict


def describe(java: str) -> Dict[str, object]:
    pages = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    return {
        "cpu": _cpu(),
        "cores": len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count(),
        "memory_gb": round(pages / 2**30, 1),
        "system": "%s %s" % (platform.system(), re.sub(r"[-+].*", "", platform.release())),
        "jdk": _jdk(java),
    }


def _cpu() -> str:
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as file:
            told = dict(line.split(":", 1) for line in file.read().split("\n\n")[0].splitlines() if ":" in line)
    except OSError:
        return platform.processor() or platform.machine()
    told = {key.strip(): value.strip() for key, value in told.items()}
    model = " ".join(told.get("model name", platform.machine()).split())
    if "cpu family" in told:
        model += " (family %s, model %s)" % (told["cpu family"], told.get("model", "?"))
    return model + (", virtual" if " hypervisor" in " " + told.get("flags", "") else "")


def _jdk(java: str) -> str:
    told = subprocess.run([java, "-version"], stderr=subprocess.PIPE, encoding="utf-8", check=True).stderr
    runtime = [line for line in told.splitlines() if "Runtime" in line]
    return runtime[0].strip() if runtime else told.splitlines()[0].strip()


def feature(jdk: str) -> str:
    """17 of "OpenJDK Runtime Environment (build 17.0.15+6-Debian-1deb12u1)"."""
    match = re.search(r"build (\d+)", jdk)
    return match.group(1) if match else "unknown"
