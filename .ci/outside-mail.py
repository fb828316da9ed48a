"""Sends the example's mails through aiosmtpd and reads them with Python's mail library.

The server demands STARTTLS and a password, as one on the internet does.
"""

import email
import email.policy
import logging
import re
import shutil
import socket
import ssl
import subprocess
import sys
from pathlib import Path

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult

BINARY, PAPERS, WORK = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
READERS = ["een@example.org", "twee@example.org"]
MOST_BYTES = 80_000
LONGEST_LINE = 998

CONFIG = """
[archive]
path = "archief"
[[channel]]
name = "redactie"
kind = "email"
smtp_url = "env:SMTP_URL"
certificate = "cert.pem"
from = "Begrotingsteksten vergeleken <begrotingsteksten@example.org>"
to = ["een@example.org", "twee@example.org"]
[[watch]]
name = "rijksbreed"
channels = ["redactie"]
"""


class Kept:
    """Keeps what arrives."""

    def __init__(self):
        self.envelopes = []

    async def handle_DATA(self, server, session, envelope):
        assert session.ssl is not None, "a mail came in the clear"
        self.envelopes.append(envelope)
        return "250 OK"


def authenticate(server, session, envelope, mechanism, data):
    right = data.login == b"lezer" and data.password == b"geheim"
    return AuthResult(success=right, handled=False)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def start():
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2",
         "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost",
         "-addext", "basicConstraints=critical,CA:FALSE",
         "-keyout", "key.pem", "-out", "cert.pem"],
        cwd=WORK, check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(WORK / "cert.pem", WORK / "key.pem")
    kept = Kept()
    server = Controller(
        kept, hostname="127.0.0.1", port=free_port(), tls_context=context, require_starttls=True,
        authenticator=authenticate, auth_required=True, auth_require_tls=True)
    server.start()
    return server, kept


def run(server, wanted, *arguments, password="geheim"):
    url = f"smtp://lezer:{password}@localhost:{server.port}?tls=required"
    done = subprocess.run(
        [BINARY, *arguments], cwd=WORK, capture_output=True, text=True, timeout=120,
        env={"SMTP_URL": url, "PATH": "/usr/bin:/bin", "HOME": str(WORK), "LC_ALL": "C.UTF-8"})
    told = done.stdout + done.stderr
    assert done.returncode == wanted, f"exit {done.returncode}, wanted {wanted}: {arguments}\n{told}"
    assert "geheim" not in told, "a password was printed"
    return told


def parts(message):
    """Returns the text, the HTML and the attached files."""
    body = {kind: message.get_body((kind,)) for kind in ("plain", "html")}
    for part in body.values():
        assert part.get_content_charset() == "utf-8", part["Content-Type"]
        assert part["Content-Transfer-Encoding"] == "quoted-printable"
    return body["plain"], body["html"], list(message.iter_attachments())


def check(envelope, watch):
    raw = envelope.content
    assert all(len(line) <= LONGEST_LINE for line in raw.split(b"\r\n")), "a line is too long"
    assert raw.isascii(), "a mail has bytes that not every server lets through"
    message = email.message_from_bytes(raw, policy=email.policy.default)
    assert not message.defects, message.defects
    for part in message.walk():
        assert not part.defects, (part.get_content_type(), part.defects)
    assert envelope.mail_from == "begrotingsteksten@example.org"
    assert [message["To"]] == envelope.rcpt_tos, "each mail goes to one reader"
    assert message["From"].addresses[0].display_name == "Begrotingsteksten vergeleken"
    assert re.fullmatch(r"<[0-9a-f]{24}@example\.org>", message["Message-ID"])
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["Date"].datetime.tzinfo is not None
    assert message["MIME-Version"] == "1.0"
    if watch:
        assert message["List-Id"] == f"<{watch}.example.org>"
        assert message["List-Unsubscribe"].startswith("<mailto:begrotingsteksten@example.org")
    plain, html, files = parts(message)
    size = len(plain.as_bytes()) + len(html.as_bytes())
    assert size < MOST_BYTES, f"{size} bytes"
    page = html.get_content()
    for tag in ("<ins", "<del", "<script", "<img", "src=", "url("):
        assert tag not in page, tag
    return message, plain.get_content(), page, files, size


def main():
    # The server's notes about its own future are not ours.
    logging.disable(logging.WARNING)
    server, kept = start()
    try:
        (WORK / "config.toml").write_text(CONFIG)
        told = run(server, 1, "channel", "test", "redactie", password="mis")
        assert "weigert de aanmelding" in told, told
        assert not kept.envelopes

        run(server, 0, "channel", "test", "redactie")
        tests = [check(one, None)[0] for one in kept.envelopes]
        assert [one["To"] for one in tests] == READERS
        assert all("TESTBERICHT" in one.get_body(("plain",)).get_content() for one in tests)
        kept.envelopes.clear()

        # What is there already is known; a new watch says hello once.
        for name in ("oud", "nieuw"):
            (WORK / name).mkdir()
        for paper in sorted(PAPERS.glob("*.xml")):
            folder = "nieuw" if paper.name.startswith("kst-99030") else "oud"
            shutil.copy(paper, WORK / folder)
        run(server, 5, "import", "oud")
        run(server, 0, "send")
        assert sorted(one.rcpt_tos[0] for one in kept.envelopes) == READERS
        welcomes = [check(one, "rijksbreed") for one in kept.envelopes]
        assert all("aangesloten" in plain for _, plain, *_ in welcomes)
        kept.envelopes.clear()

        run(server, 0, "import", "--tell", "nieuw")
        run(server, 0, "send")
        digests = [check(one, "rijksbreed") for one in kept.envelopes]
        assert sorted(str(one["To"]) for one, *_ in digests) == READERS
        for message, plain, page, files, size in digests:
            subject = message["Subject"]
            # Every count of the subject stands in the body again.
            for count in re.findall(r"\d+ [a-z]+", subject.split(":", 1)[1]):
                number = int(count.split()[0])
                if not count.endswith(" andere"):
                    assert re.search(rf"\b{number}\b", plain), f"{count} is not in the body"
                    continue
                # Beside the finding that the subject tells stand so many other events: passages,
                # and articles that are rewritten, new or gone.
                totals = plain.split("HET BELANGRIJKSTE", 1)[0]
                event = r"(\d+) (?:passages?|artikel(?:en)? grotendeels|nieuw|vervallen)"
                events = sum(int(found) for found in re.findall(event, totals))
                assert events == number + 1, f"{count}, and the body has {events}"
            assert "was:" in plain and "wordt:" in plain
            names = {file.get_filename(): file for file in files}
            assert list(names) == ["begroting-2026.html", "begroting-2026.csv", "bronnen.csv"]
            table = names["begroting-2026.csv"].get_payload(decode=True)
            assert table.startswith(b"\xef\xbb\xbf"), "Excel wants a mark"
            (WORK / "mail.html").write_text(page)
            (WORK / "attached.html").write_text(names["begroting-2026.html"].get_content())
        kept.envelopes.clear()

        run(server, 0, "send")
        assert not kept.envelopes, "a digest was sent twice"
        keys = {one["Message-ID"] for one, *_ in [*digests, *welcomes]} | {
            one["Message-ID"] for one in tests}
        assert len(keys) == 6, "two mails have one identity"
        print(f"aiosmtpd took 6 mails; ‘{digests[0][0]['Subject']}’ has {digests[0][4]} bytes")
    finally:
        server.stop()


main()
