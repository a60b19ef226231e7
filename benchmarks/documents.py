"""A demo report as DOCX and as PDF, made on the spot: seeds for mutated inputs."""

from __future__ import annotations

import io
from textwrap import wrap

from panoh.pipeline import demo_casebook

# Characters per line of the PDF.
LINE = 90


def paragraphs() -> list[str]:
    """The paragraphs of the prosecutor's report, in characters that the simplest PDF font has."""
    letter = next(letter for letter in demo_casebook() if "prosecutor" in letter.origin)
    return letter.raw.decode("utf-8").encode("ascii", "replace").decode("ascii").split("\n\n")


def docx() -> bytes:
    """The report as a Word document."""
    from docx import Document

    document = Document()
    for paragraph in paragraphs():
        document.add_paragraph(paragraph)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def pdf() -> bytes:
    """The report as a PDF of one page, written by hand."""
    lines = [line for paragraph in paragraphs() for line in (*wrap(paragraph, LINE), "")]
    shown = "\n".join("({}) '".format(line.replace("\\", "").replace("(", "[").replace(")", "]")) for line in lines)
    content = f"BT /F1 9 Tf 12 TL 40 800 Td\n{shown}\nET"
    parts = (
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        " /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>",
        f"<< /Length {len(content)} >>\nstream\n{content}\nendstream",
    )
    body, places = "%PDF-1.4\n", []
    for number, part in enumerate(parts, 1):
        places.append(len(body))
        body += f"{number} 0 obj\n{part}\nendobj\n"
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    end = f"xref\n0 5\n0000000000 65535 f \n{table}trailer << /Size 5 /Root 1 0 R >>\nstartxref\n{len(body)}\n%%EOF\n"
    return (body + end).encode("ascii")
