"""Sends mail with the built program to real servers of this machine, and reads what arrives with another parser."""

import email
import email.policy
import email.utils
import getpass
import json
import logging
import os
import re
import ssl
import subprocess
import sys
import tempfile
import warnings

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult

PASSWORD = "en ost på 9 kroner"
problems = []


def check(what, found, wanted):
    print(f"{'ok  ' if found == wanted else 'NOT '} {what}")
    if found != wanted:
        problems.append(what)
        print(f"     found {found!r}, wanted {wanted!r}")


class Box:
    """Takes mail, but for the addresses that a case wants refused."""

    def __init__(self):
        self.mails = []

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("nobody@"):
            return "550 no such box"
        if address.startswith("busy@"):
            return "451 try again later"
        envelope.rcpt_tos.append(address)
        return "250 ok"

    async def handle_DATA(self, server, session, envelope):
        self.mails.append((session.ssl is not None, envelope))
        return "250 taken"


def authenticate(server, session, envelope, mechanism, data):
    return AuthResult(success=data.login == b"aftale" and data.password == PASSWORD.encode(), handled=False)


class Server:
    def __init__(self, context=None, implicit=False, login=True):
        self.box = Box()
        options = dict(hostname="127.0.0.1", port=0, decode_data=False)
        if login:
            options |= dict(authenticator=authenticate, auth_required=True, auth_require_tls=context is not None)
        if implicit:
            # aiosmtpd counts only STARTTLS as TLS.
            options |= dict(ssl_context=context, auth_require_tls=False)
        elif context:
            options |= dict(tls_context=context, require_starttls=True)
        self.controller = Port(self.box, **options)
        self.controller.start()
        self.port = self.controller.port


class Port(Controller):
    """Listens on whatever port is free. The library greets itself at the port that it was asked for, which is 0."""

    def _trigger_server(self):
        self.port = self.server.sockets[0].getsockname()[1]
        super()._trigger_server()


def certificate(folder, name, host):
    """A certificate of its own authority, for one host name."""
    paths = [os.path.join(folder, f"{name}.{end}") for end in ("key", "pem")]
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", f"/CN={host}", "-addext",
         f"subjectAltName=DNS:{host}", "-keyout", paths[0], "-out", paths[1]], check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(paths[1], paths[0])
    return context, paths[1]


class Program:
    def __init__(self, binary, folder):
        self.binary = binary
        self.folder = folder
        self.environment = dict(
            os.environ, SAMMEN_DATA=os.path.join(folder, "data"), SAMMEN_MASTER_KEY=os.path.join(folder, "master.key"),
            SAMMEN_NO_INPUT="1", http_proxy="http://127.0.0.1:9", all_proxy="http://127.0.0.1:9")
        self.count = 0
        self.password = os.path.join(folder, "password")
        self.write_password(PASSWORD)
        self.run("keys", "create")

    def write_password(self, text):
        with open(os.open(self.password, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
            file.write(text + "\n")

    def run(self, *words, input=""):
        done = subprocess.run(
            [self.binary, *words], input=input, capture_output=True, text=True, env=self.environment, timeout=120)
        self.status, self.out, self.err = done.returncode, done.stdout, done.stderr
        return done

    def tenant(self, mail):
        """A tenant of its own for a case."""
        self.count += 1
        name = f"case-{self.count}"
        text = json.dumps({
            "kind": "association", "name": "Foreningen", "alias": {"host": "aftale.example.dk", "sender": "Æblegården"},
            "operators": {"op": {"user": getpass.getuser()}}, "programmes": {},
            "messages": {"mail": mail, "quiet-hours": {"from": "00:00", "to": "00:00"}}})
        path = os.path.join(self.folder, f"{name}.json")
        with open(path, "w") as file:
            file.write(text)
        self.run("tenant", "create", name, "--kind", "association", "--configuration", path)
        return name

    def mail(self, server, security, **more):
        return {"host": "localhost", "port": server.port, "tls": security, "from": "aftale@example.dk", **more}

    def invite(self, tenant, login="kanarie@example.org"):
        account = json.dumps({"login": login, "name": "Kanarie Kofoed"})
        self.run("user", "invite", "--role", "coordinator", "--send", "--tenant", tenant, input=account)
        if self.status or self.out.count("AC-") != 1:
            sys.exit(f"could not invite: {self.err}")
        self.run("message", "deliver", "--tenant", tenant, "--json")
        return json.loads(self.out or "{}").get("result", {})

    def obstacle(self, tenant, state="waiting"):
        self.run("message", "list", "--state", state, "--tenant", tenant, "--json")
        messages = json.loads(self.out)["result"]["messages"]
        return [message["obstacle"] for message in messages]


def arrives(program, server, what, mail):
    tenant = program.tenant(mail)
    check(f"{what}: sent", program.invite(tenant).get("sent"), 1)
    check(f"{what}: one mail", len(server.box.mails), 1)
    if not server.box.mails:
        return
    secured, envelope = server.box.mails.pop()
    check(f"{what}: to one address from the tenant's", (envelope.mail_from, envelope.rcpt_tos),
          ("aftale@example.dk", ["kanarie@example.org"]))
    read(what, envelope.content)


def read(what, content):
    message = email.message_from_bytes(content, policy=email.policy.default)
    check(f"{what}: no defect", [str(part.defects) for part in message.walk() if part.defects], [])
    check(f"{what}: subject", message["subject"], "Du er inviteret")
    check(f"{what}: sender", str(message["from"]), "Æblegården <aftale@example.dk>")
    check(f"{what}: date", email.utils.parsedate_to_datetime(message["date"]).utcoffset().seconds, 0)
    check(f"{what}: headers", sorted({name.lower() for name in message.keys()} - {"content-type", "mime-version"}),
          ["auto-submitted", "date", "from", "message-id", "subject", "to"])
    body = message.get_body(("plain",))
    text = body.get_content()
    check(f"{what}: UTF-8", body.get_content_charset(), "utf-8")
    check(f"{what}: Danish letters", "vælg din egen kode" in text and text.rstrip().endswith("Æblegården"), True)
    links = [line for line in text.splitlines() if re.fullmatch(r"https://aftale\.example\.dk/invitation/[\w-]{43}", line)]
    check(f"{what}: a link with a token", len(links), 1)
    check(f"{what}: no name", "Kofoed" in text or "Kofoed" in content.decode(), False)


def waits(program, server, what, mail, obstacle):
    tenant = program.tenant(mail)
    check(f"{what}: waits", program.invite(tenant).get("postponed"), 1)
    check(f"{what}: why", program.obstacle(tenant), [obstacle])
    check(f"{what}: nothing came", len(server.box.mails), 0)


def main(binary):
    with tempfile.TemporaryDirectory(prefix="sammen-mail-") as folder:
        context, authority = certificate(folder, "localhost", "localhost")
        other, other_authority = certificate(folder, "other", "mail.example.com")
        program = Program(binary, folder)
        login = {"user": "aftale", "password-file": program.password}
        trusted = {"ca-file": authority}

        server = Server(context)
        arrives(program, server, "STARTTLS", program.mail(server, "required", **login, **trusted))
        waits(program, server, "unknown authority", program.mail(server, "required", **login), "tls")
        program.write_password("forkert")
        waits(program, server, "wrong password", program.mail(server, "required", **login, **trusted), "login")
        program.write_password(PASSWORD)
        tenant = program.tenant(program.mail(server, "required", **login, **trusted))
        check("no such box: given up", program.invite(tenant, "nobody@example.org").get("failed"), 1)
        check("no such box: exit", program.status, 3)
        check("no such box: why", program.obstacle(tenant, "failed"), ["smtp-550"])
        check("no such box: the list asks for somebody", program.status, 4)
        tenant = program.tenant(program.mail(server, "required", **login, **trusted))
        check("busy: tried again", program.invite(tenant, "busy@example.org").get("postponed"), 1)
        check("busy: why", program.obstacle(tenant), ["smtp-451"])

        server = Server(context, implicit=True)
        arrives(program, server, "TLS from the first byte", program.mail(server, "implicit", **login, **trusted))

        server = Server(other)
        waits(program, server, "another's certificate",
              program.mail(server, "required", **login, **{"ca-file": other_authority}), "tls")

        server = Server(login=False)
        waits(program, server, "no TLS where it is required", program.mail(server, "required"), "tls")
        arrives(program, server, "no TLS on this machine", program.mail(server, "none"))
    print(f"{len(problems)} problems")
    sys.exit(4 if problems else 0)


# What a server says of clients that turn away from it is what the cases are about.
logging.disable(logging.CRITICAL)
warnings.simplefilter("ignore")
main(sys.argv[1])
