"""Small valid documents for the tests of intake, made by hand; all people in them are invented."""

from __future__ import annotations

import io
import zipfile

TITLE = "Twenty-nine men handed over"
DATELINE = "Example News, 9 June 2011"
SENTENCE = "Umed Oltinsoev and 28 other men were handed over to Uzbekistan on June 9, the prosecutor said."


def pdf(*pages: list[tuple[int, int, str]], scanned: tuple[int, ...] = ()) -> bytes:
    """A PDF in Helvetica: each page a list of (x, y, text); pages in `scanned` hold a picture instead of text."""
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
    bodies: list[bytes] = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", font]
    picture = (
        b"<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>"
    )
    bodies.append(picture + b"\nstream\n\x80\nendstream")
    kids = []
    for number, lines in enumerate(pages, 1):
        drawn = (
            "q 500 0 0 700 50 50 cm /P Do Q"
            if number in scanned
            else "".join(f"BT /F 11 Tf {x} {y} Td ({text}) Tj ET\n" for x, y, text in lines)
        )
        stream = drawn.encode("latin-1")
        bodies.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
        kids.append(len(bodies) + 1)
        bodies.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
            b"/Resources << /Font << /F 3 0 R >> /XObject << /P 4 0 R >> >> >>" % len(bodies)
        )
    listed = " ".join(f"{kid} 0 R" for kid in kids)
    bodies[1] = f"<< /Type /Pages /Count {len(kids)} /Kids [{listed}] >>".encode()
    return _with_table(bodies)


def _with_table(bodies: list[bytes]) -> bytes:
    out, places = io.BytesIO(), []
    out.write(b"%PDF-1.4\n")
    for number, body in enumerate(bodies, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    table = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(bodies) + 1))
    out.writelines(b"%010d 00000 n \n" % place for place in places)
    out.write(b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(bodies) + 1, table))
    return out.getvalue()


def text_page(*lines: str, top: int = 780, step: int = 14) -> list[tuple[int, int, str]]:
    """Lines of a PDF page under one another; an empty one leaves a gap."""
    return [(60, top - step * index, line) for index, line in enumerate(lines) if line]


_CONTENT_TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.'
    'wordprocessingml.document.main+xml"/></Types>'
)
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def docx_of(xml: str) -> bytes:
    """A DOCX with this text as its word/document.xml."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", _CONTENT_TYPES)
        archive.writestr("word/document.xml", xml)
    return out.getvalue()


def document_xml(inside: str) -> str:
    """The XML of a Word document with these paragraphs."""
    return f'<?xml version="1.0" encoding="UTF-8"?><w:document {_W}><w:body>{inside}</w:body></w:document>'


def docx(*paragraphs: str) -> bytes:
    """A DOCX with these paragraphs (their text already escaped for XML)."""
    return docx_of(document_xml("".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in paragraphs)))


def html(inside: str, head: str = "") -> str:
    """A web page."""
    return f"<!DOCTYPE html><html><head>{head}</head><body>{inside}</body></html>"


def mail(body: str, *, kind: str = "text/plain", headers: str = "") -> bytes:
    """An e-mail with one part."""
    return (
        "From: Jane Roe <jane@example.org>\r\nTo: desk@example.org\r\nSubject: Twenty-nine men handed over\r\n"
        "Date: Thu, 9 Jun 2011 14:00:00 +0600\r\nMIME-Version: 1.0\r\nMessage-ID: <1@example.org>\r\n"
        f"Content-Type: {kind}; charset=utf-8\r\n{headers}\r\n{body}"
    ).encode()
