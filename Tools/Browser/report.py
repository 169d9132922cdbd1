"""The table of pages and settings, and what was found where."""

from settings import SETTINGS


def table(rows):
    width = max(len(f"{visitor.name} {page}") for visitor, page, _ in rows) + 2
    lines = ["Page".ljust(width) + "".join(setting.name.rjust(14) for setting in SETTINGS)]
    for visitor, page, findings in rows:
        cells = [cell(findings.get(setting.name)).rjust(14) for setting in SETTINGS]
        lines.append(f"{visitor.name} {page}".ljust(width) + "".join(cells))
    return "\n".join(lines)


def cell(findings):
    if findings is None:
        return "-"
    return "ok" if not findings else str(len(findings))


def details(rows):
    """Each finding once, with the settings in which it appeared."""
    lines = []
    for visitor, page, findings in rows:
        where = {}
        for setting, found in findings.items():
            for one in found:
                where.setdefault(one, []).append(setting)
        lines += [f"{visitor.name} {page}: {one} [{', '.join(places)}]" for one, places in where.items()]
    return lines
