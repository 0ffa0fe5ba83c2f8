"""A folder of policies as rows for `smallprint --jsonl`: a line of JSON a file.

    python3 recipes/rows.py policies > rows.jsonl

A row is {"id": path within the folder, "html" | "markdown" | "text": what the file holds}. What holds no text (a PDF, a
picture, a file that may not be read) is a row without one: it comes back as an error rather than not at all.
Names that begin with a dot or an underscore are left out, as Spark leaves them out.
"""

import codecs
import json
import os
import re
import sys

KINDS = {
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".md": "markdown",
    ".markdown": "markdown",
    ".txt": "text",
}
MARKS = [(codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16")]
CHARSET = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)

# Python's own codecs that are no charset of pages: the first takes time that grows with the square of the length
NOT_OF_PAGES = ("punycode", "unicode-escape", "raw-unicode-escape")


def text_of(data):
    """Bytes as text: by byte order mark, else UTF-8, else the charset that the page names, else windows-1252; None where they are no text."""
    for mark, name in MARKS:
        if data.startswith(mark):
            return data.decode(name, "replace")
    if data.startswith(b"%PDF-") or b"\0" in data[:1024]:
        return None
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        named = CHARSET.search(data[:4096])
    try:
        name = codecs.lookup(named.group(1).decode("latin-1")).name if named else "cp1252"
        if name in NOT_OF_PAGES:
            name = "cp1252"
        # as browsers do: what calls itself Latin-1 holds windows-1252
        return data.decode("cp1252" if name in ("iso8859-1", "ascii") else name, "replace")
    except (LookupError, UnicodeError):
        # no charset, or one of Python's own that is for names of hosts: a page may write what it likes
        return data.decode("cp1252", "replace")


def row_of(name, data):
    """A file's line of JSON; `data` is None where it could not be read."""
    row = {"id": name}
    text = None if data is None else text_of(data)
    if text is not None:
        guess = "html" if text.lstrip().startswith("<") else "text"
        row[KINDS.get(os.path.splitext(name)[1].lower(), guess)] = text
    # ASCII only: no reader of lines can take a character of the text for a line's end
    return json.dumps(row)


def names_in(folder):
    """Paths of the folder's files within it, in order."""
    def complain(error):
        raise error

    for at, folders, files in os.walk(folder, onerror=complain):
        folders[:] = sorted(name for name in folders if name[0] not in "._")
        for name in sorted(files):
            if name[0] not in "._":
                yield os.path.relpath(os.path.join(at, name), folder).replace(os.sep, "/")


def main():
    if len(sys.argv) != 2:
        sys.exit("Usage: rows.py FOLDER > rows.jsonl")
    folder = sys.argv[1]
    try:
        for name in names_in(folder):
            data = None
            try:
                with open(os.path.join(folder, name), "rb") as file:
                    data = file.read()
            except OSError as error:
                print(f"rows.py: {error}", file=sys.stderr)
            print(row_of(name, data))
    except OSError as error:
        sys.exit(f"rows.py: {error}")


if __name__ == "__main__":
    main()
